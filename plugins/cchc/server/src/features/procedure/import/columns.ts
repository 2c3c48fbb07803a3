import type { ProcedureRecord } from '../../../../../shared/contracts/procedure-record';
import { fold } from '../../../../../shared/text';

/** The header of our CSV, in the order in which we write it. */
export const CSV_COLUMNS = [
  'ma',
  'ten',
  'co_quan_ban_hanh',
  'co_quan_thuc_hien',
  'linh_vuc',
  'cap_thuc_hien',
  'so_quyet_dinh',
] as const;

/** The fields of a list; a list never holds the legal parts. */
export type ListField = Extract<
  keyof ProcedureRecord,
  | 'code'
  | 'name'
  | 'issuingAgency'
  | 'executingAgencies'
  | 'field'
  | 'levels'
  | 'decisionNumber'
  | 'serviceLevel'
  | 'abolished'
>;

const HEADINGS: Record<ListField, string[]> = {
  code: ['ma', 'ma so', 'ma thu tuc', 'ma tthc', 'ma thu tuc hanh chinh'],
  name: ['ten', 'ten thu tuc', 'ten tthc', 'ten thu tuc hanh chinh'],
  issuingAgency: ['co quan ban hanh', 'co quan cong bo'],
  executingAgencies: ['co quan thuc hien'],
  field: ['linh vuc'],
  levels: ['cap thuc hien'],
  decisionNumber: ['so quyet dinh', 'so quyet dinh cong bo', 'quyet dinh cong bo'],
  serviceLevel: ['muc do', 'muc do dich vu cong', 'muc do dvc'],
  abolished: ['trang thai'],
};
const FIELDS = new Map<string, ListField>(
  // the keys of a record typed by ListField, which Object.entries forgets
  (Object.keys(HEADINGS) as ListField[]).flatMap((field) =>
    HEADINGS[field].map((heading) => [heading, field] as const),
  ),
);
/** The row's number, which is nobody's content. */
const COUNTER = new Set(['stt', 'tt', 'so tt', '']);

export interface Column {
  heading: string;
  /** Undefined for a column that we do not know: its cells are left over. */
  field: ListField | undefined;
}

const columnOf = (heading: string): Column | undefined => {
  const key = fold(heading.replace(/_/g, ' '))
    .replace(/[^a-z0-9 ]/g, '')
    .trim();
  return COUNTER.has(key) ? undefined : { heading, field: FIELDS.get(key) };
};

export type Columns = (Column | undefined)[];

/** The columns of a header row, in its order; undefined when it has no code or no name. */
export const columnsOf = (cells: readonly string[]): Columns | undefined => {
  const columns = cells.map(columnOf);
  const fields = columns.flatMap((column) => column?.field ?? []);
  return fields.includes('code') && fields.includes('name') ? columns : undefined;
};

/** The heading of a column that stands twice. */
export const repeatedColumn = (columns: Columns): string | undefined =>
  columns.find(
    (column, at) =>
      column?.field && columns.findIndex((other) => other?.field === column.field) < at,
  )?.heading;

export const HEADER_HELP =
  `Dòng tiêu đề phải có cột "ma" và "ten"; các cột nhận được: ${CSV_COLUMNS.join(',')}, ` +
  'hoặc tên cột của tệp Excel: Mã số, Tên, Cơ quan ban hành, Cơ quan thực hiện, Lĩnh vực.';
