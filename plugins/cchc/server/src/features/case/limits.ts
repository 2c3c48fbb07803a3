import type { Core } from '@strapi/types';

import type { IntakeBody } from '../../../../shared/contracts';
import { CASE } from '../../platform/cases';
import { linkTable, rows } from '../../platform/sql';
import { ownersByContact } from '../../platform/vault';

const HOUR_MS = 60 * 60 * 1000;

/** Cases of one phone number or address in a day: more is hardly one person. */
const PER_CONTACT = 20;
/** Cases of one unit in an hour: more is hardly a commune. */
const PER_UNIT = 1_000;

/** Bytes of what citizens of one unit sent along in a day: a thousand photos of a phone. */
const FILES_PER_UNIT = 2 * 1024 ** 3;

const before = (hours: number) => new Date(Date.now() - hours * HOUR_MS);
const since = (hours: number) => ({ receivedAt: { $gte: before(hours) } });

// Where requests are not limited at all, nor is the intake.
const isLimited = (strapi: Core.Strapi): boolean =>
  strapi.config.get('plugin::cchc.requestsPerMinute', 1) > 0;

/**
 * Whether a unit has had enough files for now, so that what is sent to one office does not fill the
 * disk of all. Words without files are taken all the same.
 */
export const isOverBytes = async (strapi: Core.Strapi, unitId: number): Promise<boolean> => {
  if (!isLimited(strapi)) return false;
  const { name, own, other } = linkTable(strapi, CASE, 'unit');
  const [sum] = await rows<{ bytes: string | number }>(
    strapi,
    `select coalesce(sum(f.size), 0) as bytes from cchc_case_files f
       join cchc_cases c on c.document_id = f.owner join ${name} l on l.${own} = c.id
       where l.${other} = ? and f.created_at >= ? and coalesce(f.part, 'sent') = 'sent'`,
    [unitId, before(24)],
  );
  return Number(sum?.bytes) >= FILES_PER_UNIT;
};

/**
 * Whether this contact, or this unit, has had enough for now. Counted in the database, so that all
 * nodes count together and a restart forgets nothing.
 */
export const isOverLimit = async (
  strapi: Core.Strapi,
  unitId: number,
  { phone, email }: IntakeBody['person'],
): Promise<boolean> => {
  if (!isLimited(strapi)) return false;
  const cases = strapi.db.query(CASE);
  if ((await cases.count({ where: { unit: { id: unitId }, ...since(1) } })) >= PER_UNIT)
    return true;
  for (const contact of [phone, email]) {
    const owners = contact ? await ownersByContact(strapi, contact) : [];
    const where = { documentId: { $in: owners }, ...since(24) };
    if (owners.length >= PER_CONTACT && (await cases.count({ where })) >= PER_CONTACT) return true;
  }
  return false;
};
