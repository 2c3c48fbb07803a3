import { parseCode } from '../../shared/procedure/code';
import { vietnamDate } from '../../shared/time';
import type { Channel, Level, ProcedureDetail, ProcedureMethod } from './procedure-api';

const DAY = 24 * 60 * 60 * 1000;
/** How long a change counts as new. */
const NEWS_DAYS = 30;

export type Where = 'here' | 'elsewhere' | Level;

/**
 * Where a procedure is carried out, seen from the unit that was asked; null where nobody says.
 * `elsewhere`: the unit says that it does not, and no higher level is named.
 */
export function whereTo({
  local,
  levels,
}: Pick<ProcedureDetail, 'local' | 'levels'>): Where | null {
  const above = (['province', 'ministry', 'other'] as const).find((level) =>
    levels.includes(level),
  );
  if (local?.applies === false) return above ?? 'elsewhere';
  if (local) return 'here';
  return levels.includes('commune') ? 'commune' : (above ?? null);
}

/** A text and the channels for which it holds; no channels where it holds for all. */
export interface Spread {
  text: string;
  channels: Channel[];
}

function spread(methods: ProcedureMethod[], rows: { channel: Channel; text: string }[]): Spread[] {
  const all = new Set(methods.map(({ channel }) => channel));
  const byText = new Map<string, Set<Channel>>();
  for (const { channel, text } of rows) {
    if (text) byText.set(text, (byText.get(text) ?? new Set()).add(channel));
  }
  return Array.from(byText, ([text, channels]) => ({
    text,
    channels: channels.size === all.size ? [] : [...channels],
  }));
}

/** The times that the source publishes, each said once. */
export function durationsOf(methods: ProcedureMethod[]): Spread[] {
  const rows = methods.map(({ channel, duration }) => ({ channel, text: duration?.text ?? '' }));
  return spread(methods, rows);
}

/** Whether a time is a bare number: no length of time, only what the source says. */
export function isBareNumber(text: string): boolean {
  return /^[\d.,\s–-]+$/.test(text);
}

/** The fees that the source publishes, each said once. */
export function feesOf(methods: ProcedureMethod[]): Spread[] {
  const rows: { channel: Channel; text: string }[] = [];
  for (const { channel, fees } of methods) {
    for (const { text } of fees) if (text.trim()) rows.push({ channel, text: text.trim() });
  }
  return spread(methods, rows);
}

export interface Change {
  /** `YYYY-MM-DD`. */
  since: string;
  note: string;
  /** The procedure itself is new, not only its text. */
  isFirst: boolean;
}

/** What citizens are told about a change: a major edition of the last 30 days that says what is new. */
export function recentChange(
  { lifecycle, editionInfo }: Pick<ProcedureDetail, 'lifecycle' | 'editionInfo'>,
  now: Date,
): Change | null {
  const { number, updateType, changeNote, publishedAt, effectiveFrom, effectiveTo } = editionInfo;
  if (lifecycle !== 'in-force' || updateType !== 'major' || !changeNote || effectiveTo) return null;
  const published = vietnamDate(publishedAt);
  const since = published > effectiveFrom ? published : effectiveFrom;
  const oldest = vietnamDate(new Date(now.getTime() - NEWS_DAYS * DAY));
  return since < oldest ? null : { since, note: changeNote, isFirst: number === 1 };
}

/** Whether the answer is another procedure than the one asked for: its successor. */
export function isOther(asked: string, answered: string): boolean {
  const code = parseCode(asked)?.code;
  return code !== undefined && code !== parseCode(answered)?.code;
}

/** An address for a link, absolute; null for what is not a web address. */
export function webAddress(address: string | null, portal: string): string | null {
  if (!address) return null;
  try {
    const url = new URL(address, portal);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A number to dial from what is written: `0239 385 0001 (giờ hành chính)` → `02393850001`. */
export function dialNumber(phone: string): string {
  return /[+(]?\d[\d\s().-]*/.exec(phone)?.[0].replace(/[\s().-]/g, '') ?? '';
}
