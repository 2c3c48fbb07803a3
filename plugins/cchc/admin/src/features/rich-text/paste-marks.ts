import { styleOf, type PastedElement } from './paste-tree';

/** Elements that stand for a mark, and the one tag the editor writes it with. */
export const MARKS: Record<string, string> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  s: 's',
  strike: 's',
  del: 's',
  sub: 'sub',
  sup: 'sup',
};

/** The marks that Google Docs and web pages write as the style of a span. */
export function styleMarks(node: PastedElement): string[] {
  const style = styleOf(node);
  const weight = style.get('font-weight') ?? '';
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  const position = style.get('vertical-align') ?? '';
  const marks: [string, boolean][] = [
    ['strong', weight.startsWith('bold') || Number(weight) >= 600],
    ['em', style.get('font-style') === 'italic'],
    ['u', line.includes('underline')],
    ['s', line.includes('line-through')],
    ['sub', position === 'sub'],
    ['sup', position === 'super'],
  ];
  return marks.flatMap(([tag, isOn]) => (isOn ? [tag] : []));
}

/** Google Docs wraps the whole clipboard in `<b style="font-weight:normal">`. */
export function isUnmarked(node: PastedElement): boolean {
  const style = styleOf(node);
  const weight = style.get('font-weight') ?? '';
  if (MARKS[node.tag] === 'strong') return weight === 'normal' || Number(weight || 700) < 600;
  return MARKS[node.tag] === 'em' && style.get('font-style') === 'normal';
}

/** Hidden text, Word's comments, and text that a tracked change has deleted. */
export function isHidden(node: PastedElement): boolean {
  const style = styleOf(node);
  return (
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-element') === 'comment-list' ||
    (node.tag === 'del' && 'datetime' in node.attributes) ||
    /^Mso_?Com(AnchorElement|mentReference|off|anchor)/i.test(node.attributes.class ?? '')
  );
}
