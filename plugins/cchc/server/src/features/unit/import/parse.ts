import { CsvError, parse } from 'csv-parse/sync';

import { outcome, type Outcome, type Problem } from './problem';
import { rowCells, type RowCells } from './row-cells';
import { UNIT_KINDS, type UnitKind } from './identity';

/** A commune-level unit of today with its province, as public lists give it. */
export interface ListRow {
  line: number;
  code: string;
  name: string;
  provinceCode: string;
  province: string;
}

/** A unit in our own format. */
export interface OwnRow {
  line: number;
  code: string;
  name: string;
  kind: UnitKind;
  parentCode: string | null;
  validFrom: string | null;
  validTo: string | null;
  decree: string | null;
}

export type Share = 'full' | 'partial';

/** One old → new pair. `district` is null for an island district, which had no commune. */
export interface SuccessionRow {
  line: number;
  code: string;
  name: string;
  district: { code: string; name: string; provinceCode: string; province: string } | null;
  successor: { code: string; name: string; provinceCode: string; province: string };
  share: Share;
}

export type Table =
  | { format: 'list'; file: string; rows: ListRow[] }
  | { format: 'own'; file: string; rows: OwnRow[] }
  | { format: 'succession'; file: string; rows: SuccessionRow[] };

export const HEADERS = {
  list: 'province_code,province,commune_code,commune,name_en,code_name',
  own: 'code,name,kind,parent_code,valid_from,valid_to,decree',
  succession:
    'old_commune_code,old_commune,old_district_code,old_district,old_province_code,old_province,' +
    'new_commune_code,new_commune,new_province_code,new_province,share',
} as const;

const OWN_CODES: Record<UnitKind, RegExp> = {
  province: /^\d{2}$/,
  district: /^\d{3}$/,
  commune: /^\d{5}$/,
  ward: /^\d{5}$/,
  township: /^\d{5}$/,
  'special-zone': /^\d{5}$/,
  office: /^[\w.-]{1,40}$/,
};

const listRow = (cells: RowCells): ListRow => ({
  line: cells.line,
  code: cells.code('commune_code', /^\d{5}$/),
  name: cells.required('commune'),
  provinceCode: cells.code('province_code', /^\d{2}$/),
  province: cells.required('province'),
});

const ownRow = (cells: RowCells): OwnRow => {
  const kind = cells.oneOf('kind', UNIT_KINDS, 'UNKNOWN_KIND') ?? 'office';
  const row: OwnRow = {
    line: cells.line,
    code: cells.code('code', OWN_CODES[kind]),
    name: cells.required('name'),
    kind,
    parentCode: cells.optional('parent_code'),
    validFrom: cells.day('valid_from'),
    validTo: cells.day('valid_to'),
    decree: cells.optional('decree'),
  };
  if (row.validFrom && row.validTo && row.validTo < row.validFrom) {
    cells.refuse('DATES_REVERSED', `Ngày hết hiệu lực ${row.validTo} đứng trước ${row.validFrom}.`);
  }
  return row;
};

const successionRow = (cells: RowCells): SuccessionRow => {
  // The five island districts stand in the commune's columns, with a district's code of 3 digits
  // and nothing in the columns of district and province.
  const island = cells.optional('old_district_code') === null && !cells.optional('old_district');
  const wholeDistrict = island && /^\d{3}$/.test(cells.optional('old_commune_code') ?? '');
  return {
    line: cells.line,
    code: cells.code('old_commune_code', wholeDistrict ? /^\d{3}$/ : /^\d{5}$/),
    name: cells.required('old_commune'),
    district: wholeDistrict
      ? null
      : {
          code: cells.code('old_district_code', /^\d{3}$/),
          name: cells.required('old_district'),
          provinceCode: cells.code('old_province_code', /^\d{2}$/),
          province: cells.required('old_province'),
        },
    successor: {
      code: cells.code('new_commune_code', /^\d{5}$/),
      name: cells.required('new_commune'),
      provinceCode: cells.code('new_province_code', /^\d{2}$/),
      province: cells.required('new_province'),
    },
    share: cells.oneOf('share', ['full', 'partial'], 'BAD_SHARE') ?? 'partial',
  };
};

interface Line {
  cells: string[];
  line: number;
}

const readLines = (text: string, file: string): Outcome<Line[]> => {
  const lines: Line[] = [];
  const options = { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true };
  try {
    parse(text, {
      ...options,
      skip_records_with_empty_values: true,
      on_record: (cells, { lines: line }) => {
        lines.push({ cells, line });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that is never closed swallows the rest; it opened after the last row that was read.
    const after = error.code === 'CSV_QUOTE_NOT_CLOSED' || typeof error.lines !== 'number';
    const line = after ? (lines[lines.length - 1]?.line ?? 0) + 1 : Number(error.lines);
    const message = 'Tệp CSV hỏng: dấu ngoặc kép không khép đúng chỗ.';
    return { ok: false, problems: [{ file, line, code: 'BAD_CSV', message }] };
  }
  return { ok: true, value: lines };
};

const formatOf = (header: string[]): Table['format'] | null => {
  const found = header.map((name) => name.trim()).join(',');
  if (found === HEADERS.list) return 'list';
  if (found === HEADERS.own) return 'own';
  return found === HEADERS.succession ? 'succession' : null;
};

/**
 * Reads a CSV file of one of the formats in `HEADERS`, known by its header. Answers with rows
 * whose every cell is well-formed, or with all lines that are not.
 */
export const parseTable = (text: string, file: string): Outcome<Table> => {
  const refused = (line: number, code: Problem['code'], message: string): Outcome<Table> => ({
    ok: false,
    problems: [{ file, line, code, message }],
  });
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) {
    const line = text.slice(0, broken).split('\n').length;
    return refused(line, 'NOT_UTF8', 'Tệp không ở bảng mã UTF-8; hãy lưu lại dạng "CSV UTF-8".');
  }
  const lines = readLines(text, file);
  if (!lines.ok) return lines;
  const [header, ...body] = lines.value;
  const format = formatOf(header?.cells ?? []);
  if (!header || !format) {
    const known = `${HEADERS.list} | ${HEADERS.own} | ${HEADERS.succession}`;
    return refused(header?.line ?? 1, 'WRONG_HEADER', `Dòng tiêu đề không đúng. Cần: ${known}`);
  }
  if (body.length === 0) return refused(header.line, 'NO_ROWS', 'Tệp không có dòng dữ liệu nào.');

  const problems: Problem[] = [];
  const columns = HEADERS[format].split(',');
  const rows = body.map(({ cells, line }) => rowCells({ file, line, columns, cells, problems }));
  const table: Table =
    format === 'list'
      ? { format, file, rows: rows.map(listRow) }
      : format === 'own'
        ? { format, file, rows: rows.map(ownRow) }
        : { format, file, rows: rows.map(successionRow) };
  return outcome(problems, table);
};
