import { isAllowedAddress } from './link-address';
import { adoptNestedLists, buildLists, readListParagraph, type ListParagraph } from './paste-lists';
import { isHidden, isUnmarked, MARKS, styleMarks } from './paste-marks';
import { buildTable, cellAttributes } from './paste-tables';
import {
  element,
  isBlank,
  isElement,
  parseHtml,
  renderHtml,
  styleOf,
  textOf,
  trim,
  unwrapAll,
  type PastedElement,
  type PastedNode,
} from './paste-tree';

const DROPPED = new Set(
  (
    'audio button canvas col colgroup embed head iframe input link math meta noscript object ' +
    'script select style svg template textarea title video xml'
  ).split(' '),
);
const BLOCKS = new Set(
  'blockquote figure h2 h3 h4 hr img li ol p table ul caption tbody thead tr td th'.split(' '),
);
const HEADINGS: Record<string, string> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};
const GROUPS = new Set(['blockquote', 'caption', 'figure', 'figcaption', 'tbody', 'thead']);
const BLANKS = /[\s\u00a0]+/g;
const PARAGRAPHS = new Set(['address', 'dd', 'div', 'dt', 'p', 'pre']);

/**
 * Cleans HTML copied from Word, Google Docs or a web page down to what the editor knows: no
 * styles, classes or office mark-up, but real lists, header cells, bold and italics.
 */
export function cleanPastedHtml(
  html: string,
  parse: (html: string) => PastedNode[] = parseHtml,
): string {
  // ProseMirror's own clipboard is clean, and its marker tells where the copied slice was open.
  if (html.includes('data-pm-slice')) return html;
  return renderHtml(joinTexts(withoutLooseBreaks(cleanAll(parse(html)))));
}

function cleanAll(nodes: PastedNode[]): PastedNode[] {
  const cleaned: PastedNode[] = [];
  let items: ListParagraph[] = [];
  const closeList = () => {
    cleaned.push(...buildLists(items));
    items = [];
  };
  for (const node of nodes) {
    const item = isElement(node, 'p') && !isHidden(node) ? readListParagraph(node) : null;
    if (item) {
      const children = trim(cleanAll(item.children));
      if (children.length > 0) items.push({ ...item, children });
    } else if (isElement(node) || node.trim() !== '' || items.length === 0) {
      closeList();
      cleaned.push(...clean(node));
    }
  }
  closeList();
  return cleaned;
}

function clean(node: PastedNode): PastedNode[] {
  if (!isElement(node)) return [node.replace(BLANKS, ' ')];
  if (DROPPED.has(node.tag) || isHidden(node)) return [];
  const children = cleanAll(node.children);
  const { tag } = node;
  const heading = HEADINGS[tag];
  const mark = MARKS[tag];
  if ((heading || PARAGRAPHS.has(tag)) && hasBlock(children)) return children;
  if (heading) return block(heading, unwrapAll(children, 'strong'));
  if (mark) return isUnmarked(node) ? children : inline(mark, children);
  if (PARAGRAPHS.has(tag)) return block('p', children);
  if (GROUPS.has(tag)) return block(tag, children);
  return cleanSpecial(node, children);
}

function cleanSpecial(node: PastedElement, children: PastedNode[]): PastedNode[] {
  switch (node.tag) {
    case 'a':
      return cleanLink(node, children);
    case 'br':
      return styleOf(node).has('page-break-before') ? [] : [element('br', [])];
    case 'hr':
      return [element('hr', [])];
    case 'img':
      return cleanImage(node);
    case 'li':
      return [element('li', trim(children))];
    case 'ol':
    case 'ul':
      return cleanList(node, children);
    case 'table':
      return buildTable(children);
    case 'td':
    case 'th':
      return [element(node.tag, trim(children), cellAttributes(node))];
    case 'tr':
      return [
        element(
          'tr',
          children.filter((child) => isElement(child)),
        ),
      ];
    default:
      return styleMarks(node).reduce<PastedNode[]>((inner, tag) => inline(tag, inner), children);
  }
}

function cleanLink(node: PastedElement, children: PastedNode[]): PastedNode[] {
  const href = (node.attributes.href ?? '').trim();
  // `#_Toc12`, `#_ftn1`: Word's own bookmarks, which do not come along.
  if (!isAllowedAddress(href) || href.startsWith('#_')) return children;
  const text = unwrapAll(children, 'u');
  return textOf(text).trim() === '' ? text : [element('a', text, { href })];
}

function cleanImage({ attributes }: PastedElement): PastedNode[] {
  const src = (attributes.src ?? '').trim();
  if (!/^(https?:\/\/|\/(?!\/))/i.test(src)) return [];
  const alt = attributes.alt?.trim() ?? '';
  return [element('img', [], alt === '' ? { src } : { src, alt })];
}

function cleanList(node: PastedElement, children: PastedNode[]): PastedNode[] {
  const items = adoptNestedLists(children);
  const start = Number(node.attributes.start);
  const attributes: Record<string, string> =
    node.tag === 'ol' && Number.isInteger(start) && start > 1 ? { start: String(start) } : {};
  return items.length === 0 ? [] : [element(node.tag, items, attributes)];
}

function inline(tag: string, children: PastedNode[]): PastedNode[] {
  const isBlank = textOf(children).trim() === '' || hasBlock(children);
  return isBlank ? children : [element(tag, children)];
}

function block(tag: string, children: PastedNode[]): PastedNode[] {
  const content = trim(children);
  return content.length === 0 ? [] : [element(tag, content)];
}

function hasBlock(nodes: PastedNode[]): boolean {
  return nodes.some((node) => isElement(node) && (BLOCKS.has(node.tag) || hasBlock(node.children)));
}

/** Between blocks a line break or a blank would become an empty paragraph. */
function withoutLooseBreaks(nodes: PastedNode[]): PastedNode[] {
  return hasBlock(nodes) ? nodes.filter((node) => !isBlank(node)) : nodes;
}

/** Neighbouring texts as one, single blanks between words, none at the ends of a block. */
function joinTexts(nodes: PastedNode[]): PastedNode[] {
  const joined: PastedNode[] = [];
  for (const node of nodes) {
    const last = joined[joined.length - 1];
    if (isElement(node)) joined.push({ ...node, children: joinTexts(node.children) });
    else if (last === undefined || isElement(last)) joined.push(node);
    else joined[joined.length - 1] = (last + node).replace(BLANKS, ' ');
  }
  return joined.map((node) =>
    isElement(node) && BLOCKS.has(node.tag) ? { ...node, children: trimEnds(node.children) } : node,
  );
}

function trimEnds(nodes: PastedNode[]): PastedNode[] {
  const last = nodes.length - 1;
  return nodes.map((node, index) => {
    if (isElement(node)) return node;
    const text = index === 0 ? node.trimStart() : node;
    return index === last ? text.trimEnd() : text;
  });
}
