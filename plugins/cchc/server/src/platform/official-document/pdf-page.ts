import PDFDocument from 'pdfkit';

import { MARGIN, PAGE, PARAGRAPH_GAP, SIZE } from './layout';

/** Millimetres in points. */
export const pt = (length: number): number => (length * 72) / 25.4;

/**
 * Tinos (SIL Open Font License 1.1): as wide, sign by sign, as Times New Roman, which is not free,
 * and with all Vietnamese letters.
 */
const FACES = {
  regular: () => require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: () =>
    require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  boldItalic: () =>
    require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};
type Face = keyof typeof FACES;

export type Pdf = PDFKit.PDFDocument;
export type Struct = PDFKit.PDFStructureElement;

export interface Style {
  face?: Face;
  /** In points. */
  size?: number;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** Of the first line, in points. */
  indent?: number;
  /** As times of a single line. */
  spacing?: number;
}

export interface Place {
  x: number;
  width: number;
  /** Cut off with dots below that. */
  height?: number;
}

export const WHOLE: Place = {
  x: pt(MARGIN.left),
  width: pt(PAGE.width - MARGIN.left - MARGIN.right),
};
export const TOP = pt(MARGIN.top);
export const BOTTOM = pt(PAGE.height - MARGIN.bottom);

/** An empty file of A4 pages, tagged for screen readers. */
export const openPdf = (info: { title: string; author: string }): Pdf => {
  return new PDFDocument({
    size: 'A4',
    margins: {
      top: TOP,
      bottom: pt(MARGIN.bottom),
      left: WHOLE.x,
      right: pt(MARGIN.right),
    },
    // With one, pdfkit goes back to it wherever a text goes on over a page.
    font: '',
    info: { Title: info.title, Author: info.author },
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    tagged: true,
    // Page numbers are written last.
    bufferPages: true,
  });
};

/**
 * Writes in this face from here on. It goes by its path: a name of our own for the font that the
 * document began with pdfkit would not know again, and read the file anew each time.
 */
export const inFace = (pdf: Pdf, face: Face): Pdf => pdf.font(FACES[face]());

/** Sets font and size, and gives what pdfkit wants to know beyond them. */
const prepared = (pdf: Pdf, style: Style, { width, height }: Place) => {
  const { face = 'regular', size = SIZE.text, align = 'left', indent = 0, spacing = 1 } = style;
  inFace(pdf, face).fontSize(size);
  return {
    ...{ align, indent, width },
    lineGap: pdf.currentLineHeight(true) * (spacing - 1),
    ...(height === undefined ? {} : { height, ellipsis: true }),
  };
};

export const heightOf = (pdf: Pdf, text: string, style: Style, place: Place = WHOLE): number => {
  const options = prepared(pdf, style, place);
  // An empty line is as high as another.
  return Math.min(pdf.heightOfString(text || ' ', options), place.height ?? Infinity);
};

/** Writes below what stands there; over as many pages as it takes, unless its height is set. */
export const write = (
  pdf: Pdf,
  text: string,
  style: Style,
  { place = WHOLE, parent, tag = 'P' }: { place?: Place; parent: Struct; tag?: string },
): void => {
  const options = prepared(pdf, style, place);
  if (text === '') pdf.y += pdf.currentLineHeight(true) + options.lineGap;
  else pdf.text(text, place.x, pdf.y, { ...options, structParent: parent, structType: tag });
};

/** What screen readers pass over: rules, borders, page numbers. */
export const artifact = (pdf: Pdf, draw: () => void): void => {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
};

/** A line in the middle of a place, with a little room around it. */
export const rule = (pdf: Pdf, length: number, { x, width }: Place = WHOLE): void => {
  const from = x + (width - length) / 2;
  const y = pdf.y + 4;
  artifact(pdf, () => {
    pdf
      .lineWidth(0.75)
      .moveTo(from, y)
      .lineTo(from + length, y)
      .stroke();
  });
  pdf.y = y + 3;
};

/** Goes on to a new page unless there is so much room on this one. */
export const ensureRoom = (pdf: Pdf, height: number): boolean => {
  const isNew = pdf.y + height > BOTTOM && pdf.y > TOP;
  if (isNew) pdf.addPage();
  return isNew;
};

export const skip = (pdf: Pdf, gap = PARAGRAPH_GAP): void => {
  pdf.y += gap;
};
