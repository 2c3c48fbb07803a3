import {
  element,
  elementsOf,
  isBlank,
  isElement,
  styleOf,
  textOf,
  type PastedElement,
  type PastedNode,
} from './paste-tree';

/** A paragraph of Word that stands for one list item. */
export interface ListParagraph {
  level: number;
  /** The number before the text; null for a bullet. */
  number: number | null;
  children: PastedNode[];
}

const TYPED_BULLET = /^\s*[·•●○▪–-]\s+/;
const TYPED_NUMBER = /^\s*(\d{1,3})[.)]\s+/;

/** Whether Word drew this element itself: a list marker in front of the text. */
export function isListMarker(node: PastedElement): boolean {
  return styleOf(node).get('mso-list') === 'ignore';
}

/**
 * Reads a Word paragraph as a list item, or null if it is none. Lettered points (a, b, c, d, đ, e)
 * stay paragraphs with their letter: HTML counts without đ and would rename the points of a law.
 */
export function readListParagraph(paragraph: PastedElement): ListParagraph | null {
  const list = styleOf(paragraph).get('mso-list') ?? '';
  const isListClass = /^MsoList/i.test(paragraph.attributes.class ?? '');
  if (!list.includes('level') && !isListClass) return null;
  const level = Number(/level(\d)/.exec(list)?.[1] ?? 1);
  const marker = elementsOf(paragraph.children).find(isListMarker);
  if (!marker) return readTypedItem(paragraph, level);
  const text = textOf(marker.children)
    .replace(/\u00a0/g, ' ')
    .trim();
  const digits = /^(\d{1,3})[.)]?$/.exec(text)?.[1];
  if (digits === undefined && /\d|\p{L}[.)]/u.test(text)) return null;
  return {
    level,
    number: digits === undefined ? null : Number(digits),
    children: withoutMarker(paragraph.children),
  };
}

function readTypedItem(paragraph: PastedElement, level: number): ListParagraph | null {
  const text = textOf(paragraph.children).replace(/\u00a0/g, ' ');
  const digits = TYPED_NUMBER.exec(text);
  const prefix = digits ?? TYPED_BULLET.exec(text);
  if (!prefix) return null;
  return {
    level,
    number: digits ? Number(digits[1]) : null,
    children: dropText(paragraph.children, prefix[0].length),
  };
}

function withoutMarker(nodes: PastedNode[]): PastedNode[] {
  return nodes.flatMap((node): PastedNode[] => {
    if (!isElement(node)) return [node];
    return isListMarker(node) ? [] : [{ ...node, children: withoutMarker(node.children) }];
  });
}

/** The nodes without the first `length` characters of their text. */
function dropText(nodes: PastedNode[], length: number): PastedNode[] {
  let left = length;
  const drop = (node: PastedNode): PastedNode => {
    if (isElement(node)) return { ...node, children: node.children.map(drop) };
    const rest = node.slice(left);
    left = Math.max(0, left - node.length);
    return rest;
  };
  return nodes.map(drop);
}

/** Nests consecutive items by level; a number out of sequence begins a new list. */
export function buildLists(items: ListParagraph[]): PastedNode[] {
  const lists: PastedElement[] = [];
  let next = 0;
  for (let index = 0; index < items.length;) {
    const item = items[index];
    if (!item) break;
    let end = index + 1;
    while ((items[end]?.level ?? 0) > item.level) end += 1;
    const nested = buildLists(items.slice(index + 1, end));
    const entry = element('li', [element('p', item.children), ...nested]);
    const tag = item.number === null ? 'ul' : 'ol';
    const last = lists[lists.length - 1];
    if (last?.tag === tag && (item.number === null || item.number === next)) {
      last.children.push(entry);
    } else {
      const start = item.number ?? 1;
      lists.push(element(tag, [entry], start === 1 ? {} : { start: String(start) }));
    }
    next = (item.number ?? 0) + 1;
    index = end;
  }
  return lists;
}

/** Moves lists that stand directly in a list into the item before them, as HTML wants it. */
export function adoptNestedLists(children: PastedNode[]): PastedNode[] {
  const items: PastedElement[] = [];
  for (const child of children) {
    if (isBlank(child)) continue;
    const last = items[items.length - 1];
    if (isElement(child, 'li')) items.push(child);
    else if (last) last.children.push(child);
    else items.push(element('li', [child]));
  }
  return items;
}
