import { durationsOf, feesOf, webAddress, whereTo, type Spread } from './procedure-answers';
import type { ProcedureDetail, ProcedurePaper } from './procedure-api';
import { isOnTop, type CaseChoice, type PaperGroup } from './procedure-cases';
import type { ProcedureTexts } from './procedure-texts';

/** `1 bản chính, 2 bản sao`; empty where the source counts nothing. */
export function countsText(
  { originals, copies }: Pick<ProcedurePaper, 'originals' | 'copies'>,
  words: ProcedureTexts,
): string {
  const counts = [originals > 0 && words.originals(originals), copies > 0 && words.copies(copies)];
  return counts.filter(Boolean).join(', ');
}

/** What stands above a group of papers; null where there is nothing to tell apart. */
export function groupName(
  { key, name }: PaperGroup,
  { choices }: CaseChoice,
  words: ProcedureTexts,
): string | null {
  if (name) return name;
  const isForAll = choices.length > 0 && !choices.some((group) => group.key === key);
  return isForAll ? words.forEverybody : null;
}

/** How many papers everybody with these groups brings; remarks are none. */
export const countPapers = (groups: PaperGroup[]): number =>
  groups
    .filter((group) => !isOnTop(group))
    .reduce((sum, { papers }) => sum + papers.filter((row) => !row.isRemark).length, 0);

const inOneLine = (list: Spread[], words: ProcedureTexts): string =>
  list
    .map(({ text, channels }) =>
      channels.length === 0
        ? text
        : `${text} (${channels.map((channel) => words.channel(channel)).join(', ')})`,
    )
    .join('; ');

function feeLines(detail: ProcedureDetail, words: ProcedureTexts): string {
  const general = inOneLine(feesOf(detail.methods), words);
  const own = detail.local?.feeNote;
  if (!own) return general;
  return general ? `${own}\n${words.generalFee} ${general}` : own;
}

/** The lines above the papers of the printed sheet: where, when, how long, how much. */
export function checklistFacts(
  detail: ProcedureDetail,
  words: ProcedureTexts,
  portal: string,
): [label: string, value: string][] {
  const { local, filingUrl, methods } = detail;
  const answer = whereTo(detail);
  const here = answer === 'here' ? local : null;
  const place =
    answer === 'here' ? here?.place || here?.unit.name : answer && words.whereAnswer[answer];
  const lines: [label: string, value: string | null | undefined][] = [
    [words.where, place],
    [words.counter, here?.counter],
    [words.hours, here?.hours],
    [words.phone, here?.phone],
    [words.howLong, inOneLine(durationsOf(methods), words)],
    [words.howMuch, feeLines(detail, words)],
    [words.sheetFile, webAddress(local?.filingUrl ?? filingUrl, portal)],
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}
