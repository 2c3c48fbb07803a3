import type { ComparedPart } from '../contracts/procedure-review';
import { PART_WORDS } from '../procedure';
import type { FieldText, FieldTexts, Language } from './types';

const LINES = {
  vi: { hint: 'Mỗi dòng một mục.' },
  en: { hint: 'One a line.' },
} satisfies Record<Language, Partial<FieldText>>;

/** A field that is a part of the law's text, by the name of that part. */
const part = (
  name: ComparedPart,
  more: Record<Language, Partial<FieldText>> = { vi: {}, en: {} },
): Record<Language, FieldText> => ({
  vi: { label: PART_WORDS[name].vi, ...more.vi },
  en: { label: PART_WORDS[name].en, ...more.en },
});

const legalFields = {
  name: part('name'),
  field: part('field', {
    vi: { placeholder: 'Gõ để tìm lĩnh vực' },
    en: { placeholder: 'Type to find a field' },
  }),
  issuingAgency: part('issuingAgency'),
  formalityType: part('formalityType'),
  audience: part('audience', LINES),
  executingAgencies: part('executingAgencies', LINES),
  competentAuthorities: part('competentAuthorities', LINES),
  authorizedAgencies: part('authorizedAgencies', LINES),
  coordinatingAgencies: part('coordinatingAgencies', LINES),
  receivingAddress: part('receivingAddress'),
  description: part('description', {
    vi: { hint: 'Một đến ba câu dễ hiểu: thủ tục này để làm gì.' },
    en: { hint: 'One to three plain sentences: what the procedure is for.' },
  }),
  keywords: part('keywords', LINES),
  steps: part('steps'),
  methods: part('methods', {
    vi: { hint: 'Mỗi cách nộp một dòng, kèm thời hạn và phí, lệ phí.' },
    en: { hint: 'One row for each way, with its time limit and fees.' },
  }),
  cases: part('papers', {
    vi: { hint: 'Mỗi trường hợp một nhóm giấy tờ. Chỉ có một bộ thì để trống tên trường hợp.' },
    en: { hint: 'One group of papers for each case. Leave the name empty if there is only one.' },
  }),
  requirements: part('requirements'),
  results: part('results'),
  legalBasis: part('legalBasis'),
  serviceLevel: part('serviceLevel'),
  filingUrl: part('filingUrl', {
    vi: { placeholder: 'https://' },
    en: { placeholder: 'https://' },
  }),
} satisfies FieldTexts;

const levelFields = {
  atMinistry: { vi: { label: 'Ở cấp bộ' }, en: { label: 'At ministries' } },
  atProvince: { vi: { label: 'Ở cấp tỉnh' }, en: { label: 'At provinces' } },
  atCommune: { vi: { label: 'Ở cấp xã' }, en: { label: 'At communes' } },
  atOther: { vi: { label: 'Nơi khác' }, en: { label: 'Other bodies' } },
} satisfies FieldTexts;

const lifeFields = {
  lifecycle: { vi: { label: 'Hiệu lực' }, en: { label: 'State' } },
  successorCode: {
    vi: { label: 'Mã thủ tục thay thế', placeholder: '1.001193' },
    en: { label: 'Code of the successor', placeholder: '1.001193' },
  },
  decisionNumber: {
    vi: { label: 'Số quyết định công bố', hint: 'Hệ thống tự ghi khi quyết định có hiệu lực.' },
    en: { label: 'Announcement decision', hint: 'Filled in when a decision takes effect.' },
  },
  decisionSignedOn: { vi: { label: 'Ngày ký quyết định' }, en: { label: 'Signed on' } },
  updateType: {
    vi: {
      label: 'Lần công bố này là',
      hint: 'Thay đổi lớn: người dân phải làm khác đi. Thay đổi nhỏ: sửa chính tả, thêm từ khóa.',
    },
    en: {
      label: 'This edition is',
      hint: 'Major: citizens have to do something else. Minor: spelling, keywords.',
    },
  },
  changeNote: {
    vi: {
      label: 'Ghi chú thay đổi cho người dân',
      hint: 'Bắt buộc khi thay đổi lớn: cái gì đổi và từ nay làm thế nào, một hai câu.',
    },
    en: {
      label: 'Note for citizens',
      hint: 'Required for a major change: what changes and what to do now, in a sentence or two.',
    },
  },
  effectiveFrom: {
    vi: { label: 'Có hiệu lực từ ngày', hint: 'Để trống: từ hôm nay khi xuất bản.' },
    en: { label: 'In effect from', hint: 'Empty: from the day of publishing.' },
  },
} satisfies FieldTexts;

