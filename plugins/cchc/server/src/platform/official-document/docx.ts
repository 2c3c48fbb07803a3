import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

import type { Block, OfficialDocument } from './contract';
import { dateLine, headingNumbers, numberLine, shownNumber } from './words';

/*
 * Nghị định 30/2020/NĐ-CP, Phụ lục I [S2]: sizes in half points, lengths in twentieths of a point.
 */
const mm = (length: number) => Math.round((length * 1440) / 25.4);
const FONT = 'Times New Roman';
const [PT11, PT12, PT13, PT14] = [22, 24, 26, 28];
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
const PAGE = { width: mm(210), height: mm(297) };
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const LEFT = Math.round(TEXT_WIDTH * 0.4);
const RIGHT = TEXT_WIDTH - LEFT;
const FIRST_LINE = mm(12.7);

interface Style {
  size?: number;
  bold?: boolean;
  italics?: boolean;
}

const run = (text: string, { size = PT14, ...style }: Style = {}) =>
  new TextRun({ text, size, ...style });

const line = (
  text: string | readonly ParagraphChild[],
  style: Style = {},
  options: IParagraphOptions = {},
) =>
  new Paragraph({
    children: typeof text === 'string' ? [run(text, style)] : [...text],
    ...options,
  });

const centred = (text: string, style: Style = {}) =>
  line(text, style, { alignment: AlignmentType.CENTER });

/** A rule: the lower border of an empty paragraph, as wide as its indents leave it. */
const rule = (width: number, length: number) => {
  const side = Math.round((width - length) / 2);
  return new Paragraph({
    children: [],
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { line: 60, lineRule: LineRuleType.EXACT, after: 60 },
  });
};

const cell = (width: number, children: readonly (Paragraph | Table)[]) =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children: [...children] });

/** Two columns without borders: what stands side by side above and below the text. */
const beside = (left: readonly Paragraph[], right: readonly Paragraph[]) =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT, RIGHT],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: [new TableRow({ cantSplit: true, children: [cell(LEFT, left), cell(RIGHT, right)] })],
  });

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** As it comes out at 13 points, bold. */
const MOTTO_LENGTH = mm(57);

/** Issuer and number on the left, the state's name, motto and date on the right. */
const head = (document: OfficialDocument) =>
  beside(
    [
      ...(document.superior
        ? [centred(document.superior.toLocaleUpperCase('vi'), { size: PT13 })]
        : []),
      ...document.issuer.map((text) =>
        centred(text.toLocaleUpperCase('vi'), { size: PT13, bold: true }),
      ),
      rule(LEFT, Math.round(LEFT * 0.4)),
      centred(numberLine(document), { size: PT13 }),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: PT12, bold: true }),
      centred(MOTTO, { size: PT13, bold: true }),
      rule(RIGHT, MOTTO_LENGTH),
      centred(dateLine(document), { size: PT13, italics: true }),
    ],
  );

const titleOf = ({ title, subject, subjectNote }: OfficialDocument) => [
  line(
    title.toLocaleUpperCase('vi'),
    { bold: true },
    {
      alignment: AlignmentType.CENTER,
      spacing: { before: 240 },
    },
  ),
  centred(subject, { bold: true }),
  ...(subjectNote ? [centred(subjectNote)] : []),
  rule(TEXT_WIDTH, Math.round(TEXT_WIDTH * 0.35)),
];

const BODY: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: FIRST_LINE },
  spacing: { before: 120, after: 120, line: 276 },
};

const HEADINGS = {
  1: { style: { bold: true }, shown: (text: string) => text.toLocaleUpperCase('vi') },
  2: { style: { bold: true }, shown: (text: string) => text },
  3: { style: {}, shown: (text: string) => text },
};

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

type Cell = string | number | null;

const tableCell = (value: Cell, width: number, style: Style = {}) => {
  const isNumber = typeof value !== 'string';
  const alignment = isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [
      line(
        isNumber ? shownNumber(value) : value,
        { size: PT13, ...style },
        { alignment: style.bold ? AlignmentType.CENTER : alignment },
      ),
    ],
  });
};

const tableOf = ({ caption, head: names, rows }: Extract<Block, { type: 'table' }>) => {
  // The first column names what is counted; the others share what is left.
  const first = Math.round(TEXT_WIDTH * (names.length > 4 ? 0.3 : 0.5));
  const other = Math.floor((TEXT_WIDTH - first) / Math.max(names.length - 1, 1));
  const widths = names.map((_, index) =>
    names.length === 1 ? TEXT_WIDTH : index === 0 ? first : other,
  );
  const cells = (row: readonly Cell[], style: Style = {}) =>
    widths.map((width, index) => tableCell(row[index] ?? null, width, style));
  return [
    ...(caption
      ? [
          line(
            caption,
            { italics: true },
            {
              alignment: AlignmentType.CENTER,
              spacing: { before: 120, after: 60 },
              keepNext: true,
            },
          ),
        ]
      : []),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        ...{ top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
        ...{ insideHorizontal: BORDER, insideVertical: BORDER },
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: cells(names, { bold: true }),
        }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
      ],
    }),
  ];
};

const bodyOf = (blocks: readonly Block[]) => {
  const numberOf = headingNumbers();
  return blocks.flatMap((one): (Paragraph | Table)[] => {
    switch (one.type) {
      case 'heading': {
        const { style, shown } = HEADINGS[one.level];
        return [line(numberOf(one.level) + shown(one.text), style, { ...BODY, keepNext: true })];
      }
      case 'ground':
        return [line(one.text, { italics: true }, BODY)];
      case 'item':
        return [line(`- ${one.text}`, {}, BODY)];
      case 'table':
        return tableOf(one);
      default:
        return one.text.split('\n').map((text) => line(text, {}, BODY));
    }
  });
};

/** Where it goes on the left; on the right who signs, with room for hand and seal. */
const foot = ({ recipients, signatory, signerName = '' }: OfficialDocument) =>
  beside(
    [
      line('Nơi nhận:', { size: PT12, bold: true, italics: true }),
      ...recipients.map((name, index) =>
        line(`- ${name}${index === recipients.length - 1 ? '.' : ';'}`, { size: PT11 }),
      ),
    ],
    [
      ...signatory.map((text) => centred(text.toLocaleUpperCase('vi'), { bold: true })),
      ...Array.from({ length: 4 }, () => centred('')),
      centred(signerName, { bold: true }),
    ],
  );

/** Numbers from the second page on, in the middle of the upper margin. */
const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: PT14 })],
    }),
  ],
});

/** The document as a file of Word. */
export const docxOf = (document: OfficialDocument): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: document.subject,
      creator: document.issuer.join(' '),
      styles: {
        default: {
          document: {
            run: {
              font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
              size: PT14,
              language: { value: 'vi-VN', eastAsia: 'vi-VN' },
            },
          },
        },
      },
      sections: [
        {
          properties: {
            titlePage: true,
            page: { size: PAGE, margin: { ...MARGIN, header: mm(10) } },
          },
          headers: { default: pageNumber, first: new Header({ children: [new Paragraph('')] }) },
          children: [
            head(document),
            ...titleOf(document),
            ...bodyOf(document.blocks),
            line('', {}, { spacing: { after: 120 } }),
            foot(document),
            // Word wants a paragraph behind the last table; this one takes no room.
            new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
          ],
        },
      ],
    }),
  );
