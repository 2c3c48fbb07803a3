import type { DeskReport } from '../../../../shared/contracts/report-panel';

/** Texts by the key of their section. */
export type Texts = Readonly<Record<string, string>>;

/** The report's title among them, as the history names it. */
export const TITLE = '*title';

/** A text as the server has it. */
export const serverText = ({ title, content }: DeskReport, key: string): string =>
  key === TITLE ? title : (content.sections.find((one) => one.key === key)?.text ?? '');

/** What was typed and not taken by the server yet. */
export const dirtyOf = (typed: Texts, base: Texts): Texts =>
  Object.fromEntries(Object.entries(typed).filter(([key, text]) => text !== base[key]));

/** Of these those that are among the others; all else comes from the server anew. */
export const cleanOf = (texts: Texts, wanted: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => wanted[key] !== undefined));
