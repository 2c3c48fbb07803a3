import type {
  CountedTable,
  ReportContent,
  ReportSection,
  ReportSnapshot,
} from '../contracts/report';
import { fold } from '../text';
import { printedTables } from './printed';
import type { Block, OfficialDocument } from '../official-document';
import { captionOf, COMPARED, comparedRow, comparedTotal, isSingle, totalRow } from './compared';
import {
  countedUntil,
  END,
  isItem,
  linesOf,
  lowerFirst,
  shownDay,
  subjectOf,
  UNKNOWN,
  withoutDash,
} from './words';

const note = (definitions: readonly string[], numbers: readonly (number | null)[]): Block[] => {
  const text = [...definitions, ...(numbers.includes(null) ? [UNKNOWN] : [])].join(' ');
  return text ? [{ type: 'note', text }] : [];
};

const sentence = (text: string) => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);

/** Single numbers stand below each other in one table. */
const singles = (tables: readonly CountedTable[]): Block[] => [
  {
    type: 'table',
    head: ['Chỉ tiêu', 'Đơn vị tính', ...COMPARED],
    rows: tables.map((table) => [table.title, table.measure, ...comparedTotal(table)]),
  },
  ...note([], tables.flatMap(comparedTotal)),
];

const labelled = (table: CountedTable): Block[] => [
  {
    type: 'table',
    caption: captionOf(table),
    head: [...table.columns, ...COMPARED],
    rows: table.rows.map((row) => [
      ...table.columns.map((_, at) => row.labels[at] ?? ''),
      ...comparedRow(row),
    ]),
    total: totalRow(table),
  },
  ...note([sentence(table.definition)].filter(Boolean), [
    ...table.rows.flatMap(comparedRow),
    ...comparedTotal(table),
  ]),
];

/** Tables in their order, single numbers that follow each other together. */
export const tableBlocks = (tables: readonly CountedTable[]): Block[] => {
  const groups: CountedTable[][] = [];
  for (const table of tables) {
    const last = groups.at(-1);
    if (last?.[0] && isSingle(table) && isSingle(last[0])) last.push(table);
    else groups.push([table]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first && !isSingle(first) ? labelled(first) : singles(group);
  });
};

/** A clerk's text: a paragraph a line, items where it begins with a dash. */
export const textBlocks = (text: string): Block[] =>
  linesOf(text).map((line) =>
    isItem(line) ? { type: 'item', text: withoutDash(line) } : { type: 'paragraph', text: line },
  );

/** The tables that a section shows, as its template names them; those that were not counted not. */
export const tablesOf = (
  section: Pick<ReportSection, 'counters'>,
  tables: readonly CountedTable[],
): CountedTable[] =>
  section.counters.flatMap((counter) => tables.find((table) => table.counter === counter) ?? []);

/** Whose numbers a rolled-up report has, and whose not; nothing for a unit's own report. */
export const childrenSentence = ({ children }: ReportSnapshot): string => {
  if (children.length === 0) return '';
  const missing = children.filter(({ included }) => !included).map(({ unit }) => unit.name);
  const counted = `Số liệu được tổng hợp từ báo cáo của ${children.length - missing.length}/${children.length} đơn vị`;
  return missing.length === 0
    ? `${counted}.`
    : `${counted}; chưa có số liệu của: ${missing.join(', ')}.`;
};

/** Who reports: of a commune its People's Committee, as the letterhead says. */
const reporterOf = ({ unit: { name }, letterhead }: ReportContent): string => {
  const isCommittee = fold(letterhead.issuer.join(' ')).startsWith('uy ban nhan dan');
  const isNamed = /^(ubnd|uy ban)\b/.test(fold(name));
  return isCommittee && !isNamed ? `UBND ${lowerFirst(name)}` : name;
};

/** The last sentence, with the sign that nothing follows; the clerk's own where there is one. */
const closing = (content: ReportContent): Block[] =>
  content.sections.some(({ text }) => text.trimEnd().endsWith(END))
    ? []
    : [
        {
          type: 'paragraph',
          text: `Trên đây là báo cáo ${lowerFirst(subjectOf(content.title))} của ${reporterOf(content)}${END}`,
        },
      ];

const dateOf = ({ signedOn, span }: ReportContent) => {
  if (signedOn === null) return { year: span.year };
  const [year = span.year, month, day] = signedOn.split('-').map(Number);
  return { year, ...(month && day ? { month, day } : {}) };
};

/**
 * A report as an official document: sections are headings, their lines paragraphs and items, the
 * tables of their counters below. Number and date stay blank until the report has them.
 */
export const reportDocument = (content: ReportContent): OfficialDocument => {
  const { letterhead, number, span, snapshot } = content;
  const { superior, signerName } = letterhead;
  const children = childrenSentence(snapshot);
  const tables = printedTables(snapshot);
  return {
    ...(superior ? { superior } : {}),
    issuer: letterhead.issuer,
    ...(number === null ? {} : { number }),
    symbol: letterhead.symbol,
    place: letterhead.place,
    ...dateOf(content),
    title: 'Báo cáo',
    subject: subjectOf(content.title),
    subjectNote: `(số liệu từ ${shownDay(span.firstDay)} đến ${shownDay(countedUntil(snapshot))})`,
    blocks: [
      ...content.sections.flatMap((section): Block[] => [
        ...(section.level === 0
          ? []
          : [{ type: 'heading' as const, level: section.level, text: section.title }]),
        ...textBlocks(section.text),
        ...tableBlocks(tablesOf(section, tables)),
      ]),
      ...(children ? [{ type: 'paragraph' as const, text: children }] : []),
      ...closing(content),
    ],
    signatory: letterhead.signatory,
    ...(signerName ? { signerName } : {}),
    recipients: letterhead.recipients,
  };
};
