import type { ReportSection, ReportSnapshot } from '../../../../../shared/contracts';
import type { ReportFinding } from '../../../../../shared/contracts/report-panel';
import { citedDocuments, type Registered } from './cited-documents';
import { emptyMandatory } from './mandatory';
import { unlikeCounters } from './numbers';
import { otherUnits } from './other-units';
import { standingOf } from './standing';

export { citationsIn, numberKey, symbolOf } from './citations';
export type { Registered } from './cited-documents';

/** What the checks need to know beside the report. */
export interface Facts {
  registered: readonly Registered[];
  /** See `OwnRegister`. */
  kept: ReadonlySet<string>;
  /** Names of units, see `otherUnits`. */
  others: readonly string[];
  own: readonly string[];
  /** Names of units below, see `standingOf`. */
  newer: readonly string[];
  now: Date;
}

/** All that is wrong with a report, or should be asked about, errors first. */
export const checkReport = (
  { sections, snapshot }: { sections: readonly ReportSection[]; snapshot: ReportSnapshot },
  { registered, kept, others, own, newer, now }: Facts,
): ReportFinding[] => {
  const found = [
    ...standingOf(snapshot, now, newer),
    ...emptyMandatory(sections),
    ...citedDocuments(sections, registered, { kept, unit: snapshot.unit.name }),
    ...unlikeCounters(sections, snapshot.tables),
    ...otherUnits(sections, others, own),
  ];
  const errors = found.filter(({ level }) => level === 'error');
  return [...errors, ...found.filter(({ level }) => level === 'warning')];
};
