import type { Core } from '@strapi/types';

import { FOLLOWED_TYPES, type FollowedType } from '../../../../shared/contracts';
import { type Answered, CURSOR, onAnswered } from '../../platform/public-read';
import { placeOf } from '../follow';
import { hashOf, isKey } from './key';
import { type StoredReceipt, writeReceipts } from './receipts';
import { findSites, modulesOf, type StoredSite } from './sites';

/** From where on a site asked for changes of a type, as the site of which unit. */
interface Claim {
  unit: string | undefined;
  standsAt: number;
  stoodAt: Date;
}

/** What was heard of who holds a key, since it was last written down. */
interface Heard {
  seenAt: Date;
  claims: Map<FollowedType, Claim>;
}

const JOB = { name: 'cchc-sites', rule: '*/10 * * * * *' };

/** Strangers can invent keys; more than there are sites need not be remembered until the next look. */
const MOST = 2_000;

/** By the hash of the key: the key itself is not kept. */
const heard = new WeakMap<Core.Strapi, Map<string, Heard>>();
const writing = new WeakMap<Core.Strapi, Promise<unknown>>();

const FEEDS = new Set(['/changes', '/bundle']);

/** Who asks for what comes after a row holds all up to it. Of the Vietnamese texts alone. */
const claimsOf = ({ path, query }: Answered, now: Date): [FollowedType, Claim][] => {
  const since = query.get('since');
  const isVietnamese = (query.get('locale') ?? 'vi') === 'vi';
  if (!FEEDS.has(path) || since === null || !CURSOR.test(since) || !isVietnamese) return [];
  const named = query.get('types')?.split(',');
  const claim = {
    unit: query.get('unit') ?? undefined,
    standsAt: placeOf(since).after,
    stoodAt: now,
  };
  return FOLLOWED_TYPES.filter((type) => named?.includes(type) ?? true).map((type) => [
    type,
    claim,
  ]);
};

const note = (strapi: Core.Strapi, answered: Answered) => {
  if (!isKey(answered.siteKey)) return;
  const notes = heard.get(strapi) ?? new Map<string, Heard>();
  heard.set(strapi, notes);
  const hash = hashOf(answered.siteKey);
  const known = notes.get(hash);
  if (!known && notes.size >= MOST) return;
  const now = new Date();
  const claims = known?.claims ?? new Map<FollowedType, Claim>();
  for (const [type, claim] of claimsOf(answered, now)) claims.set(type, claim);
  notes.set(hash, { seenAt: now, claims });
};

const saidOf = (site: StoredSite, { claims }: Heard) => {
  const said = new Map<FollowedType, Partial<StoredReceipt>>();
  for (const type of modulesOf(site)) {
    const claim = claims.get(type);
    if (!claim || claim.unit !== site.unit?.code) continue;
    said.set(type, { standsAt: claim.standsAt, stoodAt: claim.stoodAt });
  }
  return said;
};

const write = async (strapi: Core.Strapi) => {
  const notes = heard.get(strapi);
  if (!notes || notes.size === 0) return;
  heard.delete(strapi);
  const where = { isActive: true, secretHash: { $in: [...notes.keys()] } };
  for (const site of await findSites(strapi, where)) {
    const told = notes.get(site.secretHash ?? '');
    if (told) await writeReceipts(strapi, site.id, told.seenAt, saidOf(site, told));
  }
};

/** Writes down what was heard. One at a time; what fails is heard again when the site asks again. */
export const writeHeard = (strapi: Core.Strapi): Promise<void> => {
  const turn = Promise.resolve(writing.get(strapi))
    .then(() => write(strapi))
    .catch((error: unknown) => {
      strapi.log.error(`cchc: what sites asked for was not noted: ${String(error)}`);
    });
  writing.set(strapi, turn);
  return turn;
};

/** Notes which sites ask, by the key that they send along; nobody waits for it. */
export const hearSites = (strapi: Core.Strapi) => {
  onAnswered(strapi, (answered) => note(strapi, answered));
};

export const startHearing = (strapi: Core.Strapi) => {
  strapi.cron.add({
    [JOB.name]: { task: () => writeHeard(strapi), options: { rule: JOB.rule } },
  });
};

/** The database goes away next. */
export const stopHearing = async (strapi: Core.Strapi) => {
  strapi.cron.remove(JOB.name);
  await writeHeard(strapi);
};
