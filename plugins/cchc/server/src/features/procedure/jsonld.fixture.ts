import type { ProcedureDetail } from '../../../../shared/contracts';
import { feeText } from '../../../../shared/procedure';

type Method = ProcedureDetail['methods'][number];
type Paper = ProcedureDetail['cases'][number]['papers'][number];

/** A procedure of which only code and name are known, with what matters to a test. */
export const buildDetail = (known: Partial<ProcedureDetail> = {}): ProcedureDetail => ({
  code: '1.000001',
  slug: '1-000001-thu-tuc-thu',
  name: 'Thủ tục thử',
  field: null,
  issuingAgency: null,
  formalityType: null,
  levels: [],
  audience: [],
  executingAgencies: [],
  competentAuthorities: [],
  authorizedAgencies: [],
  coordinatingAgencies: [],
  receivingAddress: null,
  description: null,
  keywords: [],
  steps: [],
  methods: [],
  cases: [],
  requirements: null,
  results: [],
  legalBasis: [],
  serviceLevel: null,
  filingUrl: null,
  lifecycle: 'in-force',
  notice: null,
  successor: null,
  edition: 1,
  editionInfo: {
    number: 1,
    updateType: 'major',
    changeNote: null,
    publishedAt: '2026-07-01T08:00:00.000+07:00',
    effectiveFrom: '2026-07-01',
    effectiveTo: null,
    decision: null,
  },
  decision: null,
  related: [],
  completeness: { complete: false, missing: [] },
  local: null,
  sources: {},
  sourceUrl: null,
  updatedAt: '2026-07-01T08:00:00.000+07:00',
  ...known,
});

type Fee = Omit<Method['fees'][number], 'key'>;
type KnownMethod = Partial<Omit<Method, 'fees'>> & { key: string; fees?: readonly Fee[] };

/** Its fees get keys that follow from its own. */
export const buildMethod = ({ fees = [], ...known }: KnownMethod): Method => ({
  channel: 'in-person',
  duration: null,
  text: '',
  ...known,
  fees: fees.map((fee, at) => ({ ...fee, key: `${known.key}-phi-${at + 1}` })),
});

export const buildFee = (
  amount: number | null,
  note: string | null = null,
  currency: string | null = 'VND',
): Fee => ({
  amount,
  currency,
  note,
  text: feeText({ amount, currency, note }),
});

export const buildPaper = (known: Partial<Paper> & { key: string; name: string }): Paper => ({
  originals: 1,
  copies: 0,
  form: null,
  isRemark: false,
  ...known,
});

const DECISION = { number: '12/QĐ-UBND', signedOn: '2026-06-20' };

/** Every part filled. */
export const FULL = buildDetail({
  code: '1.000002',
  slug: '1-000002-chung-thuc-ban-sao',
  name: 'Chứng thực bản sao từ bản chính\nvà "chữ ký" <thử>',
  description: 'Xác nhận bản sao đúng với bản chính.',
  field: { code: 'chung-thuc', name: 'Chứng thực' },
  issuingAgency: 'Bộ Tư pháp',
  formalityType: 'TTHC được giao luật quy định chi tiết',
  levels: ['commune', 'other'],
  audience: ['Công dân Việt Nam', 'Tổ chức (không bao gồm doanh nghiệp, HTX)'],
  executingAgencies: ['Ủy ban nhân dân cấp xã', 'Tổ chức hành nghề công chứng'],
  competentAuthorities: ['Ủy ban nhân dân cấp xã'],
  authorizedAgencies: ['Công chức tư pháp - hộ tịch'],
  coordinatingAgencies: ['Công an xã'],
  receivingAddress: 'Trung tâm Phục vụ hành chính công',
  keywords: ['sao y', 'công chứng'],
  steps: [
    { key: 's1', title: 'Bước 1', html: '<p>Nộp <b>hồ sơ</b></p>' },
    { key: 's2', title: '', html: '<p>Nhận kết quả</p>' },
  ],
  methods: [
    buildMethod({
      key: 'm1',
      duration: { value: 5, unit: 'day', text: '5 ngày' },
      fees: [buildFee(2000, '/trang'), buildFee(0, 'theo quy định của HĐND cấp tỉnh')],
      text: 'Tại quầy',
    }),
    buildMethod({
      key: 'm2',
      channel: 'online',
      duration: { value: 2, unit: 'working-day', text: '2 ngày làm việc' },
    }),
  ],
  cases: [
    {
      key: 'c1',
      name: 'Giấy tờ phải nộp',
      papers: [
        buildPaper({
          key: 'p1',
          name: 'Tờ khai',
          form: { name: 'Tờ khai.docx', url: '/uploads/to khai.docx' },
        }),
        buildPaper({ key: 'p2', name: 'Lưu ý: mang theo căn cước', originals: 0, isRemark: true }),
      ],
    },
    { key: 'c2', name: null, papers: [buildPaper({ key: 'p3', name: 'Bản chính', copies: 2 })] },
  ],
  requirements: '<p>Bản chính còn <i>nguyên vẹn</i></p>',
  results: [{ key: 'r1', name: 'Bản sao được chứng thực', code: 'KQ.T01.000001' }],
  legalBasis: [{ key: 'l1', number: '23/2015/NĐ-CP', title: 'Nghị định về chứng thực' }],
  serviceLevel: 'partial',
  filingUrl: 'https://dichvucong.example/nop?ma=1.000002',
  edition: 3,
  editionInfo: {
    number: 3,
    updateType: 'major',
    changeNote: 'Giảm thời hạn còn 5 ngày.',
    publishedAt: '2026-07-01T08:00:00.000+07:00',
    effectiveFrom: '2026-07-01',
    effectiveTo: '2026-09-01',
    decision: DECISION,
  },
  decision: DECISION,
  related: [{ type: 'see-also', code: '1.000003', name: 'Chứng thực chữ ký' }],
  local: {
    unit: { code: '18586', name: 'Xã Đông Kinh' },
    applies: true,
    place: 'Trụ sở UBND xã',
    counter: 'Quầy 2',
    phone: '0239 000 000',
    hours: 'Thứ Hai đến thứ Sáu, 7:30–11:30',
    feeNote: 'Miễn phí cho hộ nghèo',
    feeResolution: '01/2026/NQ-HĐND',
    filingUrl: null,
    serviceLevel: null,
    reviewedOn: '2026-07-02',
    upToDate: true,
  },
  sourceUrl: 'https://dichvucong.example/thu-tuc-hanh-chinh/1',
});
