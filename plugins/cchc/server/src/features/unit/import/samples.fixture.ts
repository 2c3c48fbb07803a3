import type { StoredUnit } from './merge';
import { HEADERS, parseTable, type Table } from './parse';
import { planImport, type Plan, type PlanInput } from './plan';

/*
 * An invented reorganisation with every trap of the real files: a province that only changes from
 * Tỉnh to Thành phố (12), one spelt in two styles (14), a code that passes to another province (16,
 * was Đồi Thông), a name that moves to another code (Bãi Cát, was 18), a code that passes to a new
 * commune (00101), a kind in lower case, two spaces in a name, a commune that is divided, a code
 * on which the two files disagree (00799), and an island district without a commune (109).
 */
export const ON = '2025-07-01';

export const LIST_ROWS = [
  '12,Thành phố Núi Xanh,00101,Xã Suối Trong,Suoi Trong Commune,suoi_trong',
  '12,Thành phố Núi Xanh,00105,phường Cầu Đá,Cau Da Ward,cau_da',
  '14,Tỉnh Biển Hoá,00301,Xã Biển Hoà,Bien Hoa Commune,bien_hoa',
  '16,Tỉnh Bãi Cát,00501,Xã Đồi Thông,Doi Thong Commune,doi_thong',
  '16,Tỉnh Bãi Cát,00701,Xã Cát Vàng,Cat Vang Commune,cat_vang',
  '16,Tỉnh Bãi Cát,00901,Đặc khu Đảo Yến,Dao Yen Special Zone,dao_yen',
];

export const PAIR_ROWS = [
  '00101,Xã Suối Trong,101,Huyện Suối Trong,12,Tỉnh Núi Xanh,00101,Xã Suối Trong,12,Tỉnh Núi Xanh,full',
  '00103,Thị Trấn  Cầu Đá,101,Huyện Suối Trong,12,Tỉnh Núi Xanh,00101,Xã Suối Trong,12,Tỉnh Núi Xanh,partial',
  '00103,Thị Trấn  Cầu Đá,101,Huyện Suối Trong,12,Tỉnh Núi Xanh,00105,Phường Cầu Đá,12,Tỉnh Núi Xanh,partial',
  '00301,Phường Biển Hòa,103,Thành phố Biển Hóa,14,Tỉnh Biển Hóa,00301,Xã Biển Hòa,14,Tỉnh Biển Hóa,full',
  '00501,Xã Đồi Thông,105,Huyện Đồi Thông,16,Tỉnh Đồi Thông,00501,Xã Đồi Thông,16,Tỉnh Bãi Cát,full',
  '00701,Xã Bãi Cát,107,Huyện Bãi Cát,18,Tỉnh Bãi Cát,00799,Xã Cát Vàng,16,Tỉnh Bãi Cát,full',
  '109,Huyện Đảo Yến,,,,,00901,Đặc khu Đảo Yến,16,Tỉnh Bãi Cát,full',
];

export const csv = (format: keyof typeof HEADERS, rows: readonly string[]): string =>
  [HEADERS[format], ...rows, ''].join('\n');

/** The table of well-formed rows; throws if they are not. */
export const tableOf = (format: keyof typeof HEADERS, rows: readonly string[]): Table => {
  const parsed = parseTable(csv(format, rows), `${format}.csv`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

/** The outcome of a plan for an empty database on the usual day, unless told otherwise. */
export const plan = (input: Partial<PlanInput>) =>
  planImport({ on: ON, stored: { units: [], successions: [] }, ...input });

/** The plan; throws if there are problems. */
export const planned = (input: Partial<PlanInput>): Plan => {
  const result = plan(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result.value;
};

export const storedUnit = (
  unit: Partial<StoredUnit> & Pick<StoredUnit, 'id' | 'code' | 'name' | 'kind'>,
): StoredUnit => ({
  parentId: null,
  validFrom: null,
  validTo: null,
  decree: null,
  label: null,
  searchKey: null,
  ...unit,
});
