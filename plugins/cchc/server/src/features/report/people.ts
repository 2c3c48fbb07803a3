import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { IN_USE, MEMBER, memberUnits } from '../../platform/access';
import { actorOf, type AdminContext } from '../../platform/admin-routes';
import { ancestors, descendants, withPredecessors } from '../unit';
import type { ReportRole } from './states';
import { loadReport, type ReportActor, type StoredReport } from './stored';

const RIGHT = 'plugin::cchc.report';
export const VIEW = `${RIGHT}.view`;
export const WRITE = `${RIGHT}.write`;
export const ACCEPT = `${RIGHT}.accept`;
export const PUBLISH = `${RIGHT}.publish`;

/** An account of the panel at the desk, with the units that it works for. All are row ids. */
export interface DeskAccount extends ReportActor {
  /** Units that it is a member of, and all that went into one of them. */
  own: ReadonlySet<number>;
  /** These, all below, and all that went into one of them. */
  seen: ReadonlySet<number>;
  can: (right: string) => boolean;
}

/** An account at the desk, by what it is a member of. */
export const deskOf = async (
  strapi: Core.Strapi,
  actor: ReportActor,
  can: DeskAccount['can'],
): Promise<DeskAccount> => {
  // Who works for a unit answers for what went into it: its last reports may still be owed.
  const own = await withPredecessors(strapi, await memberUnits(strapi, actor.id));
  const seen = await withPredecessors(strapi, await descendants(strapi, own));
  return { ...actor, own: new Set(own), seen: new Set(seen), can };
};

/**
 * Who asks. Nobody sees a report without working for its unit or one above: also who administers
 * the section has to be made a member first.
 */
export const deskAccount = (strapi: Core.Strapi, ctx: AdminContext): Promise<DeskAccount> =>
  deskOf(strapi, actorOf(ctx), (right) => ctx.state.userAbility.can(right));

interface Membership {
  user: { id: number } | null;
  units: { id: number }[];
}

/** Accounts that are in use and have a right, by the unit for which they work. */
export const staffOf = async (
  strapi: Core.Strapi,
  right: string,
  unitIds?: readonly number[],
): Promise<Map<number, number[]>> => {
  const members: Membership[] = await strapi.db.query(MEMBER).findMany({
    where: unitIds ? { units: { id: { $in: [...unitIds] } } } : {},
    populate: { user: { select: ['id'] }, units: { select: ['id'] } },
  });
  const able: { id: number }[] = await strapi.db.query('admin::user').findMany({
    select: ['id'],
    where: {
      id: { $in: members.flatMap(({ user }) => (user ? [user.id] : [])) },
      ...IN_USE,
      roles: { permissions: { action: right } },
    },
  });
  const fit = new Set(able.map(({ id }) => id));
  const staff = new Map<number, number[]>();
  for (const { user, units } of members) {
    if (!user || !fit.has(user.id)) continue;
    for (const { id } of units) staff.set(id, [...(staff.get(id) ?? []), user.id]);
  }
  return staff;
};

/**
 * Whether the account takes the report in: somebody of a unit above, of the nearest up to the last.
 * Where none above has anybody who could, somebody of the unit itself; but nobody takes in what he
 * has submitted.
 */
const isAcceptor = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  { unit, submittedById }: Pick<StoredReport, 'unit' | 'submittedById'>,
): Promise<boolean> => {
  if (!unit || !account.can(ACCEPT) || submittedById === account.id) return false;
  const above = await ancestors(strapi, unit.id);
  if (above.some((id) => account.own.has(id))) return true;
  if (!account.own.has(unit.id)) return false;
  const staff = above.length === 0 ? new Map() : await staffOf(strapi, ACCEPT, above);
  return !above.some((id) => staff.has(id));
};

/** What the account is to a report. */
export const rolesOf = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  report: StoredReport,
): Promise<ReadonlySet<ReportRole>> => {
  const unit = report.unit?.id ?? 0;
  const roles: ReportRole[] = [];
  if (account.can(WRITE) && account.own.has(unit)) roles.push('writer');
  if (account.can(PUBLISH) && account.seen.has(unit)) roles.push('publisher');
  if (await isAcceptor(strapi, account, report)) roles.push('acceptor');
  return new Set(roles);
};

export const noSuchReport = () =>
  new errors.NotFoundError('Không tìm thấy báo cáo.', { code: 'NOT_FOUND' });

/** A draft that nobody has submitted is its unit's alone. */
const maySee = ({ own, seen }: DeskAccount, { unit, state }: StoredReport): boolean =>
  own.has(unit?.id ?? 0) || (seen.has(unit?.id ?? 0) && state !== 'draft');

/** A report that the account may see. @throws 404, as if it did not exist, for any other */
export const demandReport = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
): Promise<StoredReport> => {
  const report = await loadReport(strapi, documentId);
  if (!report || !maySee(account, report)) throw noSuchReport();
  return report;
};
