import type { ProcedureDetail } from '../../plugins/cchc/shared/contracts';

type Paper = ProcedureDetail['cases'][number]['papers'][number];
type Method = ProcedureDetail['methods'][number];
type Sample = Partial<ProcedureDetail> & Pick<ProcedureDetail, 'code' | 'name' | 'field'>;

export const UNIT = { code: '18586', name: 'Xã Đông Kinh' };
const CIVIL_STATUS = { code: 'ho-tich', name: 'Hộ tịch' };
const CERTIFICATION = { code: 'chung-thuc', name: 'Chứng thực' };
const RESIDENCE = { code: 'cu-tru', name: 'Cư trú' };
const LAND = { code: 'dat-dai', name: 'Đất đai' };
const WELFARE = { code: 'bao-tro-xa-hoi', name: 'Bảo trợ xã hội' };

const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

let row = 0;
const paper = (name: string, originals = 1, copies = 0, form?: string): Paper => ({
  key: `g${(row += 1)}`,
  name,
  originals,
  copies,
  form: form ? { name: form, url: `/uploads/${row}.docx` } : null,
  isRemark: false,
});
const remark = (name: string): Paper => ({ ...paper(name, 0), isRemark: true });

const fee = (text: string) => ({
  key: `p${(row += 1)}`,
  amount: null,
  currency: 'VND',
  note: null,
  text,
});
const method = (
  channel: Method['channel'],
  days: string,
  fees: string[],
  text = 'Nộp tại Trung tâm Phục vụ hành chính công.',
): Method => ({
  key: `c${(row += 1)}`,
  channel,
  duration: { value: Number.parseInt(days, 10) || null, unit: 'working-day', text: days },
  fees: fees.map(fee),
  text,
});

const edition = (number: number, from: string): ProcedureDetail['editionInfo'] => ({
  number,
  updateType: 'minor',
  changeNote: null,
  publishedAt: `${from}T08:00:00.000+07:00`,
  effectiveFrom: from,
  effectiveTo: null,
  decision: { number: '12/QĐ-UBND-MAU', signedOn: from },
});

const complete = (sample: Sample): ProcedureDetail => {
  const editionInfo = sample.editionInfo ?? edition(1, '2026-03-02');
  return {
    slug: `${sample.code.replace('.', '-')}`,
    issuingAgency: 'Bộ quản lý ngành (mẫu)',
    formalityType: null,
    levels: ['commune'],
    audience: ['Công dân Việt Nam'],
    executingAgencies: ['Ủy ban nhân dân cấp xã'],
    competentAuthorities: [],
    authorizedAgencies: [],
    coordinatingAgencies: [],
    receivingAddress: null,
    description: null,
    keywords: [],
    steps: [
      {
        key: 'b1',
        title: 'Bước 1: Nộp hồ sơ',
        html: '<p>Nộp tại quầy hoặc gửi qua mạng.</p><ul><li>Tại quầy: mang bản chính để đối chiếu.</li><li>Qua mạng: chụp rõ từng trang.</li></ul>',
      },
      {
        key: 'b2',
        title: 'Bước 2: Nhận kết quả',
        html: '<table><tr><th>Nơi nhận</th><th>Giờ</th></tr><tr><td>Quầy trả kết quả</td><td>Giờ hành chính</td></tr></table>',
      },
    ],
    methods: [method('in-person', '3 ngày làm việc', ['Không thu phí'])],
    cases: [
      {
        key: 'k1',
        name: null,
        papers: [paper('Tờ khai theo mẫu', 1, 0, 'Tờ khai'), paper('Căn cước', 1)],
      },
    ],
    requirements: null,
    results: [{ key: 'q1', name: 'Giấy xác nhận', code: null }],
    legalBasis: [{ key: 'l1', number: '60/2014/QH13', title: 'Luật Hộ tịch' }],
    serviceLevel: null,
    filingUrl: null,
    lifecycle: 'in-force',
    notice: null,
    successor: null,
    edition: editionInfo.number,
    editionInfo,
    decision: editionInfo.decision,
    related: [],
    completeness: { complete: true, missing: [] },
    local: null,
    sources: {},
    sourceUrl: null,
    updatedAt: editionInfo.publishedAt,
    ...sample,
  };
};

const local: NonNullable<ProcedureDetail['local']> = {
  unit: UNIT,
  applies: true,
  place: 'Trung tâm Phục vụ hành chính công xã Đông Kinh',
  counter: 'Quầy số 1: hộ tịch, chứng thực',
  phone: '0239 000 0201',
  hours: 'Thứ Hai đến thứ Sáu\n7 giờ 00 - 11 giờ 30, 13 giờ 30 - 16 giờ 30',
  feeNote: '8.000 đồng/việc (mức minh họa)',
  feeResolution: '05/NQ-HĐND-MAU ngày 10/07/2026',
  filingUrl: null,
  serviceLevel: null,
  reviewedOn: '2026-09-03',
  upToDate: true,
};

const declaration = () =>
  paper('Tờ khai đăng ký lại khai sinh', 1, 0, 'Tờ khai đăng ký lại khai sinh');

export const BIRTH_AGAIN = '1.004884';

