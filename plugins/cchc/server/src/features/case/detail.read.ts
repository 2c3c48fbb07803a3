import type { Core } from '@strapi/types';

import { type CaseAction, DOOR_ACTIONS } from '../../../../shared/cases/vocabulary';
import type {
  CaseDetail,
  CaseHidden,
  CaseNote,
  CasePerson,
} from '../../../../shared/contracts/case-panel';
import {
  dueOfCase,
  eventsOf,
  findCase,
  isPurged,
  offeredActions,
  shownMoment,
  type StoredCase,
} from '../../platform/cases';
import { explain } from '../../platform/deadlines';
import { maskAddress, maskEmail, maskName, maskPhone, textsOf } from '../../platform/vault';
import { officesOf, stepsOf } from './chain.read';
import { caseFilesOf } from './files';
import { namesOf, rowOf, unrestricted } from './inbox.read';
import { CASE_NOTE } from './note.schema';
import { demandWork, mayWorkOnIt, noteOnCase, type Officer } from './officer';
import { signalsOf } from './signals.read';

type Texts = Readonly<Record<string, string>>;

/** Who sent it, in full. */
export const personOf = (texts: Texts): CasePerson => ({
  fullName: texts['person.fullName'] ?? '',
  address: texts['person.address'] ?? '',
  phone: texts['person.phone'] ?? null,
  email: texts['person.email'] ?? null,
  postalAddress: texts['person.postalAddress'] ?? null,
});

const masked = ({ fullName, address, phone, email, postalAddress }: CasePerson): CasePerson => ({
  fullName: maskName(fullName),
  address: maskAddress(address),
  phone: phone && maskPhone(phone),
  email: email && maskEmail(email),
  postalAddress: postalAddress && maskAddress(postalAddress),
});

const notesOf = async (strapi: Core.Strapi, owner: string, texts: Texts): Promise<CaseNote[]> => {
  const found: { id: number; authorName: string; at: string }[] = await strapi.db
    .query(CASE_NOTE)
    .findMany({ where: { owner }, orderBy: { id: 'asc' } });
  return found.map(({ id, authorName, at }) => ({
    at: shownMoment(at),
    by: authorName,
    text: texts[`office.${id}`] ?? '',
  }));
};

/** What the officer may do now: by saying something, or through a door of its own. */
const choicesOf = (strapi: Core.Strapi, officer: Officer, found: StoredCase) => {
  const pointless = [
    ...(found.isHeld ? ['hold', 'erase'] : ['release-hold']),
    // What is restricted and gone cannot be handed over, opened anew, or destroyed once more.
    ...(isPurged(found) ? ['purge', 'hand-over', 'release', 'reissue-code'] : []),
  ];
  const open = offeredActions(strapi, found.caseKind, found.stage, officer.roles).filter(
    ({ action }) => !pointless.includes(action),
  );
  const isOwnDoor = (action: CaseAction) => DOOR_ACTIONS.some((one) => one === action);
  return {
    choices: open
      .filter(({ action }) => !isOwnDoor(action))
      .map(({ action, needs }) => ({ action, needs: [...needs] })),
    doors: open.map(({ action }) => action).filter(isOwnDoor),
  };
};

/** A case on one page, as an officer who may see it needs it. */
export const detailOf = async (
  strapi: Core.Strapi,
  officer: Officer,
  found: StoredCase,
): Promise<CaseDetail> => {
  const owner = found.documentId;
  const events = await eventsOf(strapi, owner);
  const texts = unrestricted(found, (await textsOf(strapi, [owner])).get(owner) ?? {});
  const term = await dueOfCase(strapi, found, events);
  const turns = events.filter(({ action }) => action === 'approve').length;
  const leadsTo = found.leadsTo && (await findCase(strapi, { documentId: found.leadsTo }));
  return {
    ...rowOf(found, texts, await namesOf(strapi, [found.handler])),
    subject: found.subject,
    procedure: found.procedure,
    channel: found.channel,
    content: texts.content ?? '',
    draft: texts.draft ?? null,
    answer: texts[`answer.${turns}`] ?? null,
    result: found.outcome,
    rating: found.rating,
    agency: found.agency,
    nationalCode: found.nationalCode,
    leadsTo: leadsTo ? leadsTo.number : null,
    person: masked(personOf(texts)),
    dueExplanation: term ? explain(term.due, term.rule) : [],
    steps: await stepsOf(strapi, found, events, texts),
    offices: await officesOf(strapi, officer, found),
    letter: found.letterNumber ? { number: found.letterNumber, on: found.letterOn } : null,
    signals: signalsOf(officer, found, texts),
    worksOnIt: mayWorkOnIt(officer, found),
    notes: mayWorkOnIt(officer, found) ? await notesOf(strapi, owner, texts) : [],
    files: await caseFilesOf(strapi, officer, found, texts),
    ...choicesOf(strapi, officer, found),
    isHeld: found.isHeld,
    forgotten: found.forgotten,
  };
};

/** What is hidden on the case's page, for who works on it and says why; that is noted. @throws 403 */
export const hiddenOf = async (
  strapi: Core.Strapi,
  officer: Officer,
  found: StoredCase,
  reason: string,
): Promise<CaseHidden> => {
  await demandWork(strapi, officer, found, 'Xem thông tin người gửi');
  await noteOnCase(strapi, officer, found, 'revealed', reason);
  const { documentId } = found;
  const texts = (await textsOf(strapi, [documentId])).get(documentId) ?? {};
  const { title = '', content = '' } = texts;
  const files = await caseFilesOf(strapi, officer, found, texts);
  return { title, content, person: personOf(texts), files };
};
