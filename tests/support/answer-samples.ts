import {
  answerListMeta,
  feedbackDetail,
  feedbackItem,
  questionDetail,
  questionItem,
} from '../../plugins/cchc/shared/contracts';
import { fold } from '../../plugins/cchc/shared/text';
import { BIRTH_AGAIN, UNIT } from './procedure-samples';

const FIELD = { code: 'ho-tich', name: 'Hộ tịch' };
const LAND = { code: 'dat-dai', name: 'Đất đai' };

const answered = (day: number) => ({
  unit: UNIT,
  origin: 'own' as const,
  answeredAt: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000+07:00`,
  updatedAt: '2026-11-20T08:00:00.000+07:00',
});

export const QUESTIONS = [
  questionDetail.parse({
    ...answered(20),
    documentId: 'q0',
    slug: 'lam-lai-giay-khai-sinh',
    title: 'Mất giấy khai sinh thì làm lại ở đâu?',
    field: FIELD,
    procedure: { code: BIRTH_AGAIN, name: 'Đăng ký lại khai sinh' },
    needsReview: true,
    content: 'Tôi bị mất giấy khai sinh bản chính.\nTôi xin lại ở đâu?',
    html: '<h2>Nơi nộp</h2><p>Bà con đến <strong>bộ phận một cửa</strong> của xã.</p><table><tr><th>Giấy tờ</th><th>Số bản</th></tr><tr><td>Tờ khai</td><td>1</td></tr></table>',
    edition: 1,
    files: [],
  }),
  ...Array.from({ length: 12 }, (_, index) =>
    questionDetail.parse({
      ...answered(19 - index),
      documentId: `q${index + 1}`,
      slug: `tach-thua-${index + 1}`,
      title: `Tách thửa đất cho con cần giấy tờ gì, trường hợp số ${index + 1}?`,
      field: LAND,
      procedure: null,
      needsReview: false,
      content: 'Tôi muốn tách thửa đất.',
      html: '<p>Cần đơn đề nghị và giấy chứng nhận.</p>',
      edition: null,
      files: [],
    }),
  ),
];

export const FEEDBACK = [
  feedbackDetail.parse({
    ...answered(18),
    documentId: 'f0',
    number: 'PA-2026-000012',
    subject: 'conduct',
    state: 'resolved',
    title: 'Chờ lâu ở quầy một cửa',
    field: FIELD,
    procedure: null,
    content: 'Quầy mở muộn vào sáng thứ hai.',
    html: '<p>Xã đã nhắc nhở và bố trí người trực từ 7 giờ.</p>',
    files: [],
  }),
];

type Sample = (typeof QUESTIONS)[number] | (typeof FEEDBACK)[number];

const counted = (found: ({ code: string; name: string } | null)[]) => {
  const named = found.filter((one) => one !== null);
  return [...new Map(named.map((one) => [one.code, one])).values()].map((one) => ({
    ...one,
    count: named.filter(({ code }) => code === one.code).length,
  }));
};

const listed = (samples: Sample[], query: URLSearchParams) => {
  const q = fold(query.get('q') ?? '');
  const all = samples.filter(({ title }) => fold(title).includes(q));
  const is = (name: string, value: string | undefined) =>
    !query.has(`filters[${name}]`) || query.get(`filters[${name}]`) === value;
  const hits = all.filter(
    (one) => is('field', one.field?.code) && is('procedure', one.procedure?.code),
  );
  const page = Number(query.get('pagination[page]') ?? 1);
  const pageSize = Number(query.get('pagination[pageSize]') ?? 20);
  const facets = {
    fields: counted(all.map(({ field }) => field)),
    procedures: counted(all.map(({ procedure }) => procedure)),
  };
  const pagination = { page, pageSize, pageCount: Math.ceil(hits.length / pageSize) };
  return {
    data: hits
      .slice((page - 1) * pageSize, page * pageSize)
      .map((one) => ('slug' in one ? questionItem.parse(one) : feedbackItem.parse(one))),
    meta: {
      ...answerListMeta.parse({ facets }),
      pagination: { ...pagination, total: hits.length },
    },
  };
};

/** What the API says of public answers; undefined for what is none of them. */
export const answersApi = (path: string, query: URLSearchParams): object | null | undefined => {
  if (path === '/questions') return listed(QUESTIONS, query);
  if (path === '/feedback') return listed(FEEDBACK, query);
  const [, kind, key] = /^\/(questions|feedback)\/([^/]+)$/.exec(path) ?? [];
  if (!kind) return undefined;
  const found =
    kind === 'questions'
      ? QUESTIONS.find(({ slug }) => slug === key)
      : FEEDBACK.find(({ number }) => number === key);
  return found ? { data: found, meta: {} } : null;
};
