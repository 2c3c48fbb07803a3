import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { SearchText } from '../../plugins/cchc/server/src/platform/search';

// Real procedures and questions; they lie outside the repository.
const folder = resolve(__dirname, '../../../shared/data/tthc');
const records = join(folder, 'tthc_2026-07_2625.jsonl.gz');

export const present = existsSync(records);

interface RealProcedure {
  ma_thu_tuc: string;
  ten_thu_tuc: string;
  linh_vuc: string;
  cap_thuc_hien: string[];
  tu_khoa: string | null;
  mo_ta: string | null;
  trinh_tu_thuc_hien: string | null;
  yeu_cau_dieu_kien: string | null;
  thanh_phan_ho_so: { truong_hop: string | null; giay_to?: { ten: string }[] }[];
  ket_qua: { ten: string }[];
}

const LEVELS: Record<string, string> = {
  'Cấp bộ': 'ministry',
  'Cấp tỉnh': 'province',
  'Cấp xã': 'commune',
  'Cơ quan khác': 'other',
};

export interface SearchableRecord {
  code: string;
  text: SearchText;
}

const textOf = (record: RealProcedure): SearchText => ({
  title: record.ten_thu_tuc,
  keywords: record.tu_khoa ? [record.tu_khoa] : [],
  papers: [
    ...record.thanh_phan_ho_so.flatMap(({ truong_hop, giay_to = [] }) => [
      truong_hop ?? '',
      ...giay_to.map(({ ten }) => ten),
    ]),
    ...record.ket_qua.map(({ ten }) => ten),
  ].join('\n'),
  body: [record.mo_ta, record.trinh_tu_thuc_hien, record.yeu_cau_dieu_kien, record.linh_vuc].join(
    '\n',
  ),
  levels: record.cap_thuc_hien.map((level) => LEVELS[level] ?? 'other'),
  field: { code: record.linh_vuc, name: record.linh_vuc },
});

/** All 2,625 real procedures, as much of them as is searched. */
export const realProcedures = (): SearchableRecord[] =>
  gunzipSync(readFileSync(records))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RealProcedure)
    .map((record) => ({ code: record.ma_thu_tuc, text: textOf(record) }));

export interface RealQuery {
  query: string;
  acceptable: string[];
  kind: string;
}

/** The 46 questions of domain.md §7.3. */
export const realQueries = (): RealQuery[] =>
  JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')) as RealQuery[];
