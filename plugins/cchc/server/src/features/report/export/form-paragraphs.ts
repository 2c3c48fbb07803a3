import type { Document, Element, Node } from '@xmldom/xmldom';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SPACE = 'http://www.w3.org/XML/1998/namespace';

const MARK = /\{\{([^{}]*)\}\}/g;

/** A paragraph that has something to be filled in. */
export interface Place {
  paragraph: Element;
  /** Its pieces of text: Word cuts a name into several where its spelling was looked at. */
  pieces: Element[];
  text: string;
  /** What stands between braces, as it was written. */
  names: string[];
  /** Braces that are opened and not closed, or the other way round. */
  isBroken: boolean;
}

const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

export const isNamed = (node: Node | null, name: string): node is Element =>
  isElement(node) && node.namespaceURI === W && node.localName === name;

export const below = (root: Document | Element, name: string): Element[] =>
  Array.from(root.getElementsByTagNameNS(W, name));

/** Text boxes have paragraphs inside of a paragraph. */
const paragraphOf = (piece: Element): Node | null => {
  let node: Node | null = piece.parentNode;
  while (node && !isNamed(node, 'p')) node = node.parentNode;
  return node;
};

const piecesOf = (paragraph: Element): Element[] =>
  below(paragraph, 't').filter((piece) => paragraphOf(piece) === paragraph);

const textOf = (pieces: readonly Element[]): string =>
  pieces.map((piece) => piece.textContent ?? '').join('');

export const placesIn = (tree: Document): Place[] =>
  below(tree, 'p').flatMap((paragraph) => {
    const pieces = piecesOf(paragraph);
    const text = textOf(pieces);
    if (!/\{\{|\}\}/.test(text)) return [];
    const names = [...text.matchAll(MARK)].map(([, name = '']) => name);
    return [{ paragraph, pieces, text, names, isBroken: /\{\{|\}\}/.test(text.replace(MARK, '')) }];
  });

/** The only thing that stands in its paragraph. */
export const standsAlone = ({ text, names }: Place): boolean =>
  names.length === 1 && text.trim() === `{{${names[0] ?? ''}}}`;

const say = (piece: Element, text: string): void => {
  piece.textContent = text;
  piece.setAttributeNS(SPACE, 'xml:space', 'preserve');
};

/** Writes a text that may have several lines in the place of one piece. */
const sayLines = (piece: Element, text: string): void => {
  const [first = '', ...others] = text.split('\n');
  say(piece, first);
  const { ownerDocument, parentNode } = piece;
  if (!ownerDocument || !parentNode) return;
  const prefix = piece.prefix ? `${piece.prefix}:` : '';
  let last: Node = piece;
  for (const line of others) {
    const lineBreak = ownerDocument.createElementNS(W, `${prefix}br`);
    const next = ownerDocument.createElementNS(W, `${prefix}t`);
    say(next, line);
    parentNode.insertBefore(lineBreak, last.nextSibling);
    parentNode.insertBefore(next, lineBreak.nextSibling);
    last = next;
  }
};

/**
 * Puts values in the place of names, in one go, so that a value is never taken for a name. What is
 * filled in looks like the first sign of its name.
 */
export const fillIn = ({ pieces, text }: Place, valueOf: (name: string) => string): void => {
  const marks = [...text.matchAll(MARK)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: valueOf(match[1] ?? ''),
  }));
  let from = 0;
  for (const piece of pieces) {
    const own = piece.textContent ?? '';
    let shown = '';
    for (let at = from; at < from + own.length; at += 1) {
      const mark = marks.find((one) => at >= one.from && at < one.to);
      if (!mark) shown += text.charAt(at);
      else if (mark.from === at) shown += mark.value;
    }
    if (shown !== own) sayLines(piece, shown);
    from += own.length;
  }
};

/** What one paragraph alone may have: names of places, and the end of a section. */
const ONCE = ['bookmarkStart', 'bookmarkEnd', 'sectPr'];

const copyOf = (paragraph: Element): Element | undefined => {
  const copy = paragraph.cloneNode(true);
  if (!isElement(copy)) return undefined;
  for (const one of ONCE.flatMap((name) => below(copy, name))) one.parentNode?.removeChild(one);
  copy.removeAttribute('w14:paraId');
  return copy;
};

/** Makes a paragraph of each line, all of them like the one that the name stood in. */
export const fillParagraphs = (place: Place, lines: readonly string[]): void => {
  const { paragraph } = place;
  for (const line of lines.slice(0, -1)) {
    const copy = copyOf(paragraph);
    if (!copy) continue;
    fillIn({ ...place, paragraph: copy, pieces: piecesOf(copy) }, () => line);
    paragraph.parentNode?.insertBefore(copy, paragraph);
  }
  fillIn(place, () => lines.at(-1) ?? '');
};

/** Puts tables before the paragraph, which stays empty: a cell has to end with one. */
export const fillBlocks = (place: Place, blocks: Document): void => {
  const { paragraph } = place;
  const { ownerDocument, parentNode } = paragraph;
  if (!ownerDocument || !parentNode) return;
  for (const block of Array.from(blocks.documentElement?.childNodes ?? [])) {
    parentNode.insertBefore(ownerDocument.importNode(block, true), paragraph);
  }
  fillIn(place, () => '');
};
