import type { ProcedureRecord } from '../../../../../shared/contracts/procedure-record';
import { LEVEL_WORDS, SERVICE_LEVEL_WORDS } from '../../../../../shared/procedure';

import { mergeAgencies, splitAgencies } from './agencies';
import { CSV_COLUMNS } from './columns';
import { agencySlug } from './crawl';
import { csvCell } from '../../../platform/csv';
import { UNIT_NAMES } from './duration';
import { writeRequirements, writeSteps } from './exact-html';
import { type Method, splitKeywords } from './parts';

type Present<K extends keyof ProcedureRecord> = NonNullable<ProcedureRecord[K]>;

/** Channels as the portal calls them. */
const CHANNEL_NAMES: Record<Method['channel'], string> = {
  'in-person': 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Dịch vụ bưu chính',
};

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

/** One text, as in the crawl, where reading it again gives the same list; else the list itself. */
const joined = (
  list: readonly string[],
  between: string,
  split: (text: string) => string[],
): string | readonly string[] | null => {
  if (list.length === 0) return null;
  const text = list.join(between);
  return sameList(split(text), list) ? text : list;
};

const writeAgencies = (list: readonly string[]) => joined(list, ', ', splitAgencies);

const writeExecuting = (list: readonly string[]) => {
  const text = list.join(', ');
  const exact = text !== '' && sameList(mergeAgencies(list, text), list);
  return { co_quan_thuc_hien_ds: list, co_quan_thuc_hien: exact ? text : null };
};

const writeMethod = (method: Method) => ({
  hinh_thuc: CHANNEL_NAMES[method.channel],
  thoi_han_so: method.durationValue,
  thoi_han_don_vi: method.durationUnit && UNIT_NAMES[method.durationUnit],
  ...(method.durationText !== undefined && { thoi_han_chu: method.durationText }),
  phi_le_phi: method.fees.map(({ amount, currency, note }) => ({
    amount,
    currency,
    free: amount === 0,
    note,
  })),
  mo_ta: method.text,
});

const writeCase = ({ name, papers }: Present<'cases'>[number]) => ({
  truong_hop: name,
  giay_to: papers.map((paper) => ({
    ten: paper.name,
    ban_chinh: paper.originals,
    ban_sao: paper.copies,
    mau: paper.formName,
    ...(paper.formUrl !== undefined && { mau_url: paper.formUrl }),
  })),
});

/** Runs the writer only for a part that the record has; null is a part that is empty. */
const given = <T>(part: T | undefined, write: (part: T) => Record<string, unknown>) =>
  part === undefined ? {} : write(part);

const listFields = (record: ProcedureRecord) => ({
  ma_thu_tuc: record.codeSuffix ? `${record.code}.${record.codeSuffix}` : record.code,
  ten_thu_tuc: record.name,
  ...given(record.decisionNumber, (number) => ({ so_quyet_dinh: number })),
  ...given(record.decisionSignedOn, (day) => ({ ngay_ky_quyet_dinh: day })),
  ...given(record.issuingAgency, (agency) => ({
    ...(agency !== null && { bo_nganh: agencySlug(agency) }),
    co_quan_ban_hanh: agency,
  })),
  ...given(record.executingAgencies, writeExecuting),
  ...given(record.levels, (levels) => ({
    cap_thuc_hien: levels.map((level) => LEVEL_WORDS[level].vi),
  })),
  ...given(record.formalityType, (type) => ({ loai_thu_tuc: type })),
  ...given(record.field, (field) => ({ linh_vuc: field })),
  ...given(record.audience, (audience) => ({ doi_tuong_thuc_hien: audience })),
});

const agencyFields = (record: ProcedureRecord) => ({
  ...given(record.competentAuthorities, (list) => ({
    co_quan_co_tham_quyen: writeAgencies(list),
  })),
  ...given(record.receivingAddress, (address) => ({ dia_chi_tiep_nhan: address })),
  ...given(record.authorizedAgencies, (list) => ({ co_quan_duoc_uy_quyen: writeAgencies(list) })),
  ...given(record.coordinatingAgencies, (list) => ({ co_quan_phoi_hop: writeAgencies(list) })),
});

const legalParts = (record: ProcedureRecord) => ({
  ...given(record.steps, writeSteps),
  ...given(record.methods, (methods) => ({ cach_thuc_thuc_hien: methods.map(writeMethod) })),
  ...given(record.cases, (cases) => ({ thanh_phan_ho_so: cases.map(writeCase) })),
  ...given(record.legalBasis, (rows) => ({
    can_cu_phap_ly: rows.map(({ title, number }) => ({ ten: title, so_ky_hieu: number })),
  })),
  ...given(record.requirements, writeRequirements),
  ...given(record.results, (rows) => ({
    ket_qua: rows.map(({ name, code }) => ({ ten: name, ma: code })),
  })),
  ...given(record.keywords, (words) => ({ tu_khoa: joined(words, '; ', splitKeywords) })),
  ...given(record.description, (text) => ({ mo_ta: text })),
  ...given(record.sourceUrl, (url) => ({ detail_url: url })),
});

/** Keys that the crawl does not have. */
const ownFields = (record: ProcedureRecord) => ({
  ...given(record.serviceLevel, (level) => ({ muc_do: level && SERVICE_LEVEL_WORDS[level].vi })),
  ...given(record.filingUrl, (url) => ({ duong_dan_nop: url })),
  ...given(record.related, (rows) => ({
    thu_tuc_lien_quan: rows.map(({ type, code, name }) => ({ loai: type, ma: code, ten: name })),
  })),
  ...given(record.abolished, (abolished) => ({
    trang_thai: abolished ? 'Bãi bỏ' : 'Đang công khai',
  })),
  ...given(record.leftover, (lines) => ({ con_lai: lines })),
});

/**
 * A record as one line of JSON lines, without its line break: the keys of the crawl (domain.md
 * §2.2) and a few of ours. Reading it again gives the same record.
 */
export const toJsonLine = (record: ProcedureRecord): string =>
  JSON.stringify({
    ...listFields(record),
    ...agencyFields(record),
    ...legalParts(record),
    ...ownFields(record),
  });

/** The header row of our CSV; write a byte order mark before it for Excel. */
export const CSV_HEADER = CSV_COLUMNS.join(',');

/** The list fields of a record as one row under `CSV_HEADER`, without its line break. */
export const toCsvRow = (record: ProcedureRecord): string =>
  [
    record.codeSuffix ? `${record.code}.${record.codeSuffix}` : record.code,
    record.name,
    record.issuingAgency ?? '',
    (record.executingAgencies ?? []).join(' | '),
    record.field ?? '',
    (record.levels ?? []).map((level) => LEVEL_WORDS[level].vi).join(' | '),
    record.decisionNumber ?? '',
  ]
    .map(csvCell)
    .join(',');
