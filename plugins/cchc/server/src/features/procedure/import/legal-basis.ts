import { cleanLine } from '../../../../../shared/text';

import { isPlaceholder } from './placeholder';

/** `66.7/2025/NQ-CP`, `54/2024/QH15`, `48/VBHN-VPQH`; tail letters are checked by `KIND`. */
const NUMBER = /(?<![\d./])(\d{1,5}[a-z]?(?:\.\d{1,3})?\/(?:\d{4}\/)?)(\p{L}+\d*(?:-\p{L}+\d*)*)/gu;
const KIND = /^(?:QH\d{1,2}|[A-ZĐƯ]{1,8}(?:-[A-ZĐƯ]{1,12}){1,3}|[A-ZĐƯ]{2,4}-TTg)$/u;
/** The crawl glued the page's next part to the rest of this one. */
const NEXT_PART = /^(?:Không có thông tin)?Cơ quan thực hiện/;

/** The number of the only document that the text names; null for none, for several, for a doubt. */
export const documentNumber = (text: string): string | null => {
  const numbers = [...text.matchAll(NUMBER)].map(([whole, , kind]) => [whole, kind ?? ''] as const);
  const [first, ...others] = new Set(numbers.map(([whole]) => whole));
  const clear = numbers.every(([, kind]) => KIND.test(kind));
  return first !== undefined && others.length === 0 && clear ? first : null;
};

/** What the crawl could not split: one more row, or undefined when it is not about documents. */
export const unparsedBasis = (
  rest: string,
): { number: string | null; title: string } | undefined => {
  const title = cleanLine(rest);
  if (isPlaceholder(title) || NEXT_PART.test(title) || !/\p{L}{2}/u.test(title)) return undefined;
  return { number: documentNumber(title), title };
};
