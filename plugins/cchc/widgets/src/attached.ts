import type { IntakeTexts } from './intake-texts';

export const MIB = 1024 * 1024;
/** What the portal takes at a time. */
const MOST = { files: 5, each: 10 * MIB, together: 25 * MIB };

/** Why a file cannot go along with these; empty if it can. */
const problemWith = (file: File, others: readonly File[], words: IntakeTexts): string => {
  if (others.length >= MOST.files) return words.tooManyFiles;
  if (file.size === 0) return words.emptyFile(file.name);
  if (file.size > MOST.each) return words.largeFile(file.name);
  const together = others.reduce((sum, { size }) => sum + size, file.size);
  return together > MOST.together ? words.largeFiles(file.name) : '';
};

/** Those that can go along, and what is wrong with the first that cannot. */
export function attach(
  chosen: readonly File[],
  files: readonly File[],
  words: IntakeTexts,
): { files: readonly File[]; problem: string } {
  let problem = '';
  const taken = [...files];
  for (const file of chosen) {
    const why = problemWith(file, taken, words);
    if (!why) taken.push(file);
    problem = problem || why;
  }
  return { files: taken, problem };
}
