import type { Core } from '@strapi/types';

import type { CaseLetter } from '../../../../shared/contracts/case-panel';
import {
  CASE,
  CaseConflict,
  dueOfCase,
  eventsOf,
  notYours,
  shownMoment,
  type StoredCase,
} from '../../platform/cases';
import { textsOf } from '../../platform/vault';
import { letterheadOf } from '../report';
import { personOf } from './detail.read';
import { noteOnCase, type Officer } from './officer';

/** Who may pass a case on writes the letter that goes with it. */
const WRITERS: Officer['roles'] = ['receiver', 'assigner', 'handler'];

/**
 * The letter with which a case goes to an office outside the portal. It names the sender in full, so
 * each is noted like a look at who she is.
 */
export const letterOf = async (
  strapi: Core.Strapi,
  officer: Officer,
  found: StoredCase,
  { number, on }: { number: string; on: string },
): Promise<CaseLetter> => {
  if (!WRITERS.some((role) => officer.roles.includes(role))) {
    await noteOnCase(strapi, officer, found, 'refused', 'Phiếu chuyển');
    throw notYours(WRITERS);
  }
  const events = await eventsOf(strapi, found.documentId);
  const forward = events.findLast(({ action }) => action === 'forward');
  if (found.stage !== 'forwarded' || found.leadsTo || !forward) {
    throw new CaseConflict(
      'NOT_ALLOWED_NOW',
      'Phiếu chuyển chỉ dành cho vụ việc đã chuyển ra cơ quan ngoài cổng.',
    );
  }
  await strapi.db.transaction(async () => {
    const data = { letterNumber: number, letterOn: on };
    await strapi.db.query(CASE).updateMany({ where: { id: found.id }, data });
    await noteOnCase(strapi, officer, found, 'exported', `Phiếu chuyển số ${number}`);
  });
  const texts = (await textsOf(strapi, [found.documentId])).get(found.documentId) ?? {};
  const term = await dueOfCase(strapi, found, events);
  const { id = 0, name = '' } = found.unit ?? {};
  const { issuer, place, signatory, signerName } = await letterheadOf(strapi, { id, name });
  return {
    ...{ letterNumber: number, letterOn: on },
    number: found.number,
    receivedAt: shownMoment(found.receivedAt),
    unit: name,
    ...{ issuer, place, signatory, signerName: signerName ?? null },
    agency: found.agency ?? '',
    citation: term?.rule.code === 'feedback.forward' ? term.rule.citation : null,
    title: texts.title ?? '',
    content: texts.content ?? '',
    supplements: events
      .filter(({ action }) => action === 'reply')
      .flatMap(({ position }) => texts[`note.${position}`] ?? []),
    person: personOf(texts),
    note: texts[`note.${forward.position}`] ?? null,
  };
};
