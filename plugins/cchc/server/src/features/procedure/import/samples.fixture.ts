import fc from 'fast-check';

import {
  CHANNELS,
  DURATION_UNITS,
  LEVELS,
  RELATION_TYPES,
  SERVICE_LEVELS,
} from '../../../../../shared/contracts';
import type { ProcedureRecord } from '../../../../../shared/contracts/procedure-record';

import { textToHtml } from './html';
import { parseProcedureFile } from './parse';
import type { ParsedLine } from './parsed-line';

/** All lines of a file; throws when the whole file is refused. */
export const linesIn = async (content: string | Buffer, name = 'tep'): Promise<ParsedLine[]> => {
  const file = await parseProcedureFile(Buffer.from(content), name);
  if (!file.ok) throw new Error(file.problem);
  const lines: ParsedLine[] = [];
  for await (const line of file.lines) lines.push(line);
  return lines;
};

/** The record of a file that holds one, or the reason why it is not taken. */
export const onlyIn = async (
  content: string | Buffer | object,
  name = 'tep',
): Promise<ProcedureRecord | string> => {
  const given = typeof content === 'string' || Buffer.isBuffer(content);
  const lines = await linesIn(given ? content : JSON.stringify(content), name);
  const [line] = lines;
  if (!line || lines.length > 1) throw new Error(`${lines.length} procedures`);
  return line.record ?? line.rejected;
};

export const problemOf = async (content: string | Buffer, name = 'tep'): Promise<string> => {
  const file = await parseProcedureFile(Buffer.from(content), name);
  return file.ok ? '' : file.problem;
};

/** A line of a crawl with every part, in words of our own. */
export const CRAWLED = {
  ma_thu_tuc: '1.900001',
  ten_thu_tuc: 'Thủ tục đăng ký mượn nhà sinh hoạt thôn',
  so_quyet_dinh: '12/QĐ-XYZ',
  bo_nganh: 'bo-thu',
  co_quan_ban_hanh: 'Bộ Thử',
  co_quan_thuc_hien_ds: ['Ủy ban nhân dân cấp xã'],
  cap_thuc_hien: ['Cấp xã', 'Cấp tỉnh'],
  loai_thu_tuc: 'Loại khác',
  linh_vuc: 'Nhà văn hóa',
  doi_tuong_thuc_hien: ['Công dân Việt Nam', 'Tổ chức (không bao gồm doanh nghiệp, HTX)'],
  co_quan_thuc_hien: 'Ủy ban nhân dân cấp xã',
  co_quan_co_tham_quyen: null,
  dia_chi_tiep_nhan: null,
  co_quan_duoc_uy_quyen: null,
  co_quan_phoi_hop: null,
  trinh_tu_thuc_hien:
    'Bước 1: Nộp đơn\nNgười mượn nộp đơn.\nBước 2: Nhận chìa khóa\n- Ký sổ;\n- Nhận.',
  cach_thuc_thuc_hien: [
    {
      hinh_thuc: 'Trực tiếp',
      thoi_han_so: '1.5',
      thoi_han_don_vi: 'Ngày làm việc',
      phi_le_phi: [
        { amount: '70000', currency: 'VND', free: false, note: '/buổi' },
        { amount: 0, currency: null, free: true, note: '(theo quy định của thôn)' },
      ],
      mo_ta: 'Tại nhà trưởng thôn',
    },
  ],
  thanh_phan_ho_so: [
    { truong_hop: '--', giay_to: [{ ten: 'Đơn mượn', ban_chinh: 1, ban_sao: 0, mau: 'don.docx' }] },
  ],
  can_cu_phap_ly: [{ ten: 'Quy ước của thôn', so_ky_hieu: '01/2020/QU-T' }],
  can_cu_phap_ly_con_lai: null,
  yeu_cau_dieu_kien: 'Không có thông tin',
  ket_qua: [{ ten: 'Chìa khóa', ma: 'KQ.G99.000001' }],
  tu_khoa: null,
  mo_ta: null,
  detail_url: 'https://example.org/thu-tuc/1',
};