const birthAgain = complete({
  code: BIRTH_AGAIN,
  name: 'Đăng ký lại khai sinh',
  field: CIVIL_STATUS,
  serviceLevel: 'full',
  filingUrl: 'https://dichvucong.example/nop?ma=1.004884',
  local,
  methods: [
    method('in-person', '5 ngày làm việc', ['Theo quy định của Hội đồng nhân dân cấp tỉnh']),
    method('online', '5 ngày làm việc', ['Không thu phí'], 'Nộp trên Cổng Dịch vụ công quốc gia.'),
    method('postal', '7 ngày làm việc', ['Theo quy định của Hội đồng nhân dân cấp tỉnh'], ''),
  ],
  cases: [
    {
      key: 'k1',
      name: '* Trường hợp còn bản sao Giấy khai sinh:',
      papers: [declaration(), paper('Bản sao Giấy khai sinh do nơi có thẩm quyền cấp', 0, 1)],
    },
    {
      key: 'k2',
      name: '* Trường hợp không còn bản sao, chỉ có giấy tờ khác:',
      papers: [
        declaration(),
        paper('Giấy tờ có họ tên, ngày sinh: học bạ, bằng cấp, sổ hộ khẩu cũ', 1, 1),
        remark('Nhiều giấy tờ ghi khác nhau thì theo giấy được lập sớm nhất.'),
      ],
    },
    {
      key: 'k3',
      name: '* Trường hợp là cán bộ, công chức, người trong lực lượng vũ trang:',
      papers: [
        declaration(),
        paper('Văn bản của thủ trưởng đơn vị xác nhận nội dung hồ sơ cá nhân'),
      ],
    },
    {
      key: 'k4',
      name: '* Giấy tờ phải xuất trình:',
      papers: [paper('Căn cước hoặc hộ chiếu còn giá trị', 1)],
    },
  ],
  requirements:
    '<p>Việc khai sinh đã đăng ký trước ngày 01/01/2016, nhưng cả sổ gốc và bản chính đều đã mất.</p>',
  competentAuthorities: ['Chủ tịch Ủy ban nhân dân cấp xã'],
  editionInfo: {
    ...edition(3, daysAgo(10)),
    updateType: 'major',
    changeNote: 'Không còn phải nộp bản sao sổ hộ khẩu: cán bộ tự tra trong cơ sở dữ liệu dân cư.',
  },
  related: [
    { type: 'see-also', code: '1.001193', name: 'Đăng ký khai sinh' },
    { type: 'see-also', code: '2.000635', name: 'Cấp bản sao Trích lục hộ tịch' },
  ],
  sourceUrl: 'https://dichvucong.example/thu-tuc/0001',
});

/** Twelve procedures in the tests' own words: what they say is no guidance for anybody. */
export const PROCEDURES: ProcedureDetail[] = [
  complete({
    code: '1.001193',
    name: 'Đăng ký khai sinh',
    field: CIVIL_STATUS,
    serviceLevel: 'full',
    local: { ...local, feeNote: null, feeResolution: null },
  }),
  birthAgain,
  complete({
    code: '1.004772',
    name: 'Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân',
    field: CIVIL_STATUS,
    serviceLevel: 'partial',
  }),
  complete({ code: '1.000894', name: 'Đăng ký kết hôn', field: CIVIL_STATUS }),
  complete({ code: '1.004746', name: 'Đăng ký lại kết hôn', field: CIVIL_STATUS }),
  complete({ code: '1.000656', name: 'Đăng ký khai tử', field: CIVIL_STATUS }),
  complete({
    code: '2.000635',
    name: 'Cấp bản sao Trích lục hộ tịch',
    field: CIVIL_STATUS,
    methods: [method('in-person', '1', ['8.000 đồng/bản'])],
  }),
  complete({
    code: '2.000815',
    name: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận',
    field: CERTIFICATION,
    methods: [
      method('in-person', 'Trong ngày, hoặc ngày làm việc tiếp theo nếu nhận sau 15 giờ', [
        '2.000 đồng/trang; từ trang thứ ba 1.000 đồng/trang, không quá 200.000 đồng/bản',
      ]),
    ],
  }),
  complete({
    code: '1.004222',
    name: 'Đăng ký thường trú',
    field: RESIDENCE,
    serviceLevel: 'full',
  }),
  complete({
    code: '1.013999',
    name: 'Cấp đổi Giấy chứng nhận quyền sử dụng đất',
    field: LAND,
    levels: ['province'],
    executingAgencies: ['Văn phòng đăng ký đất đai'],
    receivingAddress: 'Trung tâm Phục vụ hành chính công tỉnh',
  }),
  complete({ code: '1.001776', name: 'Trợ cấp xã hội hằng tháng', field: WELFARE }),
  complete({
    code: '1.009999',
    name: 'Xác nhận hộ khẩu để bổ sung hồ sơ',
    field: RESIDENCE,
    lifecycle: 'abolished',
    notice: 'Bãi bỏ theo Quyết định số 34/QĐ-UBND-MAU ngày 01/10/2026.',
    successor: { code: '1.004222', slug: 'dang-ky-thuong-tru', name: 'Đăng ký thường trú' },
  }),
];
