import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';

import {
  type Block,
  capitals,
  type Cell,
  headingNumbers,
  shownNumber,
  type TableBlock,
} from '../../../../shared/official-document';
import { line, mm, type Style, TEXT_WIDTH } from './docx-parts';
import { columnShares, FIRST_LINE, LINE_SPACING, PARAGRAPH_GAP, SIZE } from './layout';

const GAP = PARAGRAPH_GAP * 20;

const BODY: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(FIRST_LINE) },
  spacing: {
    ...{ before: GAP, after: GAP, line: Math.round(240 * LINE_SPACING) },
    // Word takes it for granted; LibreOffice would take the number for twentieths of a point.
    lineRule: LineRuleType.AUTO,
  },
};

const HEADINGS = {
  1: { style: { bold: true }, shown: capitals },
  2: { style: { bold: true }, shown: (text: string) => text },
  3: { style: {}, shown: (text: string) => text },
};

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

const tableCell = (value: Cell, width: number, style: Style, isHead: boolean) => {
  const isNumber = typeof value !== 'string';
  const side = isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [
      line(
        isNumber ? shownNumber(value) : value,
        { size: SIZE.cell, ...style },
        { alignment: isHead ? AlignmentType.CENTER : side },
      ),
    ],
  });
};

const caption = (text: string) =>
  line(
    text,
    { italics: true },
    { alignment: AlignmentType.CENTER, spacing: { before: GAP, after: 60 }, keepNext: true },
  );

const tableOf = (table: TableBlock): (Paragraph | Table)[] => {
  const widths = columnShares(table).map((share) => Math.floor(share * TEXT_WIDTH));
  const rowOf = (cells: readonly Cell[], style: Style = {}, tableHeader = false) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: widths.map((width, index) =>
        tableCell(cells[index] ?? null, width, style, tableHeader),
      ),
    });
  return [
    ...(table.caption ? [caption(table.caption)] : []),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        ...{ top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
        ...{ insideHorizontal: BORDER, insideVertical: BORDER },
      },
      rows: [
        rowOf(table.head, { bold: true }, true),
        ...table.rows.map((row) => rowOf(row)),
        ...(table.total ? [rowOf(table.total, { bold: true })] : []),
      ],
    }),
  ];
};

/**
 * The text of a document. Headings are numbered as they come; what stands before a table or before
 * who signs stays on the same page.
 */
export const bodyOf = (blocks: readonly Block[]): (Paragraph | Table)[] => {
  const numberOf = headingNumbers();
  return blocks.flatMap((one, index): (Paragraph | Table)[] => {
    const next = blocks[index + 1]?.type;
    const keepNext = next === undefined || next === 'table';
    switch (one.type) {
      case 'heading': {
        const { style, shown } = HEADINGS[one.level];
        return [line(numberOf(one.level) + shown(one.text), style, { ...BODY, keepNext: true })];
      }
      case 'ground':
        return [line(one.text, { italics: true }, BODY)];
      case 'item':
        return [line(`- ${one.text}`, {}, { ...BODY, keepNext })];
      case 'table':
        return tableOf(one);
      case 'note':
        return [
          line(
            one.text,
            { size: SIZE.note, italics: true },
            { alignment: AlignmentType.JUSTIFIED, spacing: { before: 60, after: GAP } },
          ),
        ];
      default:
        return one.text.split('\n').map((text) => line(text, {}, { ...BODY, keepNext }));
    }
  });
};
