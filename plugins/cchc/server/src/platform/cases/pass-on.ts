import type { Core } from '@strapi/types';

import type { CaseAction, CaseKind, CaseRole } from '../../../../shared/cases/vocabulary';
import { vietnamDate } from '../../../../shared/time';
import { filesOfPart, moveFiles, nameOfFile } from '../attachments';
import { forgetTexts, moveContacts, putTexts, textsOf } from '../vault';
import { tellFollowers } from './followers';
import { type CaseEvent, linked } from './history';
import { nextNumber } from './number';
import { CASE, CASE_EVENT } from './schema';
import { type Actor, dueColumns, findCase, type StoredCase } from './store';

/** What becomes of a case that another one continues. */
export interface Heir {
  kind: CaseKind;
  unit: { id: number; code: string; name: string };
  subject: string | null;
}

interface PassedOn {
  found: StoredCase;
  /** What was done with it before. */
  events: readonly CaseEvent[];
  /** The step by which it was passed on. */
  step: CaseEvent;
  heir: Heir;
  actor: Actor;
  role: CaseRole;
}

const takeOver = ({ found, step, actor, role }: PassedOn, owner: string): CaseEvent =>
  linked(step, {
    owner,
    position: 1,
    action: 'take-over',
    before: null,
    after: 'awaiting-triage',
    // The first receipt counts, and every pause since.
    clock: 'continue',
    role,
    actor: actor.id,
    actorName: actor.name,
    at: step.at,
    detail: found.number,
    hasNote: false,
  });

/** Between a citizen and an office: what the next office has to know. */
const HANDED_ON = new Set<CaseAction>(['ask', 'reply', 'forward', 'convert']);

/** Under which name a case keeps what was said at an office before. */
export const cameName = (owner: string, position: number) => `came.${owner}.note.${position}`;

const notesOf = ({ found, events, step }: PassedOn, texts: Readonly<Record<string, string>>) =>
  [...events, step].flatMap(({ action, position }) => {
    const text = texts[`note.${position}`];
    if (!text || !HANDED_ON.has(action)) return [];
    return [[cameName(found.documentId, position), text] as const];
  });

/**
 * There is one copy of what a citizen wrote, and it lies with the case that is worked on: what is
 * restricted or destroyed there is nowhere else. Each office keeps what it noted for itself.
 */
const handOn = async (strapi: Core.Strapi, passed: PassedOn, to: string) => {
  const { found, events } = passed;
  const from = found.documentId;
  const texts = (await textsOf(strapi, [from])).get(from) ?? {};
  // What the office has written itself stays with it, its files as well.
  const files = (await filesOfPart(strapi, from, 'sent')).map((file) => nameOfFile(file.position));
  const own = Object.entries(texts).filter(
    ([name]) => ['title', 'content', ...files].includes(name) || /^(?:person|came)\./.test(name),
  );
  await putTexts(strapi, to, Object.fromEntries([...own, ...notesOf(passed, texts)]));
  const said = events.filter(({ action }) => HANDED_ON.has(action));
  const moved = said.map(({ position }) => `note.${position}`);
  await forgetTexts(strapi, from, [...own.map(([name]) => name), ...moved]);
  await moveContacts(strapi, from, to);
  await moveFiles(strapi, from, to);
};

/** The tracking code opens the case that is worked on, and only that one. */
const moveCode = async (strapi: Core.Strapi, { id }: StoredCase, leadsTo: string) => {
  const cases = strapi.db.query(CASE);
  const row: { codeDigest: string | null } | null = await cases.findOne({
    select: ['codeDigest'],
    where: { id },
  });
  await cases.updateMany({ where: { id }, data: { leadsTo, codeDigest: null } });
  const codeDigest = row?.codeDigest ?? null;
  await cases.updateMany({ where: { documentId: leadsTo }, data: { codeDigest } });
};

/**
 * Makes the case that continues another one, in the transaction that passes it on: at another unit,
 * or as the other kind. Its history is chained to the last step of the first.
 */
export const passOn = async (strapi: Core.Strapi, passed: PassedOn): Promise<void> => {
  const { found, step, heir } = passed;
  const came = { cameFrom: found.documentId, cameAfter: step.position };
  const { field, procedure, edition, channel, receivedAt, noticeVersion } = found;
  const row: { documentId: string } = await strapi.db.query(CASE).create({
    data: {
      ...{ field, procedure, edition, channel, receivedAt, noticeVersion, ...came },
      caseKind: heir.kind,
      number: await nextNumber(strapi, heir.kind, vietnamDate(step.at).slice(0, 4)),
      unit: heir.unit.id,
      subject: heir.subject,
      stage: 'awaiting-triage',
      version: 1,
      ...{ forgotten: 0, isHeld: false },
      changedAt: step.at,
      nationalCode: heir.kind === found.caseKind ? found.nationalCode : null,
    },
  });
  const owner = row.documentId;
  const event = takeOver(passed, owner);
  await strapi.db.query(CASE_EVENT).create({ data: event });
  await handOn(strapi, passed, owner);
  await moveCode(strapi, found, owner);
  const dated = { caseKind: heir.kind, unit: heir.unit, ...came };
  const due = await dueColumns(strapi, dated, [event]);
  await strapi.db.query(CASE).updateMany({ where: { documentId: owner }, data: due });
  const now = await findCase(strapi, { documentId: owner });
  if (now) await tellFollowers(strapi, { now, event, earlier: [] });
};
