import type { Core } from '@strapi/types';

import { FORGETTING, OPEN_STATES } from '../../../../shared/cases/vocabulary';
import type { DataCertificate } from '../../../../shared/contracts/case-panel';
import type { IntakeBody } from '../../../../shared/contracts';
import {
  actOnCase,
  CASE,
  CASE_EVENT,
  type Said,
  shownMoment,
  type StoredCase,
  unfit,
} from '../../platform/cases';
import { ownersByContact, textsOf } from '../../platform/vault';
import { maySee, noteOnCase, type Officer } from './officer';

/** @throws 400 for a case that is no request of somebody about her own data */
export const demandRequest = ({ caseKind }: StoredCase): void => {
  if (caseKind !== 'data-subject') {
    throw unfit('case', 'Chỉ làm được với yêu cầu về dữ liệu cá nhân.');
  }
};

/**
 * All cases of who makes this request, by exactly her phone number and e-mail address. Cases of
 * units that the officer does not work for are those units' own, and what is restricted is told
 * nobody through here.
 */
export const foundFor = async (
  strapi: Core.Strapi,
  officer: Officer,
  { documentId }: StoredCase,
): Promise<StoredCase[]> => {
  const texts = (await textsOf(strapi, [documentId])).get(documentId) ?? {};
  const contacts = [texts['person.phone'], texts['person.email']].filter(Boolean);
  const owners = new Set<string>();
  for (const contact of contacts) {
    for (const owner of await ownersByContact(strapi, contact ?? '')) owners.add(owner);
  }
  owners.delete(documentId);
  const found: StoredCase[] = await strapi.db.query(CASE).findMany({
    where: { documentId: { $in: [...owners] } },
    populate: { unit: { select: ['id', 'code', 'name'] } },
    orderBy: { id: 'asc' },
  });
  return found.filter((one) => one.stage !== 'quarantined' && maySee(officer, one));
};

/** Puts the right data of the sender into the request, and into all cases that are hers. */
export const correctPerson = async (
  strapi: Core.Strapi,
  officer: Officer,
  request: StoredCase,
  sent: IntakeBody['person'],
): Promise<number> =>
  await strapi.db.transaction(async () => {
    demandRequest(request);
    const { fullName, address, phone, email, postalAddress } = sent;
    const parts = Object.entries({ fullName, address, phone, email, postalAddress });
    const given = parts.flatMap(([part, text]) => (text ? [[part, text] as const] : []));
    const said: Said = { person: Object.fromEntries(given), basis: request.number };
    const all = [...(await foundFor(strapi, officer, request)), request];
    for (const found of all) {
      await actOnCase(strapi, found.documentId, { action: 'correct-person', said, actor: officer });
    }
    for (const found of all) {
      await noteOnCase(strapi, officer, found, 'corrected', request.number);
    }
    return all.length;
  });

const keptWhy = ({ isHeld, stage }: StoredCase): string => {
  if (isHeld) return 'đang được giữ lại theo quy định';
  return OPEN_STATES.includes(stage) ? 'đang được xử lý' : 'chưa xóa';
};

/** What was deleted for a request, when and by whom; and what was not, and why. */
export const certificateOf = async (
  strapi: Core.Strapi,
  officer: Officer,
  request: StoredCase,
): Promise<DataCertificate> => {
  demandRequest(request);
  const events: { owner: string; at: string; actorName: string | null }[] = await strapi.db
    .query(CASE_EVENT)
    .findMany({ where: { action: 'erase', detail: request.number }, orderBy: { id: 'asc' } });
  const erased: StoredCase[] = await strapi.db.query(CASE).findMany({
    where: { documentId: { $in: events.map(({ owner }) => owner) } },
  });
  const numbers = new Map(erased.map(({ documentId, number }) => [documentId, number]));
  return {
    number: request.number,
    unit: request.unit && { code: request.unit.code, name: request.unit.name },
    erased: events.map(({ owner, at, actorName }) => ({
      number: numbers.get(owner) ?? '',
      at: shownMoment(at),
      by: actorName,
    })),
    kept: (await foundFor(strapi, officer, request)).map((found) => ({
      number: found.number,
      why: keptWhy(found),
    })),
  };
};

/** Deletes what is stored about who makes the request; what is open or held stays, and is told. */
export const eraseFound = async (
  strapi: Core.Strapi,
  officer: Officer,
  request: StoredCase,
  { note, version }: { note: string; version: number },
): Promise<DataCertificate> =>
  await strapi.db.transaction(async () => {
    demandRequest(request);
    const free = (await foundFor(strapi, officer, request)).filter(
      ({ stage, isHeld, forgotten }) =>
        !isHeld && !OPEN_STATES.includes(stage) && forgotten < FORGETTING.length,
    );
    for (const found of free) {
      const said = { basis: request.number };
      await actOnCase(strapi, found.documentId, { action: 'erase', said, actor: officer });
    }
    const act = { action: 'erase-found' as const, said: { note }, seen: version, actor: officer };
    await actOnCase(strapi, request.documentId, act);
    for (const found of free) await noteOnCase(strapi, officer, found, 'erased', request.number);
    return certificateOf(strapi, officer, request);
  });
