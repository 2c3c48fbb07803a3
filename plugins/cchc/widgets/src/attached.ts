import type { FileTexts } from './file-texts';

const MIB = 1024 * 1024;
/** What the portal takes at a time. */
const MOST = { files: 5, each: 10 * MIB, together: 25 * MIB };

/** What the portal reads; it goes by the content, of which only name and type are known here. */
export const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', '.docx'];
const ENDING = /\.(jpe?g|png|webp|pdf|docx)$/i;
const HEIC = /\.hei[cf]$/i;

const isAccepted = ({ name, type }: File) => ENDING.test(name) || ACCEPTED.includes(type);

/** Why a file cannot go along with these; empty if it can. */
const problemWith = (file: File, others: readonly File[], words: FileTexts): string => {
  if (others.length >= MOST.files) return words.tooManyFiles;
  if (file.size === 0) return words.emptyFile(file.name);
  if (!isAccepted(file)) {
    return HEIC.test(file.name) ? words.heicFile(file.name) : words.otherFile(file.name);
  }
  if (file.size > MOST.each) return words.largeFile(file.name);
  const together = others.reduce((sum, { size }) => sum + size, file.size);
  return together > MOST.together ? words.largeFiles(file.name) : '';
};

/** Those that can go along, and what is wrong with the first that cannot. */
export function attach(
  chosen: readonly File[],
  files: readonly File[],
  words: FileTexts,
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
