import {
  type Block,
  capitals,
  dateLine,
  headingNumbers,
  numberLine,
  type OfficialDocument,
  recipientLines,
} from '../../../../shared/official-document';
import * as layout from './layout';
import {
  artifact,
  ensureRoom,
  heightOf,
  inFace,
  openPdf,
  type Pdf,
  type Place,
  pt,
  rule,
  skip,
  type Struct,
  type Style,
  WHOLE,
  write,
} from './pdf-page';
import { drawTable, tableStart } from './pdf-table';

const { PARAGRAPH_GAP, SIZE } = layout;

const LEFT: Place = { x: WHOLE.x, width: pt(layout.LEFT_WIDTH) };
const RIGHT: Place = { x: LEFT.x + LEFT.width, width: WHOLE.width - LEFT.width };

/** A line of text in a column, or a rule of that length. */
type Line = { text: string; style: Style } | { rule: number };

const centred = (text: string, style: Style = {}): Line => ({
  text,
  style: { align: 'center', ...style },
});

const heightOfColumn = (pdf: Pdf, lines: readonly Line[], place: Place) =>
  lines.reduce(
    (sum, one) => sum + ('rule' in one ? 7 : heightOf(pdf, one.text, one.style, place)),
    0,
  );

/** What stands side by side above and below the text; together on one page. */
const beside = (pdf: Pdf, parent: Struct, left: readonly Line[], right: readonly Line[]) => {
  const top = pdf.y;
  const bottoms = ([LEFT, RIGHT] as const).map((place, index) => {
    pdf.y = top;
    for (const one of index === 0 ? left : right) {
      if ('rule' in one) rule(pdf, one.rule, place);
      else write(pdf, one.text, one.style, { place, parent });
    }
    return pdf.y;
  });
  pdf.y = Math.max(...bottoms);
};

const writeHead = (pdf: Pdf, parent: Struct, document: OfficialDocument) => {
  const size = SIZE.letterhead;
  beside(
    pdf,
    parent,
    [
      ...(document.superior ? [centred(capitals(document.superior), { size })] : []),
      ...document.issuer.map((text) => centred(capitals(text), { size, face: 'bold' })),
      { rule: pt(layout.RULE.issuer) },
      centred(numberLine(document), { size }),
    ],
    [
      centred(layout.STATE, { size: SIZE.state, face: 'bold' }),
      centred(layout.MOTTO, { size, face: 'bold' }),
      { rule: pt(layout.MOTTO_WIDTH) },
      centred(dateLine(document), { size, face: 'italic' }),
    ],
  );
};

const writeTitle = (
  pdf: Pdf,
  parent: Struct,
  { title, subject, subjectNote }: OfficialDocument,
) => {
  skip(pdf, 12);
  write(pdf, capitals(title), { face: 'bold', align: 'center' }, { parent, tag: 'H1' });
  write(pdf, subject, { face: 'bold', align: 'center' }, { parent });
  if (subjectNote) write(pdf, subjectNote, { align: 'center' }, { parent });
  rule(pdf, pt(layout.RULE.title));
};

const BODY: Style = {
  align: 'justify',
  indent: pt(layout.FIRST_LINE),
  spacing: layout.LINE_SPACING,
};
const NOTE: Style = { size: SIZE.note, face: 'italic', align: 'justify' };

type Heading = Extract<Block, { type: 'heading' }>;

const headingStyle = ({ level }: Heading): Style => ({
  ...BODY,
  face: level === 3 ? 'regular' : 'bold',
});

/** What must not be parted from a heading above it. */
const startOf = (pdf: Pdf, [first, ...rest]: readonly Block[]): number => {
  if (!first) return 0;
  if (first.type === 'heading') {
    return heightOf(pdf, first.text, headingStyle(first)) + PARAGRAPH_GAP + startOf(pdf, rest);
  }
  if (first.type === 'table') return tableStart(pdf, first);
  const height = heightOf(pdf, first.text, BODY);
  const twoLines = heightOf(pdf, 'a\nb', BODY);
  const isBeforeTable = rest[0]?.type === 'table' && height <= twoLines;
  return Math.min(height, twoLines) + PARAGRAPH_GAP + (isBeforeTable ? startOf(pdf, rest) : 0);
};

const writeBlocks = (pdf: Pdf, parent: Struct, blocks: readonly Block[], end: number) => {
  const numberOf = headingNumbers();
  const paragraph = (text: string, style: Style, tag?: string) => {
    write(pdf, text, style, { parent, ...(tag ? { tag } : {}) });
    skip(pdf);
  };
  skip(pdf);
  blocks.forEach((one, index) => {
    switch (one.type) {
      case 'heading': {
        ensureRoom(pdf, startOf(pdf, blocks.slice(index)));
        const text = one.level === 1 ? capitals(one.text) : one.text;
        paragraph(numberOf(one.level) + text, headingStyle(one), `H${one.level + 1}`);
        return;
      }
      case 'table':
        drawTable(pdf, one, parent);
        skip(pdf, 3);
        return;
      case 'note':
        write(pdf, one.text, NOTE, { parent });
        skip(pdf);
        return;
      case 'ground':
        paragraph(one.text, { ...BODY, face: 'italic' });
        return;
      case 'item':
        paragraph(`- ${one.text}`, BODY);
        return;
      default: {
        // Who signs does so below some of the text.
        if (index === blocks.length - 1) ensureRoom(pdf, startOf(pdf, [one]) + end);
        for (const text of one.text.split('\n')) paragraph(text, BODY);
      }
    }
  });
};

const footOf = ({ recipients, signatory, signerName = '' }: OfficialDocument) => ({
  left: [
    { text: 'Nơi nhận:', style: { size: SIZE.state, face: 'boldItalic' as const } },
    ...recipientLines(recipients).map((text) => ({ text, style: { size: SIZE.list } })),
  ],
  right: [
    ...signatory.map((text) => centred(capitals(text), { face: 'bold' })),
    ...Array.from({ length: layout.SEAL_LINES }, () => centred('')),
    centred(signerName, { face: 'bold' }),
  ],
});

/** From the second page on, in the middle of the upper margin. */
const numberPages = (pdf: Pdf) => {
  const { count } = pdf.bufferedPageRange();
  for (let page = 1; page < count; page += 1) {
    pdf.switchToPage(page);
    artifact(pdf, () => {
      inFace(pdf, 'regular')
        .fontSize(SIZE.text)
        .text(String(page + 1), WHOLE.x, pt(layout.NUMBER_FROM_TOP), {
          width: WHOLE.width,
          align: 'center',
        });
    });
  }
};

/** The document as PDF, in the layout of the file of Word. */
export const pdfOf = async (document: OfficialDocument): Promise<Buffer> => {
  const pdf = openPdf({ title: document.subject, author: document.issuer.join(' ') });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const { left, right } = footOf(document);
  const foot = Math.max(heightOfColumn(pdf, left, LEFT), heightOfColumn(pdf, right, RIGHT)) + 24;
  writeHead(pdf, root, document);
  writeTitle(pdf, root, document);
  writeBlocks(pdf, root, document.blocks, foot);
  ensureRoom(pdf, foot);
  skip(pdf, 24);
  beside(pdf, root, left, right);
  root.end();
  numberPages(pdf);
  pdf.end();
  return done;
};
