import { cleanLine } from '../../../../../shared/text';

import { cleanHtml, htmlOf, linesOf, linesToHtml, looksLikeHtml } from './html';
import { htmlToText } from './html-text';

export interface Step {
  title: string;
  html: string;
}

/** `Bước 2: …`, also `- Bước 2.`, `b) Bước 2`, `Bước 02 –`; not `Bước 2.1`, not `Bước 2 và 3`. */
const HEAD =
  /^(?:(?:\++|[-–*•●])\s?)?((?:\(?(?:\p{L}{1,2}|\d{1,2})[).]\s?)?Bước\s?(\d{1,2}))(?!\.?\d)(?:\s?[:.)–-]+\s?|\s(?=\()|$)(.*)$/iu;
/** A longer line is the text of its step, not a heading. */
const LONGEST_TITLE = 120;

interface Piece {
  head: string;
  number: number;
  rest: string;
  line: string;
  body: string[];
}

const piecesOf = (lines: readonly string[]) => {
  const intro: string[] = [];
  const pieces: Piece[] = [];
  for (const line of lines) {
    const [, head, number, rest] = HEAD.exec(line) ?? [];
    const last = pieces[pieces.length - 1];
    if (head && number) {
      const plain = line.replace(/^(?:\++|[-–*•●])\s?/, '');
      pieces.push({ head, number: Number(number), rest: rest ?? '', line: plain, body: [] });
    } else (last?.body ?? intro).push(line);
  }
  return { intro, pieces };
};

const stepOf = ({ head, rest, line, body }: Piece): Step =>
  rest === '' || rest.length > LONGEST_TITLE
    ? { title: head, html: linesToHtml([rest, ...body]) }
    : { title: line, html: linesToHtml(body) };

/**
 * The steps of a procedure out of one text: one for each `Bước n` at the start of a line when the
 * numbers run 1, 2, 3 …, with what stands before as a step without title; else all of it as one.
 */
export const stepsOfText = (text: string): Step[] => {
  if (looksLikeHtml(text)) return [{ title: '', html: cleanHtml(text) }];
  const lines = linesOf(text);
  const { intro, pieces } = piecesOf(lines);
  const sequential = pieces.length > 1 && pieces.every(({ number }, at) => number === at + 1);
  const before = linesToHtml(sequential ? intro : lines);
  return [
    ...(before === '' ? [] : [{ title: '', html: before }]),
    ...(sequential ? pieces.map(stepOf) : []),
  ];
};

/** The inverse of `stepsOfText` for what that makes. */
export const textOfSteps = (steps: readonly Step[]): string =>
  steps
    .flatMap(({ title, html }) => [title, htmlToText(html)])
    .filter((part) => part !== '')
    .join('\n');

/** A step that a source gives as such. */
export const stepOfParts = (title: string, body: string): Step => ({
  title: cleanLine(title),
  html: htmlOf(body),
});
