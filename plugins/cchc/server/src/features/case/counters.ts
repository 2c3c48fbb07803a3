import { type IntakeKind, STATE_WORDS } from '../../../../shared/cases/vocabulary';
import { FEEDBACK_SUBJECTS } from '../../../../shared/contracts';
import { CASE } from '../../platform/cases';
import type { Counter, CounterColumn, CountScope } from '../../platform/counters';
import { namesOfFields } from '../field';
import { SUBJECT_LABELS } from '../hotline';
import {
  answeredWithin,
  cameWithin,
  casesOf,
  openThen,
  OTHER_ENDS,
  type Part,
  settledOtherwise,
} from './counted';

const UNKNOWN = ['', 'Chưa xác định'] as const;

const subjectColumn: CounterColumn = {
  title: 'Nội dung',
  labels: () =>
    new Map([...FEEDBACK_SUBJECTS.map((one) => [one, SUBJECT_LABELS[one].vi] as const), UNKNOWN]),
};

const fieldColumn: CounterColumn = {
  title: 'Lĩnh vực',
  labels: async ({ strapi }) => (await namesOfFields(strapi)).set(...UNKNOWN),
};

const termColumn: CounterColumn = {
  title: 'Thời hạn',
  labels: () =>
    new Map([
      ['in-time', 'Đúng hạn'],
      ['late', 'Quá hạn'],
    ]),
};

const stateColumn: CounterColumn = {
  title: 'Kết quả',
  labels: () => new Map(OTHER_ENDS.map((state) => [state, STATE_WORDS[state].vi])),
};

interface Words {
  prefix: string;
  kind: IntakeKind;
  /** In the middle of a sentence. */
  name: string;
  column: CounterColumn;
  key: string;
}

const countersFor = ({ prefix, kind, name, column, key }: Words): Counter[] => {
  const select =
    (partOf: (scope: CountScope) => Part | Promise<Part>) => async (scope: CountScope) =>
      casesOf(scope, [kind], key, await partOf(scope));
  const shared = { measure: 'vụ việc', uid: CASE, pathOf };
  const Name = name.charAt(0).toUpperCase() + name.slice(1);
  return [
    {
      ...shared,
      name: `${prefix}.received`,
      title: `${Name} đã tiếp nhận`,
      definition: `${Name} đến đơn vị trong kỳ, kể cả do đơn vị khác chuyển đến; không tính thư rác, nội dung bị cách ly, nội dung công dân đã rút và câu hỏi đã chuyển thành phản ánh, theo tình trạng cuối kỳ.`,
      columns: [column],
      select: select(cameWithin),
    },
    {
      ...shared,
      name: `${prefix}.answered`,
      title: `${Name} đã trả lời`,
      definition: `${Name} có câu trả lời được duyệt trong kỳ và đến cuối kỳ không bị mở lại, dù tiếp nhận từ kỳ trước; quá hạn là trả lời sau ngày đến hạn tính theo ngày làm việc.`,
      columns: [column, termColumn],
      select: select(answeredWithin),
    },
    {
      ...shared,
      name: `${prefix}.settled-otherwise`,
      title: `${Name} kết thúc không bằng trả lời`,
      definition: `${Name} trong kỳ không được tiếp nhận, đã chuyển cơ quan có thẩm quyền, trùng với vụ việc khác, hoặc đóng vì công dân không bổ sung.`,
      columns: [column, stateColumn],
      select: select(settledOtherwise),
    },
    {
      ...shared,
      name: `${prefix}.open`,
      title: `${Name} đang xử lý`,
      definition: `${Name} chưa giải quyết xong vào 24 giờ ngày cuối kỳ, dù tiếp nhận từ kỳ trước; quá hạn là đã qua ngày đến hạn vào lúc đó.`,
      columns: [column, termColumn],
      select: select(openThen),
    },
  ];
};

const pathOf = (document: string) => `/plugins/cchc-cases/${document}`;

const kindColumn: CounterColumn = {
  title: 'Loại',
  labels: () =>
    new Map([
      ['question', 'Hỏi đáp'],
      ['feedback', 'Phản ánh, kiến nghị'],
    ]),
};

export const caseCounters: readonly Counter[] = [
  ...countersFor({
    ...{ prefix: 'questions', kind: 'question', name: 'câu hỏi' },
    ...{ column: fieldColumn, key: "coalesce(c.field, '')" },
  }),
  ...countersFor({
    ...{ prefix: 'feedback', kind: 'feedback', name: 'phản ánh, kiến nghị' },
    ...{ column: subjectColumn, key: "coalesce(c.subject, '')" },
  }),
  {
    name: 'hotline.calls',
    title: 'Cuộc gọi đường dây nóng đã ghi nhận',
    definition:
      'Câu hỏi, phản ánh, kiến nghị nhận qua điện thoại được cán bộ nhập vào hệ thống trong kỳ, không tính vụ việc do đơn vị khác chuyển đến và những vụ việc không tính là đã tiếp nhận.',
    measure: 'cuộc gọi',
    columns: [kindColumn],
    uid: CASE,
    pathOf,
    select: (scope) =>
      casesOf(
        scope,
        ['question', 'feedback'],
        'c.case_kind',
        cameWithin(scope, "c.channel = 'phone' and f.action = 'receive'"),
      ),
  },
];
