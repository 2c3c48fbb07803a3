import { toVietnamIso } from '../../../../shared/time';

/** Between which reminders leave, `HH:MM` in Vietnam: the hours of most offices, noon included [J]. */
const OPENS = '07:30';
const CLOSES = '17:00';

const timeOf = (moment: Date) => toVietnamIso(moment).slice(11, 16);

/** Whether an office is open at this hour, of a day on which it is open. */
export const isOfficeHour = (moment: Date): boolean =>
  OPENS <= timeOf(moment) && timeOf(moment) < CLOSES;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first moment at which offices open after this one, be the day a working day or not. */
export const nextOpening = (moment: Date): Date => {
  const day = toVietnamIso(moment).slice(0, 10);
  const opening = new Date(`${day}T${OPENS}:00+07:00`);
  return opening > moment ? opening : new Date(opening.getTime() + DAY_MS);
};
