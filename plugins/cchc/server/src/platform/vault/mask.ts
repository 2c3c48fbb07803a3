import { cleanLine } from '../../../../shared/text';

import { emailOf, phoneOf } from './contact';

/** Always as many, so that they tell no length. */
const HIDDEN = '••••••';

const hide = (text: string) => (cleanLine(text) === '' ? '' : HIDDEN);

/** First and last two signs of the number as it is compared: `09••••••12`; all of what is none. */
export const maskPhone = (text: string): string => {
  const phone = phoneOf(text);
  return phone ? phone.slice(0, 2) + HIDDEN + phone.slice(-2) : hide(text);
};

/** First sign and the domain: `n•••@example.com`; only the domain of one sign before the @. */
export const maskEmail = (text: string): string => {
  const email = emailOf(text);
  if (!email) return hide(text);
  const at = email.indexOf('@');
  const [first = '', ...rest] = email.slice(0, at);
  return `${rest.length > 0 ? first : ''}•••${email.slice(at)}`;
};

/** The first letter of each word: `N. V. A.`; a word of one letter (`Ý`) would be shown whole. */
export const maskName = (text: string): string =>
  cleanLine(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [first, ...rest] = word.match(/\p{L}/gu) ?? [];
      return first && rest.length > 0 ? `${first}.` : '•';
    })
    .join(' ');

/** Nothing of it: free text has no part that is surely harmless, and a case names its unit. */
export const maskAddress = hide;
