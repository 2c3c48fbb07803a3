import {
  element,
  elementsOf,
  isElement,
  textOf,
  unwrapAll,
  type PastedElement,
  type PastedNode,
} from './paste-tree';

const SCOPES = new Set(['col', 'row', 'colgroup', 'rowgroup']);

/** The attributes of a cell that carry meaning: spans above 1, and the scope of a header. */
export function cellAttributes({ tag, attributes }: PastedElement): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ['colspan', 'rowspan']) {
    const span = Number(attributes[name]);
    if (Number.isInteger(span) && span > 1) kept[name] = String(span);
  }
  const scope = attributes.scope?.toLowerCase() ?? '';
  if (tag === 'th' && SCOPES.has(scope)) kept.scope = scope;
  return kept;
}

/** A table as caption and rows; its first row becomes the header if it looks like one. */
export function buildTable(children: PastedNode[]): PastedElement[] {
  const rows = children.flatMap((child) => rowsOf(child));
  const [first, ...others] = rows;
  if (!first) return [];
  const caption = children.filter((child) => isElement(child, 'caption'));
  const header = looksLikeHeader(first, others.length) ? asHeader(first) : first;
  return [element('table', [...caption, header, ...others])];
}

function rowsOf(node: PastedNode): PastedElement[] {
  if (!isElement(node)) return [];
  if (node.tag === 'tr') return [node];
  const rows = node.children.filter((child) => isElement(child, 'tr'));
  return node.tag === 'thead' ? rows.map(asHeader) : node.tag === 'tbody' ? rows : [];
}

function looksLikeHeader(row: PastedElement, rowsBelow: number): boolean {
  const filled = row.children.filter((cell) => textOf([cell]).trim() !== '');
  return rowsBelow > 0 && filled.length > 0 && filled.every(isBoldCell);
}

function isBoldCell(cell: PastedNode): boolean {
  if (!isElement(cell)) return false;
  if (cell.tag === 'th') return true;
  const bold = elementsOf(cell.children).filter(({ tag }) => tag === 'strong');
  return textOf(bold).replace(/\s/g, '') === textOf(cell.children).replace(/\s/g, '');
}

function asHeader(row: PastedElement): PastedElement {
  const cells = row.children.map((cell) =>
    isElement(cell)
      ? element('th', unwrapAll(cell.children, 'strong'), { scope: 'col', ...cell.attributes })
      : cell,
  );
  return element('tr', cells);
}
