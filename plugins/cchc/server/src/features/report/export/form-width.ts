import type { Document, Element, Node } from '@xmldom/xmldom';

import { below, isNamed, W } from './form-paragraphs';

const numberIn = (element: Element | undefined, name: string): number | undefined => {
  const value = Number(element?.getAttributeNS(W, name) ?? '');
  return value > 0 ? value : undefined;
};

/** What Word leaves free on both sides of a cell, where nothing else is said. */
const CELL_SIDES = 216;

const cellAround = (node: Node): Element | undefined => {
  for (let one = node.parentNode; one; one = one.parentNode) {
    if (isNamed(one, 'tc')) return one;
  }
  return undefined;
};

/** A section ends with its settings: those that come next are the paragraph's. */
const sectionOf = (paragraph: Element): Element | undefined => {
  const { ownerDocument } = paragraph;
  if (!ownerDocument) return undefined;
  const marks = Array.from(ownerDocument.getElementsByTagNameNS(W, '*'));
  const from = marks.indexOf(paragraph);
  return marks.slice(from).find((one) => isNamed(one, 'sectPr'));
};

/** How wide a table may be that comes in the place of a paragraph, in twentieths of a point. */
export const roomFor = (paragraph: Element): number | undefined => {
  const cell = cellAround(paragraph);
  if (cell) {
    const [width] = below(cell, 'tcW');
    const isFixed = width?.getAttributeNS(W, 'type') === 'dxa';
    const room = isFixed ? numberIn(width, 'w') : undefined;
    return room === undefined ? undefined : room - CELL_SIDES;
  }
  const section = sectionOf(paragraph);
  const [page] = section ? below(section, 'pgSz') : [];
  const [margins] = section ? below(section, 'pgMar') : [];
  const width = numberIn(page, 'w');
  if (width === undefined) return undefined;
  return width - (numberIn(margins, 'left') ?? 0) - (numberIn(margins, 'right') ?? 0);
};

/** Makes tables of ours as wide as the room that there is; their columns keep their shares. */
export const fitTables = (tables: Document, room: number): void => {
  for (const table of below(tables, 'tbl')) {
    const [whole] = below(table, 'tblW');
    const width = numberIn(whole, 'w');
    if (!width) continue;
    const sized = ['tblW', 'gridCol', 'tcW'].flatMap((name) => below(table, name));
    for (const one of sized) {
      const own = numberIn(one, 'w');
      if (own) one.setAttributeNS(W, 'w:w', String(Math.floor((own * room) / width)));
    }
  }
};