/** Filled in by the machine; nobody sees them, but the panel wants a name. */
const technicalFields = {
  slug: { vi: { label: 'Đường dẫn' }, en: { label: 'Address' } },
  edition: { vi: { label: 'Số bản công bố' }, en: { label: 'Edition' } },
  lockedBy: { vi: { label: 'Chờ quyết định' }, en: { label: 'Locked by' } },
  fieldCode: { vi: { label: 'Mã lĩnh vực' }, en: { label: 'Field code' } },
  searchKey: { vi: { label: 'Khóa tìm kiếm' }, en: { label: 'Search key' } },
  audienceKey: { vi: { label: 'Khóa đối tượng' }, en: { label: 'Audience key' } },
  relatedText: { vi: { label: 'Thủ tục liên quan (máy)' }, en: { label: 'Related (machine)' } },
  durationText: { vi: { label: 'Thời hạn ngắn nhất' }, en: { label: 'Shortest time' } },
  feeText: { vi: { label: 'Tóm tắt phí' }, en: { label: 'Fees in short' } },
  missingKey: { vi: { label: 'Phần còn thiếu' }, en: { label: 'Missing parts' } },
  importHash: { vi: { label: 'Dấu của bản nhập' }, en: { label: 'Import hash' } },
  importedHash: { vi: { label: 'Dấu sau khi nhập' }, en: { label: 'Hash after import' } },
} satisfies FieldTexts;

export const procedureFields = {
  code: {
    vi: { label: 'Mã thủ tục', hint: 'Đã công bố thì không đổi được.', placeholder: '1.001193' },
    en: { label: 'Code', hint: 'Fixed once published.', placeholder: '1.001193' },
  },
  codeSuffix: {
    vi: { label: 'Đuôi mã của cơ quan', placeholder: '000.00.00.H27' },
    en: { label: 'Suffix of the agency', placeholder: '000.00.00.H27' },
  },
  ...legalFields,
  ...levelFields,
  sourceUrl: {
    vi: { label: 'Trang trên Cổng Dịch vụ công quốc gia', placeholder: 'https://' },
    en: { label: 'Page on the national portal', placeholder: 'https://' },
  },
  related: { vi: { label: 'Thủ tục liên quan' }, en: { label: 'Related procedures' } },
  ...lifeFields,
  importNotes: {
    vi: {
      label: 'Việc còn lại sau khi nhập',
      hint: 'Thông tin mà lần nhập chưa đặt vào ô nào được. Xử lý xong thì xóa.',
    },
    en: {
      label: 'To do after the import',
      hint: 'What the import could not place. Delete it when it is done.',
    },
  },
  ...technicalFields,
} satisfies FieldTexts;

export const fieldFields = {
  name: { vi: { label: 'Tên lĩnh vực' }, en: { label: 'Name' } },
  code: {
    vi: { label: 'Mã', hint: 'Hệ thống tự đặt theo tên và giữ nguyên về sau.' },
    en: { label: 'Code', hint: 'Made from the name once, then kept.' },
  },
  aliases: {
    vi: { label: 'Tên gọi khác', hint: 'Mỗi dòng một tên. Khi nhập, các tên này là một.' },
    en: { label: 'Other names', hint: 'One a line. For imports they are one field.' },
  },
  searchKey: { vi: { label: 'Khóa tìm kiếm' }, en: { label: 'Search key' } },
} satisfies FieldTexts;
