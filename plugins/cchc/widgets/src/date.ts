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
