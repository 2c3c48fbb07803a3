import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

import * as layout from './layout';
import { printable } from '../../../../shared/official-document';

/** Millimetres in twentieths of a point. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

export const TEXT_WIDTH = mm(layout.TEXT_WIDTH);
export const LEFT = mm(layout.LEFT_WIDTH);
export const RIGHT = TEXT_WIDTH - LEFT;

export interface Style {
  /** In points. */
  size?: number;
  bold?: boolean;
  italics?: boolean;
}

export const line = (
  text: string,
  { size = layout.SIZE.text, ...style }: Style = {},
  options: IParagraphOptions = {},
): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: printable(text), size: size * 2, ...style })],
    ...options,
  });

export const centred = (text: string, style: Style = {}): Paragraph =>
  line(text, style, { alignment: AlignmentType.CENTER });

/** A rule: the lower border of an empty paragraph, as wide as its indents leave it. */
export const rule = (width: number, length: number): Paragraph => {
  const side = Math.round((width - length) / 2);
  return new Paragraph({
    children: [],
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { line: 60, lineRule: LineRuleType.EXACT, after: 60 },
  });
};

const cell = (width: number, children: readonly Paragraph[]) =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children });

/** Two columns without borders: what stands side by side above and below the text. */
export const beside = (left: readonly Paragraph[], right: readonly Paragraph[]): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT, RIGHT],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: [new TableRow({ cantSplit: true, children: [cell(LEFT, left), cell(RIGHT, right)] })],
  });
