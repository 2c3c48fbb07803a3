import type { Core } from '@strapi/types';

import type { IntakeBody } from '../../../../shared/contracts';
import { CASE } from '../../platform/cases';
import { ownersByContact } from '../../platform/vault';

const HOUR_MS = 60 * 60 * 1000;

/** Cases of one phone number or address in a day: more is hardly one person. */
const PER_CONTACT = 20;
/** Cases of one unit in an hour: more is hardly a commune. */
const PER_UNIT = 1_000;

const since = (hours: number) => ({ receivedAt: { $gte: new Date(Date.now() - hours * HOUR_MS) } });

/**
 * Whether this contact, or this unit, has had enough for now. Counted in the database, so that all
 * nodes count together and a restart forgets nothing.
 */
export const isOverLimit = async (
  strapi: Core.Strapi,
  unitId: number,
  { phone, email }: IntakeBody['person'],
): Promise<boolean> => {
  // Where requests are not limited at all, nor are these.
  if (strapi.config.get('plugin::cchc.requestsPerMinute', 1) <= 0) return false;
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
