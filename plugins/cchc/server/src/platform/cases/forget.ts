import type { Core } from '@strapi/types';

import { type Forgetting, FORGETTING } from '../../../../shared/cases/vocabulary';
import { forgetContacts, forgetTexts, putContacts, putTexts } from '../vault';

type Forgetter = (strapi: Core.Strapi, owner: string) => Promise<void>;

const forgetters = new WeakMap<Core.Strapi, Forgetter[]>();

/**
 * Says what else of a case has to go when its words go: files, notes, drafts. It is called in the
 * transaction of the step, and may be called for a case of which nothing is left.
 */
export const registerForgetter = (strapi: Core.Strapi, forgetter: Forgetter): void => {
  forgetters.set(strapi, [...(forgetters.get(strapi) ?? []), forgetter]);
};

/** Destroys all that was written to the office, about it, or sent along. The history stays. */
export const forgetContent = async (strapi: Core.Strapi, owner: string): Promise<void> => {
  await forgetTexts(strapi, owner);
  for (const forgetter of forgetters.get(strapi) ?? []) await forgetter(strapi, owner);
};

const PERSON = ['fullName', 'address', 'phone', 'email', 'postalAddress'].map(
  (part) => `person.${part}`,
);

const forgetPerson = async (strapi: Core.Strapi, owner: string): Promise<void> => {
  await forgetTexts(strapi, owner, PERSON);
  await forgetContacts(strapi, owner);
};

/** Puts other data of the sender in the place of what is there. */
export const replacePerson = async (
  strapi: Core.Strapi,
  owner: string,
  person: Readonly<Record<string, string>>,
): Promise<void> => {
  await forgetPerson(strapi, owner);
  const texts = Object.entries(person).map(([part, text]) => [`person.${part}`, text]);
  await putTexts(strapi, owner, Object.fromEntries(texts));
  await putContacts(strapi, owner, [person.phone, person.email]);
};

/** What would lead from a case that is erased to its sender, or to others. */
const SHELL = { codeDigest: null, nationalCode: null, leadsTo: null, handler: null, rating: null };

/** Does one step of forgetting, and those before it; what the case's own columns are afterwards. */
export const forget = async (
  strapi: Core.Strapi,
  owner: string,
  step: Forgetting,
): Promise<object> => {
  if (step === 'anonymise') await forgetPerson(strapi, owner);
  else await forgetContent(strapi, owner);
  const forgotten = FORGETTING.indexOf(step) + 1;
  return { forgotten, ...(step === 'erase' && SHELL) };
};
