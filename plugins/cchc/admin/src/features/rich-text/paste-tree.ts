export interface PastedElement {
  tag: string;
  attributes: Record<string, string>;
  children: PastedNode[];
}

/** Pasted HTML as plain data: elements and texts; comments are left out. */
export type PastedNode = PastedElement | string;

const VOID_TAGS = new Set(['br', 'hr', 'img']);
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Reads HTML with the browser's own parser; nothing in it is loaded or run. */
export function parseHtml(html: string): PastedNode[] {
  return Array.from(
    new DOMParser().parseFromString(html, 'text/html').body.childNodes,
    toTree,
  ).flat();
}

function toTree(node: ChildNode): PastedNode[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element)) return [];
  const attributes = Object.fromEntries(Array.from(node.attributes, (a) => [a.name, a.value]));
  const children = Array.from(node.childNodes, toTree).flat();
  return [{ tag: node.localName, attributes, children }];
}

/** Writes a tree as HTML. */
export function renderHtml(nodes: PastedNode[]): string {
  return nodes.map((node) => (isElement(node) ? renderElement(node) : escape(node))).join('');
}

function renderElement({ tag, attributes, children }: PastedElement): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const open = `<${tag}${pairs.join('')}>`;
  return VOID_TAGS.has(tag) ? open : `${open}${renderHtml(children)}</${tag}>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

export function element(
  tag: string,
  children: PastedNode[],
  attributes: Record<string, string> = {},
): PastedElement {
  return { tag, attributes, children };
}

export function isElement(node: PastedNode | undefined, tag?: string): node is PastedElement {
  return typeof node === 'object' && (tag === undefined || node.tag === tag);
}

export function textOf(nodes: PastedNode[]): string {
  return nodes.map((node) => (isElement(node) ? textOf(node.children) : node)).join('');
}

/** All elements below `nodes`, in document order. */
export function elementsOf(nodes: PastedNode[]): PastedElement[] {
  return nodes
    .filter((node) => isElement(node))
    .flatMap((node) => [node, ...elementsOf(node.children)]);
}

/** The nodes with every element of a tag replaced by what is in it. */
export function unwrapAll(nodes: PastedNode[], tag: string): PastedNode[] {
  return nodes.flatMap((node): PastedNode[] => {
    if (!isElement(node)) return [node];
    const children = unwrapAll(node.children, tag);
    return node.tag === tag ? children : [{ ...node, children }];
  });
}

/** Inline style as a map of lower-case names and values; `mso-…` properties keep their names. */
export function styleOf(node: PastedElement): Map<string, string> {
  const declarations = (node.attributes.style ?? '').toLowerCase().split(';');
  return new Map(
    declarations.flatMap((declaration): [string, string][] => {
      const colon = declaration.indexOf(':');
      if (colon < 0) return [];
      return [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]];
    }),
  );
}

/** Without blanks and line breaks at both ends. */
export function trim(nodes: PastedNode[]): PastedNode[] {
  const start = nodes.findIndex((node) => !isBlank(node));
  if (start < 0) return [];
  let end = nodes.length;
  while (isBlank(nodes[end - 1])) end -= 1;
  return nodes.slice(start, end);
}

/** Whether a node is a line break or shows nothing but blanks. */
export function isBlank(node: PastedNode | undefined): boolean {
  return isElement(node) ? node.tag === 'br' : node !== undefined && node.trim() === '';
}
