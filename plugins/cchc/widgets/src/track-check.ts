import type { CitizenAction } from './intake-api';
import type { TrackTexts } from './track-texts';

/** What is left out, or too short to be worth sending; empty where all is well. */
export function problemOfSaid(
  action: CitizenAction,
  { rating, text }: { rating: number; text: string },
  words: Pick<TrackTexts, 'chooseRating' | 'writeText' | 'actions'>,
): string {
  if (action === 'rate') return rating ? '' : words.chooseRating;
  if (action === 'withdraw') return '';
  const length = text.trim().length;
  if (length < 2) return words.writeText;
  return action === 'reopen' && length < 10 ? words.actions.reopen.hint : '';
}
