import { CRAWLED, linesIn, onlyIn } from './samples.fixture';

describe('a line of the crawl', () => {
  it('is read with every part', async () => {
    expect(await onlyIn(CRAWLED)).toEqual({
      code: '1.900001',
      name: 'Thủ tục đăng ký mượn nhà sinh hoạt thôn',
      decisionNumber: '12/QĐ-XYZ',
      issuingAgency: 'Bộ Thử',
      field: 'Nhà văn hóa',
      levels: ['commune', 'province'],
      formalityType: 'Loại khác',
      audience: ['Công dân Việt Nam', 'Tổ chức (không bao gồm doanh nghiệp, HTX)'],
      executingAgencies: ['Ủy ban nhân dân cấp xã'],
      competentAuthorities: [],
      authorizedAgencies: [],
      coordinatingAgencies: [],
      receivingAddress: null,
      description: null,
      keywords: [],
      steps: [
        { title: 'Bước 1: Nộp đơn', html: '<p>Người mượn nộp đơn.</p>' },
        { title: 'Bước 2: Nhận chìa khóa', html: '<ul><li>Ký sổ;</li><li>Nhận.</li></ul>' },
      ],
      methods: [
        {
          channel: 'in-person',
          durationValue: '1.5',
          durationUnit: 'working-day',
          fees: [
            { amount: 70000, currency: 'VND', note: '/buổi' },
            { amount: 0, currency: null, note: '(theo quy định của thôn)' },
          ],
          text: 'Tại nhà trưởng thôn',
        },
      ],
      cases: [
        {
          name: null,
          papers: [{ name: 'Đơn mượn', originals: 1, copies: 0, formName: 'don.docx' }],
        },
      ],
      requirements: null,
      results: [{ name: 'Chìa khóa', code: 'KQ.G99.000001' }],
      legalBasis: [{ number: '01/2020/QU-T', title: 'Quy ước của thôn' }],
      sourceUrl: 'https://example.org/thu-tuc/1',
      leftover: [],
    });
  });

  it('says nothing about parts whose keys are absent', async () => {
    expect(await onlyIn({ ma_thu_tuc: '1.900001', ten_thu_tuc: 'Mượn nhà' })).toEqual({
      code: '1.900001',
      name: 'Mượn nhà',
      leftover: [],
    });
  });

  it('cleans hidden signs, bullets of a private font and decomposed letters', async () => {
    const record = await onlyIn({
      ...CRAWLED,
      ten_thu_tuc: 'Ky\u200e\u0301  mượn\u00a0nhà\n(cấp huyện)',
      trinh_tu_thuc_hien: 'Gồm:\n\uf0fc đơn\n\uf0a7 sổ',
    });
    expect(record).toMatchObject({
      name: 'Ký mượn nhà (cấp huyện)',
      steps: [{ title: '', html: '<p>Gồm:</p><ul><li>đơn</li><li>sổ</li></ul>' }],
    });
  });

  it('keeps a name of more than a thousand letters whole', async () => {
    const name = `Thủ tục ${'mượn nhà '.repeat(130)}thôn`;
    expect(await onlyIn({ ...CRAWLED, ten_thu_tuc: name })).toMatchObject({ name });
  });

  it.each([
    ['--', null],
    ['Demo/QĐ-XYZ', null],
    ['Không có thông tin', null],
    ['SỐ 12/QĐ-XYZ', 'SỐ 12/QĐ-XYZ'],
    ['461./QĐ-XYZ', '461./QĐ-XYZ'],
  ])('reads the decision %j as %j', async (written, decisionNumber) => {
    expect(await onlyIn({ ...CRAWLED, so_quyet_dinh: written })).toMatchObject({ decisionNumber });
  });

  it('takes the page that the crawl glued to an empty part for nothing', async () => {
    const glued = 'Không có thông tinTừ khóaKhông có thông tinMô tảKhông có thông tin';
    const record = await onlyIn({ ...CRAWLED, yeu_cau_dieu_kien: glued });
    expect(record).toMatchObject({ requirements: null, leftover: [] });
  });

  it('keeps what it does not know as left over, never as an error', async () => {
    const record = await onlyIn({
      ...CRAWLED,
      cap_thuc_hien: ['Cấp huyện', 'Cấp xã'],
      doi_tuong_thuc_hien: ['Người trồng rau'],
      muc_do: 'Mức độ 2',
      mau_sac: { nen: 'xanh', chu: null },
    });
    expect(record).toMatchObject({
      levels: ['commune'],
      audience: ['Người trồng rau'],
      serviceLevel: null,
      leftover: ['Cấp thực hiện: Cấp huyện', 'Mức độ dịch vụ công: Mức độ 2', 'mau_sac.nen: xanh'],
    });
  });

  it.each([
    ['Mức độ 4', 'full'],
    ['mức 3', 'partial'],
    ['Dịch vụ công trực tuyến toàn trình', 'full'],
    ['Một phần', 'partial'],
    ['Chỉ cung cấp thông tin', 'information'],
  ])('reads the service level %j as %s', async (muc_do, serviceLevel) => {
    expect(await onlyIn({ ...CRAWLED, muc_do })).toMatchObject({ serviceLevel });
  });

  it.each([
    ['no code', { ma_thu_tuc: '' }, /Thiếu Mã thủ tục/],
    ['a bad code', { ma_thu_tuc: '1.9001' }, /Mã thủ tục .*"1\.9001" sai dạng/],
    ['no name', { ten_thu_tuc: '--' }, /Thiếu Tên thủ tục/],
    [
      'a name in TCVN3',
      { ten_thu_tuc: '§¨ng ký kÕt h«n t¹i x·' },
      /"ten_thu_tuc" là chữ bảng mã cũ/,
    ],
    ['another code asked for', { ma_yeu_cau: '1.900002' }, /1\.900001, khác .* 1\.900002/],
    ['the file of another code', { _file: 'trang/1.900002.html' }, /thủ tục khác/],
  ])('is rejected with %s', async (_what, change, reason) => {
    expect(await onlyIn({ ...CRAWLED, ...change })).toMatch(reason);
  });

  it('is taken when it was asked for by its own code, in any form', async () => {
    for (const asked of [
      '1.900001',
      '1900001',
      '1.900001.000.00.00.H27',
      '1_900001.json',
      'trang.html',
    ]) {
      expect(await onlyIn({ ...CRAWLED, ma_tep: asked })).toMatchObject({ code: '1.900001' });
    }
  });

  it('cuts the suffix of a local portal off its code', async () => {
    const record = await onlyIn({ ...CRAWLED, ma_thu_tuc: '1.900001.000.00.00.H38' });
    expect(record).toMatchObject({ code: '1.900001', codeSuffix: '000.00.00.H38' });
  });

  it('is rejected when its code stands before it, with both lines', async () => {
    const line = JSON.stringify(CRAWLED);
    const lines = await linesIn(`${line}\n\n{"ma_thu_tuc": "1.9\n${line}`);
    expect(lines.map(({ line: at, rejected }) => [at, rejected])).toEqual([
      [1, undefined],
      [3, expect.stringContaining('không phải là một đối tượng JSON')],
      [4, 'Dòng 4 trùng mã 1.900001 với dòng 1; chỉ nhận dòng 1.'],
    ]);
  });
});
