import { cleanLine } from '../../../../shared/text';

/** Signs of a name that people can still read; a file system takes 255 bytes. */
const LONGEST = 200;
const UNNAMED = 'tep';

/** The ending of a name in small letters and without its dot; empty for none. */
export const endingOf = (name: string): string =>
  /[^.]\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name of at most so many signs that keeps its ending. */
export const shortened = (name: string, longest = LONGEST): string => {
  const signs = [...name];
  if (signs.length <= longest) return name;
  const ending = endingOf(name) && `.${endingOf(name)}`;
  return signs.slice(0, longest - ending.length).join('') + ending;
};

/**
 * What a sender calls a file, as one line of visible signs without a path. Direction marks, by which
 * `gpj.exe` can look like `exe.jpg`, are gone.
 */
export const fileName = (sent: string): string => {
  const [last = ''] = sent.split(/[\\/]/).slice(-1);
  return shortened(cleanLine(last)) || UNNAMED;
};

/** The name with the one ending that fits its content; another ending stays before it. */
export const withEnding = (name: string, canonical: string, usual: readonly string[]): string => {
  const ending = endingOf(name);
  const stem = usual.includes(ending) ? name.slice(0, -ending.length - 1) : name;
  return shortened(`${stem}.${canonical}`);
};