const WORDS = [
  ...['Giấy', 'tờ', 'đăng', 'ký', 'Bộ', 'Sở Tư pháp', 'Hòa', 'hoà', 'Bước 1:', 'Bước 2.', 'a)'],
  ...['-', '+', '•', 'x<b>', '</p>', '&amp;', '"nháy"', '|', ';', ',', '1.000', "'=", '(nếu có)'],
];
const word = fc.constantFrom(...WORDS);
/** Clean text of one line that begins with a word. */
const line = fc
  .tuple(
    fc.constantFrom('Đơn', 'tờ', 'Bước 1: Nộp', '- Bản', '1. Mục'),
    fc.array(word, { maxLength: 6 }),
  )
  .map(([first, rest]) => [first, ...rest].join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 5 }).map((all) => all.join('\n'));
const html = fc.oneof(
  lines.map(textToHtml),
  lines.map((text) => `<p><strong>${textToHtml(text).replace(/<[^>]*>/g, ' ')}</strong></p>`),
  fc.constant('<table><tbody><tr><td>Phí</td><td>10</td></tr></tbody></table>'),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const code = fc
  .integer({ min: 1_000_000, max: 6_999_999 })
  .map((n) => `${String(n).slice(0, 1)}.${String(n).slice(1)}`);

const fee = fc.record({
  amount: maybe(fc.nat(5_000_000)),
  currency: maybe(fc.constantFrom('VND', 'USD')),
  note: maybe(lines),
});
const method = fc.record(
  {
    channel: fc.constantFrom(...CHANNELS),
    durationValue: maybe(fc.constantFrom('1', '15', '1.5')),
    durationUnit: maybe(fc.constantFrom(...DURATION_UNITS)),
    durationText: maybe(lines),
    fees: some(fee),
    text: maybe(lines),
  },
  { requiredKeys: ['channel', 'durationValue', 'durationUnit', 'fees', 'text'] },
);
const paper = fc.record(
  {
    name: lines,
    originals: fc.nat(30),
    copies: fc.nat(3),
    formName: maybe(line),
    formUrl: maybe(line),
  },
  { requiredKeys: ['name', 'originals', 'copies', 'formName'] },
);

/** Records as an import gives them: clean, no placeholder, each part there or absent. */
export const anyRecord: fc.Arbitrary<ProcedureRecord> = fc.record(
  {
    code,
    codeSuffix: fc.constantFrom('000.00.00.H27'),
    name: line,
    decisionNumber: maybe(line),
    decisionSignedOn: maybe(fc.constantFrom('2026-02-28')),
    issuingAgency: maybe(line),
    field: maybe(line),
    levels: fc.uniqueArray(fc.constantFrom(...LEVELS)),
    formalityType: maybe(line),
    audience: some(line),
    executingAgencies: fc.uniqueArray(line, { maxLength: 3 }),
    competentAuthorities: some(line),
    authorizedAgencies: some(line),
    coordinatingAgencies: some(line),
    receivingAddress: maybe(lines),
    description: maybe(lines),
    keywords: some(line),
    steps: some(fc.record({ title: fc.oneof(line, fc.constant('')), html })),
    methods: some(method),
    cases: some(
      fc.record({ name: maybe(lines), papers: fc.array(paper, { minLength: 1, maxLength: 3 }) }),
    ),
    requirements: maybe(html),
    results: some(fc.record({ name: line, code: maybe(line) })),
    legalBasis: some(fc.record({ number: maybe(line), title: line })),
    serviceLevel: maybe(fc.constantFrom(...SERVICE_LEVELS)),
    filingUrl: maybe(fc.constant('https://example.org/nop')),
    sourceUrl: maybe(fc.constant('https://example.org/trang')),
    related: some(fc.record({ type: fc.constantFrom(...RELATION_TYPES), code, name: line })),
    abolished: fc.boolean(),
    leftover: fc.uniqueArray(line, { maxLength: 3 }),
  },
  { requiredKeys: ['code', 'name', 'leftover'] },
);
