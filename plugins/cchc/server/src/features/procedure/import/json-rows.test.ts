import { CRAWLED, onlyIn } from './samples.fixture';

const { cach_thuc_thuc_hien: METHODS, thanh_phan_ho_so: CASES } = CRAWLED;
const [METHOD] = METHODS;
const [CASE] = CASES;

const withMethod = (method: object) =>
  onlyIn({ ...CRAWLED, cach_thuc_thuc_hien: [{ ...METHOD, ...method }] });
const withPaper = (paper: object, more: object = {}) =>
  onlyIn({
    ...CRAWLED,
    ...more,
    thanh_phan_ho_so: [{ ...CASE, giay_to: [{ ...CASE?.giay_to[0], ...paper }] }],
  });

describe('the rows of a line of the crawl', () => {
  it.each([
    ['1', null, { durationValue: '1', durationUnit: null }],
    ['0', 'Ngày', { durationValue: '0', durationUnit: 'day' }],
    ['8', 'Giờ', { durationValue: '8', durationUnit: 'hour' }],
    ['2', 'Tuần', { durationValue: '2', durationUnit: null, durationText: '2 Tuần' }],
    ['Trong ngày', null, { durationValue: null, durationUnit: null, durationText: 'Trong ngày' }],
    [null, null, { durationValue: null, durationUnit: null }],
  ])('reads the time %j %j as published', async (value, unit, duration) => {
    const record = await withMethod({ thoi_han_so: value, thoi_han_don_vi: unit });
    expect(record).toMatchObject({ methods: [duration] });
  });

  it.each([
    [
      { amount: '70000', currency: 'VND' },
      { amount: 70000, currency: 'VND', note: null },
    ],
    [
      { amount: '70.000', currency: 'VNĐ' },
      { amount: 70000, currency: 'VND', note: null },
    ],
    [
      { amount: '2.5', currency: 'USD', note: '/bản' },
      { amount: null, currency: 'USD', note: '2.5 USD /bản' },
    ],
    [
      { amount: 10.5, currency: null },
      { amount: null, currency: null, note: '10.5' },
    ],
    [
      { amount: 0, free: true, note: '(do HĐND quy định)' },
      { amount: 0, currency: null, note: '(do HĐND quy định)' },
    ],
    [
      { amount: null, note: 'Theo biểu phí' },
      { amount: null, currency: null, note: 'Theo biểu phí' },
    ],
  ])('reads the fee %j', async (fee, read) => {
    expect(await withMethod({ phi_le_phi: [fee] })).toMatchObject({ methods: [{ fees: [read] }] });
  });

  it('keeps the same channel twice, and one that we do not know as left over', async () => {
    const methods = ['Trực tiếp', 'Trực tiếp', 'Qua bồ câu'].map((hinh_thuc) => ({
      ...METHOD,
      hinh_thuc,
    }));
    const record = await onlyIn({ ...CRAWLED, cach_thuc_thuc_hien: methods });
    expect(record).toMatchObject({
      methods: [{ channel: 'in-person' }, { channel: 'in-person' }],
      leftover: expect.arrayContaining(['Cách thức thực hiện: Qua bồ câu']),
    });
  });

  it('keeps remarks among the papers, and names a paper without words by its form', async () => {
    expect(await withPaper({ ten: 'Lưu ý: mang bản gốc', ban_chinh: 0, mau: null })).toMatchObject({
      cases: [{ papers: [{ name: 'Lưu ý: mang bản gốc', originals: 0, copies: 0 }] }],
    });
    expect(await withPaper({ ten: '.' })).toMatchObject({
      cases: [{ papers: [{ name: 'don.docx' }] }],
    });
    expect(await withPaper({ ten: ';', mau: null })).toMatchObject({
      cases: [],
      leftover: ['Thành phần hồ sơ, dòng không có tên giấy tờ: bản chính 1, bản sao 0'],
    });
  });

  it('gives the digits that a crawl glued to a count back to the name of the paper', async () => {
    const paper = { ten: 'Đơn theo Mẫu số', ban_chinh: 181, mau: null };
    expect(await withPaper(paper, { _raw: {} })).toMatchObject({
      cases: [{ papers: [{ name: 'Đơn theo Mẫu số 18', originals: 1 }] }],
      leftover: ['Thành phần hồ sơ, số lượng cần kiểm tra: Đơn theo Mẫu số: 181'],
    });
    expect(await withPaper({ ...paper, ten: 'Đơn mượn' }, { _raw: {} })).toMatchObject({
      cases: [{ papers: [{ name: 'Đơn mượn', originals: 181 }] }],
    });
    expect(await withPaper(paper)).toMatchObject({ cases: [{ papers: [{ originals: 181 }] }] });
  });

  it('gives the year that a crawl glued to a number back to the title', async () => {
    const record = await onlyIn({
      ...CRAWLED,
      _raw: {},
      can_cu_phap_ly: [{ ten: 'Thông tư ngày 15/5/', so_ky_hieu: '2026.55/2026/TT-XYZ' }],
    });
    expect(record).toMatchObject({
      legalBasis: [{ number: '55/2026/TT-XYZ', title: 'Thông tư ngày 15/5/2026' }],
    });
  });

  it.each([
    ['Luật Mượn nhà số 66.7/2025/NQ-CP', { number: '66.7/2025/NQ-CP' }],
    ['Luật A 12/2020/NĐ-CP và 13/2020/NĐ-CP', { number: null }],
    ['Nghị định 12/2020/NĐ-CPLuật', { number: null }],
    ['Luật Mượn nhà 10/2024/QH15', { number: '10/2024/QH15' }],
  ])('keeps the unparsed legal basis %j as a row', async (rest, row) => {
    const record = await onlyIn({ ...CRAWLED, can_cu_phap_ly_con_lai: rest });
    expect(record).toMatchObject({ legalBasis: [{}, { ...row, title: rest }] });
  });

  it('does not take another part of the page for a document', async () => {
    const rest = 'Không có thông tinCơ quan thực hiệnTòa án';
    const record = await onlyIn({ ...CRAWLED, can_cu_phap_ly: [], can_cu_phap_ly_con_lai: rest });
    expect(record).toMatchObject({
      legalBasis: [],
      leftover: [`Căn cứ pháp lý (chưa tách được): ${rest}`],
    });
  });

  it('joins the agencies of page and list, and knows commas inside a name', async () => {
    const record = await onlyIn({
      ...CRAWLED,
      co_quan_thuc_hien: 'Sở Văn hóa, Thể thao, Cục trật tự, xã hội, Bộ Thử',
      co_quan_thuc_hien_ds: ['Bộ Thử', 'Cục trật tự, xã hội'],
      co_quan_phoi_hop: 'Cục hành chính về trật tự, xã hội, Công an cấp Xã',
    });
    expect(record).toMatchObject({
      executingAgencies: ['Bộ Thử', 'Cục trật tự, xã hội', 'Sở Văn hóa, Thể thao'],
      coordinatingAgencies: ['Cục hành chính về trật tự, xã hội', 'Công an cấp Xã'],
    });
  });

  it.each([
    ['glued to the next part of the page', 'nguồn vốnTên thủ tụcMượn nhàMã thủ tục1.900001'],
    ['a paragraph of another part', `Bản sao ghi rõ lời chứng ${'theo mẫu '.repeat(40)}`],
  ])('does not take for agencies what is %s', async (_what, text) => {
    const record = await onlyIn({ ...CRAWLED, co_quan_thuc_hien: text });
    expect(record).toMatchObject({
      executingAgencies: ['Ủy ban nhân dân cấp xã'],
      leftover: [`Cơ quan thực hiện: ${text.trim()}`],
    });
  });

  it('keeps parts that the crawl could not split for the editor', async () => {
    const record = await onlyIn({
      ...CRAWLED,
      ket_qua: [],
      thanh_phan_ho_so: [{ truong_hop: null, giay_to: [], raw: 'nộp tại thôn' }],
      _raw: { ket_qua_xu_ly: 'Chìa khóaMã: XX-1Từ khóaKhông có thông tinMô tảKhông có thông tin' },
    });
    expect(record).toMatchObject({
      cases: [],
      leftover: [
        'Thành phần hồ sơ (chưa tách được): nộp tại thôn',
        'Kết quả thực hiện (chưa tách được): Chìa khóa Mã: XX-1',
      ],
    });
  });
});
