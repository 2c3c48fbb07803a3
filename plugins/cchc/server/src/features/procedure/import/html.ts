import { cleanText } from '../../../../../shared/text';

/** `- a`, `+ b`, `++ c`, `• d`; a sign before a digit counts only with a space between them. */
const LIST_LINE = /^(-|–|\++|•|●)(?:\s+(?=\S)|(?=[\p{L}("“]))(.*)$/u;
/** A line broken by its width goes on in lower case; `a) …` begins something. */
export const CONTINUED = /^\p{Ll}(?!\p{Ll}?\s?[).])/u;
const TAG = /<\/?(?:p|br|div|ul|ol|li|table|tr|td|span|b|strong|i|em|u|a|h[1-6])\b[^<>]*>/i;

export const looksLikeHtml = (text: string): boolean => TAG.test(text);

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Lines of clean text, single spaces, none at the ends; empty lines stay. */
export const linesOf = (text: string): string[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());

interface Block {
  /** 0 for a paragraph, 1 and more for the depth of a list item. */
  depth: number;
  lines: string[];
}

/** Marks of the lists that are open; a mark not met before in this list opens an inner one. */
const depthOf = (mark: string, open: string[]): number => {
  const plain = mark === '–' ? '-' : mark === '●' ? '•' : mark;
  if (!open.includes(plain)) open.push(plain);
  open.length = open.indexOf(plain) + 1;
  return open.length;
};

const blocksOf = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = [];
  const open: string[] = [];
  let afterEmpty = true;
  for (const line of lines) {
    const [, mark, rest] = LIST_LINE.exec(line) ?? [];
    const last = blocks[blocks.length - 1];
    if (line === '') afterEmpty = true;
    else if (mark && rest) blocks.push({ depth: depthOf(mark, open), lines: [rest] });
    else if (last && !afterEmpty && CONTINUED.test(line)) last.lines.push(line);
    else {
      open.length = 0;
      blocks.push({ depth: 0, lines: [line] });
    }
    if (line !== '') afterEmpty = false;
  }
  return blocks;
};

/**
 * Lines of `linesOf` as simple safe HTML: paragraphs, line breaks, and lists where lines begin
 * with `-`, `+` or `•`. Every word stays; only the marks of the lists become tags.
 */
export const linesToHtml = (lines: readonly string[]): string => {
  let html = '';
  let depth = 0;
  const close = (to: number) => {
    while (depth > to) {
      html += '</li></ul>';
      depth -= 1;
    }
  };
  for (const block of blocksOf(lines)) {
    const body = block.lines.map(escapeHtml).join('<br>');
    close(block.depth);
    if (block.depth === 0) html += `<p>${body}</p>`;
    else if (block.depth === depth) html += `</li><li>${body}`;
    else {
      html += `<ul><li>${body}`;
      depth = block.depth;
    }
  }
  close(0);
  return html;
};

export const textToHtml = (text: string): string => linesToHtml(linesOf(text));

/** HTML of a source: clean text, bullets of a private font readable; it is sanitised on writing. */
export const cleanHtml = (html: string): string =>
  cleanText(html.replace(/(^|>)(\s*)\p{Co}+/gu, '$1$2•')).trim();

/** What a part of several lines becomes, whether the source writes text or HTML; '' for nothing. */
export const htmlOf = (text: string): string =>
  looksLikeHtml(text) ? cleanHtml(text) : textToHtml(text);
