import { linesIn, onlyIn, problemOf } from './samples.fixture';

const DETAIL = {
  id: '01234567-89ab-cdef-0123-456789abcdef',
  code: '1.900001',
  codeNotation: '1.900001.000.00.00.H38',
  name: 'Đăng ký mượn nhà',
  status: 'Đang công khai',
  procedureProposal: { proposalNumber: '12/QĐ-XYZ', note: 'Số gốc' },
  formalityType: 'INTERCONNECTED',
  categoriesDetails: [{ name: 'Nhà văn hóa' }],
  subjectTypesDetails: [{ name: 'Công dân Việt Nam' }],
  isMinistry: false,
  isProvince: true,
  isWard: true,
  isOtherAgency: false,
  departmentsExecuting: [{ name: 'Ủy ban nhân dân cấp xã' }],
  dossierReceivingAddresses: [],
  executionSteps: [
    { name: 'Nộp đơn', description: '<p>Nộp tại <b>xã</b></p>' },
    { name: 'Chờ', description: 'Đợi trả lời\n- ba ngày' },
  ],
  executionMethods: [
    {
      submissionMethod: 'ONLINE',
      processingTime: 3,
      processingTimeUnit: 'WORKING_DAY',
      fees: [
        { name: 'Lệ phí', amount: 5000 },
        { name: 'Theo quy định của thôn', amount: 0 },
      ],
      description: '<p>Qua mạng</p>',
    },
  ],
  executionCases: [
    {
      name: '--',
      profileComponents: [
        {
          name: 'Đơn',
          originalQty: 1,
          copyQty: '2',
          attachments: [{ fileName: 'don.docx' }],
        },
      ],
    },
  ],
  requirementsAndConditions: ['Có hộ khẩu', '<p>Đủ 18 tuổi</p>'],
  resultsDetails: [{ name: 'Chìa khóa', code: 'KQ.G99.000001' }],
  legalBasisesDetails: [{ name: 'Quy ước', code: '01/2020/QU-T' }],
  procedureRelatedGroup: [{ name: 'Trả nhà', code: '1.900002' }],
  keywords: 'mượn nhà; nhà thôn',
  description: null,
  ngayTao: '2026',
};

describe("a detail of the portal's API", () => {
  it('is read with every part, and what is unknown is left over', async () => {
    expect(await onlyIn(DETAIL)).toEqual({
      code: '1.900001',
      codeSuffix: '000.00.00.H38',
      name: 'Đăng ký mượn nhà',
      decisionNumber: '12/QĐ-XYZ',
      field: 'Nhà văn hóa',
      levels: ['province', 'commune'],
      formalityType: 'TTHC liên thông',
      audience: ['Công dân Việt Nam'],
      executingAgencies: ['Ủy ban nhân dân cấp xã'],
      receivingAddress: null,
      description: null,
      keywords: ['mượn nhà', 'nhà thôn'],
      steps: [
        { title: 'Nộp đơn', html: '<p>Nộp tại <b>xã</b></p>' },
        { title: 'Chờ', html: '<p>Đợi trả lời</p><ul><li>ba ngày</li></ul>' },
      ],
      methods: [
        {
          channel: 'online',
          durationValue: '3',
          durationUnit: 'working-day',
          fees: [
            { amount: 5000, currency: null, note: 'Lệ phí' },
            { amount: 0, currency: null, note: 'Theo quy định của thôn' },
          ],
          text: 'Qua mạng',
        },
      ],
      cases: [
        { name: null, papers: [{ name: 'Đơn', originals: 1, copies: 2, formName: 'don.docx' }] },
      ],
      requirements: '<p>Có hộ khẩu</p><p>Đủ 18 tuổi</p>',
      results: [{ name: 'Chìa khóa', code: 'KQ.G99.000001' }],
      legalBasis: [{ number: '01/2020/QU-T', title: 'Quy ước' }],
      sourceUrl:
        'https://dichvucong.gov.vn/thu-tuc-hanh-chinh-lien-thong/01234567-89ab-cdef-0123-456789abcdef',
      related: [{ type: 'see-also', code: '1.900002', name: 'Trả nhà' }],
      abolished: false,
      leftover: ['procedureProposal.note: Số gốc', 'ngayTao: 2026'],
    });
  });

  it.each(['Bãi bỏ', 'bãi bỏ', 'Đã bãi bỏ'])(
    'is abolished when its status is %s',
    async (status) => {
      expect(await onlyIn({ ...DETAIL, status })).toMatchObject({ abolished: true });
    },
  );

  it('leaves a status that it does not know to the editor', async () => {
    const record = await onlyIn({ ...DETAIL, status: 'Bãi bỏ một phần' });
    expect(record).not.toHaveProperty('abolished');
    expect(record).toMatchObject({
      leftover: expect.arrayContaining(['Trạng thái: Bãi bỏ một phần']),
    });
  });

  it('is read alone, in a list and in wrappers', async () => {
    const other = { ...DETAIL, code: '1.900003', codeNotation: '1.900003' };
    for (const file of [
      [DETAIL, other],
      { data: [DETAIL, other] },
      { data: { items: [DETAIL, other] } },
    ]) {
      const lines = await linesIn(JSON.stringify(file, null, 2));
      expect(lines.map(({ line, code }) => [line, code])).toEqual([
        [1, '1.900001'],
        [2, '1.900003'],
      ]);
    }
    expect(await onlyIn({ data: DETAIL })).toMatchObject({ code: '1.900001' });
  });

  it('is rejected when its two codes are of two procedures', async () => {
    expect(await onlyIn({ ...DETAIL, codeNotation: '1.900009' })).toMatch(/1\.900001.*1\.900009/);
  });

  it.each(['1.900009.json', 'tthc-1_900009.json', '1-900009-muon-nha.json'])(
    'is rejected when its file is %s',
    async (name) => {
      expect(await onlyIn(DETAIL, name)).toMatch(/1\.900009/);
      expect(await onlyIn({ data: DETAIL }, name)).toMatch(/1\.900009/);
    },
  );

  it.each(['1.900001.json', 'chi-tiet.json', 'xuat-20260715.json', 'v2-202607.json'])(
    'is taken when its file is %s',
    async (name) => {
      expect(await onlyIn(DETAIL, name)).toMatchObject({ code: '1.900001' });
    },
  );

  it('is rejected when its wrapper asked for another code', async () => {
    expect(await onlyIn({ requested_code: '1.900009', data: DETAIL })).toMatch(/1\.900009/);
  });

  it('is told by its number in the list when something is wrong with it', async () => {
    const lines = await linesIn(JSON.stringify([DETAIL, { name: 'Không mã' }, 7, DETAIL]));
    expect(lines.map(({ line, rejected }) => [line, rejected])).toEqual([
      [1, undefined],
      [2, 'Thiếu Mã thủ tục (code, codeNotation).'],
      [3, 'Mục không phải là một đối tượng JSON.'],
      [4, 'Mục 4 trùng mã 1.900001 với mục 1; chỉ nhận mục 1.'],
    ]);
  });

  it('is refused as a file when there is no procedure or half of one', async () => {
    expect(await problemOf('[]')).toMatch(/không có thủ tục nào/);
    expect(await problemOf('{"data": [{"code": "1.90')).toMatch(/sai cú pháp/);
  });
});
