import type { Core } from '@strapi/types';

import type { ShownOn } from '../../../../shared/contracts/decision-panel';
import { MEMBER } from '../../platform/access';
import { levelOfKind, LOCAL, type OfficeProcedure } from '../procedure';
import { today, UNIT, validOn } from '../unit';

export interface Site {
  id: number;
  name: string;
  /** Codes of the procedures, among those asked about, that its site shows. */
  shows: ReadonlySet<string>;
  /** It has editors, or wrote something of its own about one of the procedures. */
  isKept: boolean;
}

interface UnitRow {
  id: number;
  name: string;
  kind: Parameters<typeof levelOfKind>[0];
}

interface Overlay {
  procedureCode: string;
  applies: boolean;
  unit: { id: number } | null;
}

const overlaysOf = (strapi: Core.Strapi, codes: readonly string[]): Promise<Overlay[]> =>
  strapi.db.query(LOCAL).findMany({
    select: ['procedureCode', 'applies'],
    where: { procedureCode: { $in: [...codes] } },
    populate: { unit: { select: ['id'] } },
  });

const unitsWithEditors = async (strapi: Core.Strapi): Promise<Set<number>> => {
  const members: { units: { id: number }[] }[] = await strapi.db
    .query(MEMBER)
    .findMany({ select: ['id'], populate: { units: { select: ['id'] } } });
  return new Set(members.flatMap(({ units }) => units.map(({ id }) => id)));
};

/**
 * Every unit of today with those of these procedures that its site shows: the ones of its level and
 * those that it says it carries out, without those that it says it does not.
 */
export const sitesOf = async (
  strapi: Core.Strapi,
  codes: readonly string[],
  found: ReadonlyMap<string, OfficeProcedure>,
): Promise<Site[]> => {
  const procedures = codes.flatMap((code) => found.get(code) ?? []);
  const overlays = await overlaysOf(strapi, codes);
  const said = new Map(
    overlays.map(({ unit, procedureCode, applies }) => [`${unit?.id} ${procedureCode}`, applies]),
  );
  const writers = new Set(overlays.map(({ unit }) => unit?.id));
  const edited = await unitsWithEditors(strapi);
  const units: UnitRow[] = await strapi.db.query(UNIT).findMany({
    select: ['id', 'name', 'kind'],
    where: validOn(today()),
    orderBy: [{ code: 'asc' }],
  });
  return units.map(({ id, name, kind }) => {
    const level = levelOfKind(kind);
    const shown = procedures.filter(
      ({ code, draft }) => said.get(`${id} ${code}`) ?? (!level || draft.levels.includes(level)),
    );
    return {
      id,
      name,
      shows: new Set(shown.map(({ code }) => code)),
      isKept: edited.has(id) || writers.has(id),
    };
  });
};

const NAMED = 8;

/** On whose sites one procedure is shown, in short. */
export const shownOn = (sites: readonly Site[], code: string): ShownOn => {
  const showing = sites.filter(({ shows }) => shows.has(code));
  const named = [
    ...showing.filter(({ isKept }) => isKept),
    ...showing.filter((one) => !one.isKept),
  ];
  return { count: showing.length, names: named.slice(0, NAMED).map(({ name }) => name) };
};
