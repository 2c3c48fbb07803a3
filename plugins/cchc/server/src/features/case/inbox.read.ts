import type { Core } from '@strapi/types';

import { FORGETTING, OPEN_STATES } from '../../../../shared/cases/vocabulary';
import type { UnitName } from '../../../../shared/contracts';
import {
  CASE_NUMBER,
  CASE_PILES,
  type CaseHandler,
  type CaseList,
  type CasePile,
  type CaseRow,
} from '../../../../shared/contracts/case-panel';
import { CASE, shownMoment, type StoredCase } from '../../platform/cases';
import { pagination } from '../../platform/public-read';
import { ownersByContact, textsOf } from '../../platform/vault';
import { today, UNIT, validOn } from '../unit';
import { notEntered } from './national';
import type { Officer } from './officer';
import { heightsOf, UNASSIGNED } from './piles.read';
import { isToSort, signalsOf } from './signals.read';

export interface InboxQuery {
  pile: CasePile;
  q?: string | undefined;
  kind?: string | undefined;
  unit?: string | undefined;
  page: number;
  pageSize: number;
}

type Where = Record<string, unknown>;

const RESTRICTED = { stage: 'quarantined' };
const OPEN = { stage: { $in: OPEN_STATES } };
const overdue = () => ({ ...OPEN, lateFrom: { $lte: new Date() } });

const PILE_WHERE: Record<CasePile, (officer: Officer) => Where> = {
  open: () => OPEN,
  mine: ({ id }) => ({ ...OPEN, handler: id }),
  unassigned: () => ({ stage: { $in: UNASSIGNED } }),
  late: overdue,
  'not-entered': notEntered,
  done: () => ({
    stage: { $notIn: [...OPEN_STATES, 'quarantined'] },
    forgotten: { $lt: FORGETTING.length },
  }),
  restricted: () => RESTRICTED,
};

/** Only cases of the officer's units; the restricted ones in their own pile only. */
const ofOfficer = (officer: Officer): Where => ({ unit: { id: { $in: officer.units } } });

const pilesOf = (officer: Officer): CasePile[] =>
  CASE_PILES.filter(
    (pile) => pile !== 'restricted' || officer.roles.includes('restricted-officer'),
  );

/** By number, or by exactly the phone number or e-mail address that was given. */
const searched = async (strapi: Core.Strapi, q: string): Promise<Where> =>
  CASE_NUMBER.test(q)
    ? { number: q.toUpperCase() }
    : { documentId: { $in: await ownersByContact(strapi, q) } };

/** What an account is called, as the panel shows it. */
export const namesOf = async (
  strapi: Core.Strapi,
  ids: readonly (number | null)[],
): Promise<Map<number, string>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const accounts: { id: number; firstname: string | null; lastname: string | null }[] =
    await strapi.db
      .query('admin::user')
      .findMany({ select: ['id', 'firstname', 'lastname'], where: { id: { $in: wanted } } });
  return new Map(
    accounts.map(({ id, firstname, lastname }) => [
      id,
      [lastname, firstname].filter(Boolean).join(' '),
    ]),
  );
};

/** Of what is not done yet: whether its term is over; of the rest: whether it was late. */
const isLate = ({ stage, lateFrom, isLate: judged }: StoredCase): boolean =>
  OPEN_STATES.includes(stage)
    ? lateFrom !== null && Date.parse(lateFrom) <= Date.now()
    : judged === true;

/** What is restricted is opened with a reason only, like who sent it. */
const RESTRICTED_TITLE = 'Hồ sơ hạn chế';

/** The texts of a case that need no reason to be read. */
export const unrestricted = (
  { stage }: StoredCase,
  texts: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> =>
  stage === 'quarantined' ? { title: RESTRICTED_TITLE } : texts;

export const rowOf = (
  found: StoredCase,
  texts: Readonly<Record<string, string>>,
  names: ReadonlyMap<number, string>,
): Omit<CaseRow, 'signals'> => ({
  documentId: found.documentId,
  kind: found.caseKind,
  number: found.number,
  title: texts.title ?? '',
  unit: found.unit && { code: found.unit.code, name: found.unit.name },
  state: found.stage,
  receivedAt: shownMoment(found.receivedAt),
  dueOn: found.dueOn,
  isDueProvisional: found.isDueProvisional === true,
  isLate: isLate(found),
  handler: (found.handler !== null && names.get(found.handler)) || null,
  version: found.version,
});

/** Whoever searches for one certain case does not know in which pile it lies; an erased one is gone. */
const everywhere = (piles: readonly CasePile[]): Where => ({
  forgotten: { $lt: FORGETTING.length },
  ...(!piles.includes('restricted') && { stage: { $ne: 'quarantined' } }),
});

/** One page of a pile, or what was searched for in all of them, and how high each pile is. */
export const inboxOf = async (
  strapi: Core.Strapi,
  officer: Officer,
  { pile, q, kind, unit, ...page }: InboxQuery,
): Promise<CaseList> => {
  const cases = strapi.db.query(CASE);
  const piles = pilesOf(officer);
  const own = ofOfficer(officer);
  const inPile = piles.includes(pile) ? PILE_WHERE[pile](officer) : { id: 0 };
  const where = {
    $and: [
      own,
      q ? everywhere(piles) : inPile,
      ...(kind ? [{ caseKind: kind }] : []),
      ...(unit ? [{ unit: { code: unit } }] : []),
      ...(q ? [await searched(strapi, q.trim())] : []),
    ],
  };
  const order = pile === 'done' || q ? [{ changedAt: 'desc' }] : [{ lateFrom: 'asc' }];
  const found: StoredCase[] = await cases.findMany({
    where,
    populate: { unit: { select: ['id', 'code', 'name'] } },
    orderBy: [...order, { id: 'asc' }],
    limit: page.pageSize,
    offset: (page.page - 1) * page.pageSize,
  });
  const heights = await heightsOf(strapi, officer);
  // A whole pile has been counted already.
  const isPart = q || kind || unit || !piles.includes(pile);
  const total = isPart ? await cases.count({ where }) : heights[pile];
  const owners = found.map(({ documentId }) => documentId);
  // What is long is unsealed only for who needs it.
  const needed = found.some((row) => isToSort(officer, row)) ? ['title', 'content'] : ['title'];
  const texts = await textsOf(strapi, owners, needed);
  const names = await namesOf(
    strapi,
    found.map(({ handler }) => handler),
  );
  return {
    data: found.map((row) => {
      const words = unrestricted(row, texts.get(row.documentId));
      return { ...rowOf(row, words, names), signals: signalsOf(officer, row, words) };
    }),
    meta: {
      pagination: pagination(page, total),
      piles: Object.fromEntries(piles.map((one) => [one, heights[one]])),
    },
  };
};

/** Who may handle cases of a unit: members of it or of one above, with the right to. */
export const handlersOf = async (
  strapi: Core.Strapi,
  members: readonly number[],
): Promise<CaseHandler[]> => {
  const names = await namesOf(strapi, members);
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
};

/** The units that the officer works for, by name: those she may look through and enter cases for. */
export const unitsOf = async (strapi: Core.Strapi, officer: Officer): Promise<UnitName[]> => {
  const found: UnitName[] = await strapi.db.query(UNIT).findMany({
    select: ['code', 'name'],
    where: { id: { $in: officer.units }, ...validOn(today()) },
  });
  return found
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
};
