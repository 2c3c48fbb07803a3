import { readCsv } from './csv';
import { isObjectLine, jsonLines, parseJson, readJson } from './json-file';
import { type ReadFile, withoutRepeats } from './numbered';
import { type ParsedFile, refusedFile } from './parsed-line';
import { HEADER_HELP } from './columns';
import { survey, wholeText } from './text-lines';
import { readXlsx } from './xlsx';
import { isZip } from './zip';

const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const NOT_UTF8 = 'Tệp không ở bảng mã UTF-8; hãy lưu lại dạng UTF-8 (trong Excel: "CSV UTF-8").';
const FORMATS =
  'Cần một trong: tệp Excel (.xlsx) xuất từ Cổng Dịch vụ công quốc gia, JSON theo API của Cổng, ' +
  'JSON mỗi dòng một thủ tục (có thể nén .gz), CSV.';

const startsWith = (bytes: Buffer, sign: Buffer): boolean =>
  bytes.subarray(0, sign.length).equals(sign);

const readText = async (bytes: Buffer, fileName: string): Promise<ReadFile> => {
  const seen = await survey(bytes);
  if ('problem' in seen) return seen;
  const [first, second] = seen.first;
  if (!first) return { problem: `Tệp không có nội dung. ${FORMATS}` };
  const lines = () => ({
    format: 'json-lines' as const,
    total: seen.lines,
    lines: jsonLines(bytes),
  });
  if (isObjectLine(first) && seen.lines > 1) return lines();
  const text = await wholeText(bytes);
  if (text === undefined) return isObjectLine(second) ? lines() : { problem: NOT_UTF8 };
  if (!/^\s*[[{]/.test(text)) return readCsv(text) ?? { problem: `${HEADER_HELP} ${FORMATS}` };
  // a file whose first line is broken is still one of lines
  return parseJson(text) === undefined && isObjectLine(second) ? lines() : readJson(text, fileName);
};

const readFile = async (bytes: Buffer, fileName: string): Promise<ReadFile> => {
  if (isZip(bytes)) return await readXlsx(bytes);
  if (startsWith(bytes, OLD_OFFICE)) {
    return { problem: 'Đây là tệp Office kiểu cũ (.xls, .doc); hãy lưu lại dạng .xlsx.' };
  }
  if (UTF16.some((mark) => startsWith(bytes, mark))) return { problem: NOT_UTF8 };
  return await readText(bytes, fileName);
};

/**
 * Reads a file of procedures in any of the formats of domain.md §2.4, known by its content. The
 * name of the file is used only where it holds a single procedure and is named after a code. The
 * lines can be gone through once; they are read while one goes.
 */
export const parseProcedureFile = async (bytes: Buffer, fileName: string): Promise<ParsedFile> => {
  const read = await readFile(bytes, fileName);
  if (read.problem !== undefined) return refusedFile(read.problem);
  const { format, total, lines } = read;
  return {
    ok: true,
    format,
    total,
    lines: withoutRepeats(lines, format === 'json' ? 'Mục' : 'Dòng'),
  };
};
