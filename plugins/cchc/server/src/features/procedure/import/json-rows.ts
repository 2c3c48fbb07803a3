import type { ProcedureRecord } from '../../../../../shared/contracts/procedure-record';

import { durationOf } from './duration';
import { feeOf } from './fee';
import { LABELS } from './labels';
import { unparsedBasis } from './legal-basis';
import { channelIn, type Method, type Paper, paperOf, resultOf, rowsOf } from './parts';
import { asArray, isObject, lineOf, type RawObject, type Source, textOf } from './source';

const methodOf = (source: Source, row: RawObject): Method[] => {
  const channel = channelIn(source, row, row.hinh_thuc);
  if (!channel) return [];
  const words = 'thoi_han_chu' in row ? { durationText: textOf(row.thoi_han_chu) } : {};
  return [
    {
      channel,
      ...durationOf(lineOf(row.thoi_han_so), lineOf(row.thoi_han_don_vi)),
      ...words,
      fees: asArray(row.phi_le_phi).flatMap((fee) =>
        isObject(fee)
          ? feeOf({
              amount: fee.amount,
              currency: lineOf(fee.currency),
              note: textOf(fee.note),
              free: fee.free === true,
            })
          : [],
      ),
      text: textOf(row.mo_ta),
    },
  ];
};

/** Only a crawl glues; it carries its unsplit text along. */
const isCrawled = (source: Source): boolean => source.has('_raw');

/** A name that asks for the number after it: `… theo Mẫu số`, `… ngày 15/5/`. */
const ASKS_FOR_NUMBER =
  /(?:[/–-]|(?<!\p{L})(?:số|năm|ngày|tháng|khoản|điều|điểm|mẫu|bước|nghị định|thông tư|QĐ))$/iu;
/** No procedure asks for so many copies of a paper. */
const MOST_COPIES = 9;

/** The crawl glued digits at the end of a name to the count: `Mẫu số`, 181 was `Mẫu số 18`, 1. */
const unglued = (
  source: Source,
  name: string,
  count: unknown,
): { name: string; count: unknown } => {
  if (!isCrawled(source) || typeof count !== 'number' || count <= MOST_COPIES)
    return { name, count };
  source.keep(`${LABELS.cases}, số lượng cần kiểm tra`, `${name}: ${count}`);
  if (!ASKS_FOR_NUMBER.test(name)) return { name, count };
  const digits = String(count);
  const space = /[/–-]$/.test(name) ? '' : ' ';
  return { name: name + space + digits.slice(0, -1), count: Number(digits.slice(-1)) };
};

const crawledPaper = (source: Source, paper: RawObject): Paper[] => {
  const name = textOf(paper.ten);
  const originals = unglued(source, name ?? '', paper.ban_chinh);
  const copies = unglued(source, originals.name, paper.ban_sao);
  return paperOf(source, {
    name: name && copies.name,
    originals: originals.count,
    copies: copies.count,
    formName: lineOf(paper.mau),
    ...('mau_url' in paper && { formUrl: lineOf(paper.mau_url) }),
  });
};

export const casesOf = (source: Source): ProcedureRecord['cases'] =>
  rowsOf(source, 'thanh_phan_ho_so', LABELS.cases)?.flatMap((row) => {
    // a piece of another part that the crawl took for papers
    source.keep(`${LABELS.cases} (chưa tách được)`, row.raw);
    const papers = asArray(row.giay_to).flatMap((paper) =>
      isObject(paper) ? crawledPaper(source, paper) : [],
    );
    const name = textOf(row.truong_hop);
    return name === null && papers.length === 0 ? [] : [{ name, papers }];
  });

/** The crawl glued the year at the end of a title to the number: `2026.55/2026/TT-BTC`. */
const ungluedNumber = (source: Source, number: string | null, title: string) => {
  const [, year, own] = /^((?:19|20)\d{2})\.(\d{1,4}[a-z]?\/\d{4}\/.+)$/.exec(number ?? '') ?? [];
  if (!isCrawled(source) || !year || !own) return { number, title };
  return { number: own, title: title + (/[/–-]$/.test(title) ? '' : ' ') + year };
};

export const legalBasisOf = (source: Source): ProcedureRecord['legalBasis'] => {
  const rows = rowsOf(source, 'can_cu_phap_ly', LABELS.legalBasis)?.flatMap((row) => {
    const number = lineOf(row.so_ky_hieu);
    const title = lineOf(row.ten);
    return number === null && title === null ? [] : [ungluedNumber(source, number, title ?? '')];
  });
  const rest = source.text('can_cu_phap_ly_con_lai', LABELS.legalBasis);
  if (!rest) return rows;
  const last = unparsedBasis(rest);
  if (!last) source.keep(`${LABELS.legalBasis} (chưa tách được)`, rest);
  return [...(rows ?? []), ...(last ? [last] : [])];
};

export const methodsOf = (source: Source): ProcedureRecord['methods'] =>
  rowsOf(source, 'cach_thuc_thuc_hien', LABELS.methods)?.flatMap((row) => methodOf(source, row));

export const resultsOf = (source: Source): ProcedureRecord['results'] =>
  rowsOf(source, 'ket_qua', LABELS.results)?.flatMap((row) =>
    resultOf(source, lineOf(row.ten), lineOf(row.ma)),
  );
