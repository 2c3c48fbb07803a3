/*
 * Strapi's form takes no word from a plugin on whether it may be filled in. Its layout does, field
 * by field, and is made anew whenever the address changes. So what knows (a panel beside the form)
 * writes into the address that the form is for reading, and the hook of the layout reads it there.
 */

/** Not an object: Strapi would send what it holds along with its requests. */
export const READ_ONLY = 'read-only';

/** `search`: of the address. Strapi does not hand it on to the hook: its own i18n drops it. */
export const isReadOnly = (search: string): boolean =>
  new URLSearchParams(search).get('plugins[cchc]') === READ_ONLY;
