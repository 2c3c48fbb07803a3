import fc from 'fast-check';

import { CSV_HEADER, toCsvRow, toJsonLine } from './export';
import { anyRecord, CRAWLED, onlyIn } from './samples.fixture';

describe('toJsonLine', () => {
  it('gives a line from which the same record is read, whatever the record', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        expect(await onlyIn(toJsonLine(record))).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the keys and values of the crawl back', async () => {
    const record = await onlyIn(CRAWLED);
    if (typeof record === 'string') throw new Error(record);
    expect(JSON.parse(toJsonLine(record))).toEqual({
      ...CRAWLED,
      thanh_phan_ho_so: [{ ...CRAWLED.thanh_phan_ho_so[0], truong_hop: null }],
      cach_thuc_thuc_hien: [
        {
          ...CRAWLED.cach_thuc_thuc_hien[0],
          phi_le_phi: [
            { amount: 70000, currency: 'VND', free: false, note: '/buổi' },
            { amount: 0, currency: null, free: true, note: '(theo quy định của thôn)' },
          ],
        },
      ],
      can_cu_phap_ly_con_lai: undefined,
      yeu_cau_dieu_kien: null,
      con_lai: [],
    });
  });

  it('believes an exact form only as long as its text is unchanged', async () => {
    const steps = [{ title: '', html: '<p><strong>Nộp đơn</strong> tại xã</p>' }];
    const written: unknown = JSON.parse(
      toJsonLine({ code: '1.900001', name: 'Mượn nhà', steps, leftover: [] }),
    );
    const changed = { ...(written as object), trinh_tu_thuc_hien: 'Nộp đơn tại tỉnh' };
    expect(await onlyIn(changed)).toMatchObject({
      steps: [{ title: '', html: '<p>Nộp đơn tại tỉnh</p>' }],
    });
  });
});

describe('toCsvRow', () => {
  it('gives a row from which the same list fields are read', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async ({ code, codeSuffix, name, levels }) => {
        const record = { code, codeSuffix, name, levels };
        const given = Object.entries(record).filter(([, value]) => value && value.length > 0);
        expect(await onlyIn(`${CSV_HEADER}\n${toCsvRow(record)}`)).toEqual(
          Object.fromEntries(given),
        );
      }),
    );
  });

  it('keeps a spreadsheet from taking a name for a formula, and reads it back', async () => {
    const row = toCsvRow({ code: '1.900001', name: '=HYPERLINK("x")' });
    expect(row).toBe('1.900001,"\'=HYPERLINK(""x"")",,,,,');
    expect(await onlyIn(`${CSV_HEADER}\n${row}`)).toMatchObject({ name: '=HYPERLINK("x")' });
  });
});
