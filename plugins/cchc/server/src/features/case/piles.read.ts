import type { Core } from '@strapi/types';

import { type CaseState, FORGETTING, OPEN_STATES } from '../../../../shared/cases/vocabulary';
import type { CasePile } from '../../../../shared/contracts/case-panel';
import { placeholders, rows } from '../../platform/sql';
import { NOT_ENTERED } from './national';
import type { Officer } from './officer';

/** Nobody works on it yet. */
export const UNASSIGNED: readonly CaseState[] = ['awaiting-triage', 'awaiting-assignment'];

interface Stage {
  stage: CaseState;
  whole: number | string;
  late: number | string;
  mine: number | string;
  kept: number | string;
  unentered: number | string;
}

/** By stage, so that the cases of an office are gone through once for all of its piles. */
const stagesOf = ({ id, units }: Officer, strapi: Core.Strapi) =>
  rows<Stage>(
    strapi,
    `select c.stage, count(*) as whole,
        count(*) filter (where c.late_from <= ?) as late,
        count(*) filter (where c.handler = ?) as mine,
        count(*) filter (where c.forgotten < ?) as kept,
        count(*) filter (where c.case_kind = 'feedback' and coalesce(c.national_code, '') = ''
          and (c.stage <> 'forwarded' or c.leads_to is null)) as unentered
      from cchc_cases c
      join cchc_cases_unit_lnk l on l.case_id = c.id
      where l.unit_id in (${placeholders(units)})
      group by c.stage`,
    [new Date(), id, FORGETTING.length, ...units],
  );

const isOpen = ({ stage }: Stage) => OPEN_STATES.includes(stage);

/** How many cases lie on each pile of an officer: as many as its list has, in one statement. */
export const heightsOf = async (
  strapi: Core.Strapi,
  officer: Officer,
): Promise<Record<CasePile, number>> => {
  const stages = officer.units.length > 0 ? await stagesOf(officer, strapi) : [];
  const sum = (is: (stage: Stage) => boolean, what: Exclude<keyof Stage, 'stage'> = 'whole') =>
    stages.filter(is).reduce((all, one) => all + Number(one[what]), 0);
  return {
    open: sum(isOpen),
    mine: sum(isOpen, 'mine'),
    unassigned: sum(({ stage }) => UNASSIGNED.includes(stage)),
    late: sum(isOpen, 'late'),
    'not-entered': sum(({ stage }) => !NOT_ENTERED.includes(stage), 'unentered'),
    done: sum((one) => !isOpen(one) && one.stage !== 'quarantined', 'kept'),
    restricted: sum(({ stage }) => stage === 'quarantined'),
  };
};
