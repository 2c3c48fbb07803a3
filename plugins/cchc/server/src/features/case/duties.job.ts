import type { Core } from '@strapi/types';

import { OPEN_STATES } from '../../../../shared/cases/vocabulary';
import { vietnamDate } from '../../../../shared/time';
import {
  actOnCase,
  CASE,
  CaseConflict,
  historiesOf,
  reopenDays,
  type StoredCase,
} from '../../platform/cases';
import { deadlinesOf, type DeadlineSettings } from '../../platform/deadlines';
import { isDraining } from '../../platform/drain';
import { afterOthers } from '../../platform/pool';
import { type Duty, dutiesOf } from './duties';
import { isOfficeHour } from './office-hours';

/** Who does what time asks for. */
export const MACHINE = { id: null, name: null, roles: ['system'] } as const;

const BATCH = 200;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Calendar days that two working days lie in at most, over the longest holidays. */
const AHEAD_DAYS = 20;

/**
 * Cases of these, in order and page by page, so that none is left out however many there are; until
 * the node is told to stop.
 */
export async function* pagesOf(
  strapi: Core.Strapi,
  where: object,
  after = 0,
): AsyncGenerator<StoredCase[]> {
  for (;;) {
    const found: StoredCase[] = await strapi.db.query(CASE).findMany({
      where: { ...where, id: { $gt: after } },
      populate: { unit: { select: ['id', 'code', 'name'] } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    const last = found.at(-1);
    if (!last || isDraining(strapi)) return;
    yield found;
    after = last.id;
    await afterOthers(strapi);
  }
}

/** @throws CaseConflict when somebody else was quicker: the next look decides anew */
const fulfil = async (strapi: Core.Strapi, found: StoredCase, duties: readonly Duty[]) => {
  let seen = found.version;
  for (const { action, mark } of duties) {
    const act = { action, said: { mark }, seen, actor: MACHINE };
    seen = (await actOnCase(strapi, found.documentId, act)).version;
  }
};

/** One case that cannot be worked on keeps no other from it. */
const tolerant = async (
  strapi: Core.Strapi,
  { number }: StoredCase,
  work: () => Promise<unknown>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof CaseConflict) return;
    strapi.log.error(`cchc: what time asks of ${number} failed: ${String(error)}`);
  }
};

/** What holds for the unit of a case, asked for once a run. */
export const settingsByUnit = (strapi: Core.Strapi) => {
  const known = new Map<string, Promise<DeadlineSettings>>();
  return ({ unit }: Pick<StoredCase, 'unit'>): Promise<DeadlineSettings> => {
    const code = unit?.code ?? '';
    const settings = known.get(code) ?? deadlinesOf(strapi, code);
    known.set(code, settings);
    return settings;
  };
};

const due = (now: Date) => ({
  stage: { $in: OPEN_STATES },
  $or: [
    { dueOn: { $lte: vietnamDate(new Date(now.getTime() + AHEAD_DAYS * DAY_MS)) } },
    { stage: { $in: ['awaiting-citizen', 'awaiting-assignment'] } },
  ],
});

/**
 * Reminds, reports to superiors, tells citizens that it takes longer, and closes what was never
 * completed; in office hours only. Any number of nodes may run it: each act is an event of the
 * version that was read, so one of them writes it and the others find it done.
 */
export const runDuties = async (strapi: Core.Strapi, now = new Date()): Promise<void> => {
  if (!isOfficeHour(now)) return;
  const closeAfterDays = strapi.config.get('plugin::cchc.closeUnansweredDays', 0);
  const settingsOf = settingsByUnit(strapi);
  for await (const page of pagesOf(strapi, due(now))) {
    const owners = page.map(({ documentId }) => documentId);
    const histories = await historiesOf(strapi, owners);
    for (const found of page) {
      await tolerant(strapi, found, async () => {
        const { calendar, ruleOn } = await settingsOf(found);
        const progressRule = ruleOn(`${found.caseKind}.progress-notice`, vietnamDate(now));
        const events = histories.get(found.documentId) ?? [];
        const duties = dutiesOf({ found, events, calendar, progressRule, closeAfterDays, now });
        await fulfil(strapi, found, duties);
      });
    }
  }
};

/** Closes what was answered, once nobody can have it opened again. */
export const closeAnswered = async (strapi: Core.Strapi, now = new Date()): Promise<void> => {
  const until = new Date(now.getTime() - reopenDays(strapi) * DAY_MS);
  for await (const page of pagesOf(strapi, { stage: 'answered', stoppedAt: { $lt: until } })) {
    for (const found of page) {
      const act = { action: 'close', said: {}, seen: found.version, actor: MACHINE } as const;
      await tolerant(strapi, found, () => actOnCase(strapi, found.documentId, act));
    }
  }
};
