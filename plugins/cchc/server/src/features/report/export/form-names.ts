import { fold } from '../../../../../shared/text';
import type { CountedTable, ReportContent } from '../../../../../shared/contracts/report';
import { shownMonth, shownNumber } from '../../../../../shared/official-document';
import {
  childrenSentence,
  comparedTotal,
  countedUntil,
  linesOf,
  shownDay,
  subjectOf,
} from '../../../../../shared/report';

const UNKNOWN = '…';
const BLANK = '…';
const orBlank = (text: string | undefined) => text ?? BLANK;

/** Names of single facts, and what stands in their place; several lines become paragraphs. */
const FACTS: Record<string, (content: ReportContent) => string[]> = {
  tieu_de: ({ title }) => [subjectOf(title)],
  ky_bao_cao: ({ span }) => [span.name],
  nam_bao_cao: ({ span }) => [String(span.year)],
  tu_ngay: ({ span }) => [shownDay(span.firstDay)],
  den_ngay: ({ snapshot }) => [shownDay(countedUntil(snapshot))],
  don_vi: ({ unit }) => [unit.name],
  co_quan_cap_tren: ({ letterhead }) => [letterhead.superior ?? ''],
  co_quan: ({ letterhead }) => letterhead.issuer,
  so: ({ number }) => [number === null ? BLANK : String(number).padStart(2, '0')],
  ky_hieu: ({ letterhead }) => [letterhead.symbol],
  dia_danh: ({ letterhead }) => [letterhead.place],
  ngay: ({ signedOn }) => [orBlank(signedOn?.slice(8, 10))],
  thang: ({ signedOn }) => [
    orBlank(signedOn ? shownMonth(Number(signedOn.slice(5, 7))) : undefined),
  ],
  nam: ({ signedOn, span }) => [signedOn?.slice(0, 4) ?? String(span.year)],
  chuc_vu_ky: ({ letterhead }) => letterhead.signatory,
  nguoi_ky: ({ letterhead }) => [letterhead.signerName ?? ''],
  noi_nhan: ({ letterhead }) => letterhead.recipients,
  tong_hop: ({ snapshot }) => [childrenSentence(snapshot)],
};

const ofTable =
  (value: (table: CountedTable) => number | null) =>
  ({ snapshot }: ReportContent, counter: string) => {
    const table = snapshot.tables.find((one) => one.counter === counter);
    return [table ? shownNumber(value(table)) : UNKNOWN];
  };

/** Names that say of what: `{{muc:ket-qua}}`, `{{so_lieu:news.published}}`. */
const PARTS: Record<
  string,
  { of: 'sections' | 'counters'; lines: (content: ReportContent, key: string) => string[] }
> = {
  muc: {
    of: 'sections',
    lines: ({ sections }, key) => linesOf(sections.find((one) => one.key === key)?.text ?? ''),
  },
  ten_muc: {
    of: 'sections',
    lines: ({ sections }, key) => [sections.find((one) => one.key === key)?.title ?? ''],
  },
  so_lieu: { of: 'counters', lines: ofTable((table) => comparedTotal(table)[0]) },
  cung_ky: { of: 'counters', lines: ofTable((table) => comparedTotal(table)[1]) },
  tang_giam: { of: 'counters', lines: ofTable((table) => comparedTotal(table)[2]) },
};

/** Stands alone in its paragraph, and is no text. */
const TABLE = 'bang';

/** What the sections and counters of a report are called. */
export interface FormKeys {
  sections: readonly string[];
  counters: readonly string[];
}

export interface FormName {
  /** `muc`, `bang`, `tieu_de`. */
  kind: string;
  key: string;
}

/** A name as people write it: `{{ Tiêu đề }}` is `{{tieu_de}}`. */
export const readName = (written: string): FormName => {
  const [kind = '', ...rest] = written.split(':');
  return { kind: fold(kind).replace(/[\s-]+/g, '_'), key: rest.join(':').trim().toLowerCase() };
};

const keyAs = (key: string, keys: readonly string[]) =>
  keys.find((one) => one.toLowerCase() === key);

export const isTable = ({ kind }: FormName): boolean => kind === TABLE;

/** Whether a report knows what to put in the place of a name. */
export const isKnown = ({ kind, key }: FormName, keys: FormKeys): boolean => {
  if (key === '') return Object.hasOwn(FACTS, kind);
  const of = kind === TABLE ? 'counters' : Object.hasOwn(PARTS, kind) ? PARTS[kind]?.of : undefined;
  return of !== undefined && keyAs(key, keys[of]) !== undefined;
};

export const keysOf = ({ sections, snapshot }: ReportContent): FormKeys => ({
  sections: sections.map(({ key }) => key),
  counters: snapshot.tables.map(({ counter }) => counter),
});

/** The counter that a table's name means; undefined where the report has none of it. */
export const counterOf = ({ key }: FormName, content: ReportContent): string | undefined =>
  keyAs(key, keysOf(content).counters);

/** Lines in the place of a name; dots for one that this report knows nothing of. */
export const linesFor = (name: FormName, content: ReportContent): string[] => {
  const keys = keysOf(content);
  if (!isKnown(name, keys)) return [UNKNOWN];
  if (name.key === '') return FACTS[name.kind]?.(content) ?? [UNKNOWN];
  const part = PARTS[name.kind];
  return part?.lines(content, keyAs(name.key, keys[part.of]) ?? '') ?? [UNKNOWN];
};

/** What a form may ask for, of sections and counters without saying which. */
export const FORM_NAMES: readonly string[] = [...Object.keys(FACTS), ...Object.keys(PARTS), TABLE];
