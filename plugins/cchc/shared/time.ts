/*
 * Vietnam has one time zone, UTC+7, without summer time; the last change of a clock was in 1975,
 * and every instant the section handles is later. A fixed offset is therefore exact and needs no
 * time zone data, which small ICU builds and old browsers lack.
 */
const OFFSET = '+07:00';
const OFFSET_MS = 7 * 60 * 60 * 1000;
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function toInstant(value: Date | string): number {
  if (value instanceof Date) return value.getTime();
  const parts = ISO.exec(value);
  if (!parts) return Number.NaN;
  const [, time, zone] = parts;
  if (zone) return Date.parse(value);
  return Date.parse(time ? value + OFFSET : `${value}T00:00${OFFSET}`);
}

/**
 * `2026-11-20T08:00:00.000+07:00` for a Date or an ISO 8601 string. A string without an offset is
 * Vietnam time, whatever the zone of the machine; a date alone is its first moment. Throws a
 * RangeError for anything else.
 */
export function toVietnamIso(value: Date | string): string {
  const shifted = new Date(toInstant(value) + OFFSET_MS);
  return shifted.toISOString().replace('Z', OFFSET);
}

/** The day in Vietnam, `YYYY-MM-DD`; takes and refuses what `toVietnamIso` does. */
export function vietnamDate(value: Date | string): string {
  return toVietnamIso(value).slice(0, 10);
}
