// British order and leading zeros are the Vietnamese ones: dd/mm/yyyy.
const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** The day in Vietnam of an ISO 8601 time, as dd/mm/yyyy; empty for what is no time. */
export function vietnameseDate(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : format.format(date);
}

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
});

/** Time and day in Vietnam, as hh:mm, dd/mm/yyyy. */
export const shownTime = (moment: Date): string =>
  `${timeFormat.format(moment)}, ${format.format(moment)}`;
