import { unsafeStatic, type StaticValue } from 'lit/static-html.js';

/** The tag of a heading; levels below h6 do not exist. */
export function headingTag(level: number): StaticValue {
  return unsafeStatic(`h${Math.min(level, 6)}`);
}
