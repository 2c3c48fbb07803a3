import type { ReportFinding } from '../../../../../shared/contracts/report-panel';
import { fold } from '../../../../../shared/text';
import { type Citation, citationsIn } from './citations';
import { type CheckedSection, finding } from './finding';

/** A document of the register: the number as `numberKey` makes it, and its day of issue. */
export interface Registered {
  key: string;
  day: string | null;
}

const shown = (day: string) => day.split('-').reverse().join('/');

const ofOthers = (a: Citation, b: Citation) =>
  a.agency !== null && b.agency !== null && a.agency !== b.agency;

const pairs = (all: readonly Citation[]): [Citation, Citation][] =>
  all.flatMap((later, index) =>
    all.slice(0, index).map((earlier): [Citation, Citation] => [earlier, later]),
  );

/** One number with two dates. Two agencies may both have a 07/KH-UBND; then the text says so. */
const twoDates = ([a, b]: [Citation, Citation]): ReportFinding[] =>
  a.key === b.key && a.day !== null && b.day !== null && a.day !== b.day && !ofOthers(a, b)
    ? [
        finding({
          code: 'cited-twice',
          level: 'error',
          section: b.section,
          excerpt: b.excerpt,
          message: `Văn bản ${b.number} được ghi hai ngày khác nhau: ${shown(a.day)} và ${shown(b.day)}.`,
        }),
      ]
    : [];

const yearOf = ({ day }: Citation) => day?.slice(0, 4);

/** The plan of the year has one number: two of one symbol in one year may be one of them mistyped. */
const twoPlans = ([a, b]: [Citation, Citation]): ReportFinding[] =>
  a.symbol.startsWith('kh-') &&
  a.symbol === b.symbol &&
  a.key !== b.key &&
  (yearOf(a) ?? yearOf(b)) === (yearOf(b) ?? yearOf(a)) &&
  !ofOthers(a, b)
    ? [
        finding({
          code: 'two-plans',
          level: 'warning',
          section: b.section,
          excerpt: b.excerpt,
          message: `Báo cáo nhắc hai số kế hoạch khác nhau: ${a.number} và ${b.number}. Nếu là một kế hoạch thì sửa cho khớp.`,
        }),
      ]
    : [];

/** What the unit itself keeps in the register of documents. */
export interface OwnRegister {
  /** Of which kinds and years it has documents there: `kh-ubnd 2026`. */
  kept: ReadonlySet<string>;
  /** Name of the unit. */
  unit: string;
}

/** Of the unit itself as far as the text says: `UBND xã`, or nothing. */
const mayBeOwn = ({ agency }: Citation, unit: string): boolean => {
  const [level = ''] = fold(unit).split(' ');
  return agency === null || agency.split(' ').includes(level);
};

const unlikeRegister = (
  citation: Citation,
  register: ReadonlyMap<string, readonly (string | null)[]>,
  { kept, unit }: OwnRegister,
): ReportFinding[] => {
  const { day, number, symbol, section, excerpt } = citation;
  if (day === null) return [];
  const ask = (message: string) => [
    finding({ code: 'unlike-register', level: 'warning', section, excerpt, message }),
  ];
  const year = day.slice(0, 4);
  const known = register.get(citation.key)?.flatMap((one) => one ?? []) ?? [];
  if (known.includes(day)) return [];
  const sameYear = known.filter((one) => one.startsWith(year));
  if (known.length > 0) {
    const days = (sameYear.length > 0 ? sameYear : known).map(shown).join(', ');
    return ask(`Văn bản ${number} ghi ngày ${shown(day)}; trong danh mục văn bản là ngày ${days}.`);
  }
  if (!kept.has(`${symbol} ${year}`) || !mayBeOwn(citation, unit)) return [];
  return ask(
    `Danh mục văn bản không có ${number} ngày ${shown(day)}, dù có văn bản cùng loại của năm ${year}.`,
  );
};

const onceEach = (found: readonly ReportFinding[]): ReportFinding[] => [
  ...new Map(found.map((one) => [`${one.code} ${one.message}`, one])).values(),
];

/** Documents whose number and date differ within the report, or from the register of documents. */
export const citedDocuments = (
  sections: readonly CheckedSection[],
  registered: readonly Registered[],
  own: OwnRegister,
): ReportFinding[] => {
  const all = sections.flatMap(citationsIn);
  const register = new Map<string, (string | null)[]>();
  for (const { key, day } of registered) register.set(key, [...(register.get(key) ?? []), day]);
  return onceEach([
    ...pairs(all).flatMap(twoDates),
    ...pairs(all).flatMap(twoPlans),
    ...all.flatMap((citation) => unlikeRegister(citation, register, own)),
  ]);
};
