import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { z } from 'zod';

import type { ReportSection } from '../../../../shared/contracts';
import type { openBody } from '../../../../shared/contracts/report-panel';
import { inTurn } from '../../platform/changes';
import { today, UNIT, unitCodesUpwards } from '../unit';
import { isThereAt, type UnitBelow, unitsBelow } from './children';
import { noteEvent } from './history';
import { letterheadOf } from './letterhead';
import { numbersFor } from './numbers';
import { type DeskAccount, noSuchReport } from './people';
import { findPeriods, periodsOfUnit, spanOf, type StoredPeriod } from './period.read';
import { REPORT } from './schema';
import type { CountedUnit } from './snapshot';
import { loadReport, type StoredReport, UNIT_FIELDS } from './stored';
import { sectionsOf, type StoredTemplate, templateFor, titleFor } from './template.read';

const wrong = (field: string, message: string) =>
  new errors.ValidationError(message, {
    code: 'INVALID_FIELD',
    fields: [{ path: field, code: 'INVALID_FIELD', message }],
  });

/** Units of this code for which the account writes: a code may have had several. @throws 404 for none */
const ownUnits = async (
  strapi: Core.Strapi,
  { own }: DeskAccount,
  code: string,
): Promise<UnitBelow[]> => {
  const found: UnitBelow[] = await strapi.db.query(UNIT).findMany({
    select: ['id', 'documentId', 'code', 'name', 'validFrom', 'validTo'],
    where: { code, id: { $in: [...own] } },
  });
  if (found.length === 0) throw noSuchReport();
  return found;
};

/** The one that was there at the cut-off, though it may have ended since, else the one of today. */
const unitAt = (units: readonly UnitBelow[], period: StoredPeriod): CountedUnit => {
  const unit =
    units.find((one) => isThereAt(one, period)) ??
    units.find((one) => isThereAt(one, { lastDay: today() }));
  if (!unit) throw noSuchReport();
  const { id, documentId, code, name } = unit;
  return { id, documentId, code, name };
};

const demandPeriod = async (strapi: Core.Strapi, documentId: string): Promise<StoredPeriod> => {
  const [asked] = await findPeriods(strapi, { documentId });
  if (!asked) throw wrong('period', 'Không tìm thấy kỳ báo cáo.');
  return asked;
};

/** @throws 400 for a period that does not hold for the unit */
const demandHolds = async (
  strapi: Core.Strapi,
  unit: CountedUnit,
  { documentId, kind, year, number }: StoredPeriod,
): Promise<void> => {
  const same = await findPeriods(strapi, { kind, year, number });
  const ours = periodsOfUnit(same, await unitCodesUpwards(strapi, unit.code));
  if (ours.some((one) => one.documentId === documentId)) return;
  throw wrong('period', 'Kỳ báo cáo này không áp dụng cho đơn vị.');
};

const latestOf = async (
  strapi: Core.Strapi,
  unit: CountedUnit,
  where: object,
): Promise<StoredReport | undefined> => {
  const found: StoredReport[] = await strapi.db.query(REPORT).findMany({
    where: { unit: { id: unit.id }, ...where },
    populate: UNIT_FIELDS,
    // A newer edition has come later.
    orderBy: [{ lastDay: 'desc' }, { id: 'desc' }],
    limit: 1,
  });
  return found[0];
};

/** The texts of the unit's report before this one; of the same kind if there was any. */
const earlierTexts = async (
  strapi: Core.Strapi,
  unit: CountedUnit,
  { kind, lastDay }: StoredPeriod,
): Promise<readonly ReportSection[]> => {
  const before = { lastDay: { $lt: lastDay } };
  const found =
    (await latestOf(strapi, unit, { ...before, kind })) ?? (await latestOf(strapi, unit, before));
  return found?.sections ?? [];
};

interface Beginning {
  unit: CountedUnit;
  period: StoredPeriod;
}

/** What a report starts with; added up where units below owe one. */
const firstNumbers = async (strapi: Core.Strapi, { unit, period }: Beginning) => {
  const span = spanOf(period);
  const below = await unitsBelow(strapi, unit.id, span.lastDay);
  const isRolledUp = below.some((one) => isThereAt(one, span));
  return { isRolledUp, snapshot: await numbersFor(strapi, unit, span, isRolledUp) };
};

const makeReport = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  { unit, period }: Beginning,
  { form, numbers }: { form: StoredTemplate; numbers: Awaited<ReturnType<typeof firstNumbers>> },
): Promise<StoredReport> => {
  const span = spanOf(period);
  const { documentId }: { documentId: string } = await strapi.db.query(REPORT).create({
    data: {
      ...{ unit: unit.id, periodKey: period.key, dueOn: period.dueOn, edition: 1 },
      ...{ kind: span.kind, year: span.year, number: span.number, lastDay: span.lastDay },
      ...{ state: 'draft', version: 0, title: titleFor(form, span.name), span },
      sections: sectionsOf(form, await earlierTexts(strapi, unit, period)),
      letterhead: await letterheadOf(strapi, unit),
      ...{ ...numbers, template: form.documentId },
      ...{ changedAt: new Date(), changedByName: account.name },
    },
  });
  await noteEvent(strapi, { subject: documentId, actor: account, action: 'open', to: 'draft' });
  const made = await loadReport(strapi, documentId);
  if (!made) throw noSuchReport();
  return made;
};

/**
 * The report of a unit for a period: the one that there is, or a new one by its template, with the
 * texts of the one before and the numbers as of now.
 * @throws 404 for a unit that is not the account's, 400 for a period that is not the unit's
 */
export const openReport = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  { unit: code, period: periodId, template }: z.infer<typeof openBody>,
): Promise<StoredReport> => {
  const units = await ownUnits(strapi, account, code);
  const period = await demandPeriod(strapi, periodId);
  const unit = unitAt(units, period);
  await demandHolds(strapi, unit, period);
  const standing = () => latestOf(strapi, unit, { periodKey: period.key });
  const known = await standing();
  if (known) return known;
  const form = await templateFor(strapi, period.kind, template);
  if (!form) throw wrong('template', 'Chưa có mẫu báo cáo cho loại kỳ này.');
  // Before the transaction that writes: a snapshot sees one state of the database in its own.
  const numbers = await firstNumbers(strapi, { unit, period });
  // In turn: two people of an office who begin at once begin one report.
  return inTurn(
    strapi,
    async () =>
      (await standing()) ?? makeReport(strapi, account, { unit, period }, { form, numbers }),
  );
};
