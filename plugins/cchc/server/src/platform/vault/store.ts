import type { Core } from '@strapi/types';

import { emailIndex, phoneIndex } from './blind-index';
import { vaultKeys } from './keys';
import { VAULT_CONTACT, VAULT_TEXT } from './schema';
import { needsRotation, open, reseal, seal } from './seal';

interface Row {
  id: number;
  owner: string;
  name: string;
  sealed: string;
}

const placeOf = ({ owner, name }: Pick<Row, 'owner' | 'name'>) => ({
  type: VAULT_TEXT,
  documentId: owner,
  field: name,
});

/** Puts texts of a record into the vault; one that is there already is replaced. */
export const putTexts = async (
  strapi: Core.Strapi,
  owner: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> => {
  const { keyring } = vaultKeys(strapi);
  for (const [name, text] of Object.entries(texts)) {
    const sealed = seal(text, placeOf({ owner, name }), keyring);
    const { count } = await strapi.db
      .query(VAULT_TEXT)
      .updateMany({ where: { owner, name }, data: { sealed } });
    if (count === 0) await strapi.db.query(VAULT_TEXT).create({ data: { owner, name, sealed } });
  }
};

/** What cannot be opened any more says so in its place: one bad row must not hide all others. */
const UNREADABLE = '[không giải mã được]';

const textOf = (strapi: Core.Strapi, row: Row): string => {
  try {
    return open(row.sealed, placeOf(row), vaultKeys(strapi).keyring);
  } catch (error) {
    strapi.log.error(`cchc: ${error instanceof Error ? error.message : 'vault'}`);
    return UNREADABLE;
  }
};

/** Texts of several records, by record and name; of all names when none is given. */
export const textsOf = async (
  strapi: Core.Strapi,
  owners: readonly string[],
  names?: readonly string[],
): Promise<Map<string, Record<string, string>>> => {
  const found: Row[] = await strapi.db.query(VAULT_TEXT).findMany({
    where: { owner: { $in: owners }, ...(names && { name: { $in: names } }) },
  });
  const texts = new Map<string, Record<string, string>>(owners.map((owner) => [owner, {}]));
  for (const row of found)
    Object.assign(texts.get(row.owner) ?? {}, { [row.name]: textOf(strapi, row) });
  return texts;
};

/** Whether a record has a text, which stays closed. */
export const hasText = async (strapi: Core.Strapi, owner: string, name: string): Promise<boolean> =>
  (await strapi.db.query(VAULT_TEXT).count({ where: { owner, name } })) > 0;

/** Destroys texts of a record, all of them when no name is given. */
export const forgetTexts = async (
  strapi: Core.Strapi,
  owner: string,
  names?: readonly string[],
): Promise<void> => {
  await strapi.db
    .query(VAULT_TEXT)
    .deleteMany({ where: { owner, ...(names && { name: { $in: names } }) } });
  if (!names) await forgetContacts(strapi, owner);
};

/** Lets a record be found by no contact any more. */
export const forgetContacts = async (strapi: Core.Strapi, owner: string): Promise<void> => {
  await strapi.db.query(VAULT_CONTACT).deleteMany({ where: { owner } });
};

const digestsOf = (strapi: Core.Strapi, contacts: readonly (string | undefined)[]): string[] => {
  const { indexKey } = vaultKeys(strapi);
  const all = contacts.flatMap((contact) =>
    contact ? [phoneIndex(contact, indexKey), emailIndex(contact, indexKey)] : [],
  );
  return [...new Set(all.filter((digest) => digest !== undefined))];
};

/** Lets a record be found by these phone numbers and addresses. */
export const putContacts = async (
  strapi: Core.Strapi,
  owner: string,
  contacts: readonly (string | undefined)[],
): Promise<void> => {
  for (const digest of digestsOf(strapi, contacts)) {
    await strapi.db.query(VAULT_CONTACT).create({ data: { owner, digest } });
  }
};

/** Lets another record be found in the place of this one. */
export const moveContacts = async (
  strapi: Core.Strapi,
  from: string,
  to: string,
): Promise<void> => {
  await strapi.db.query(VAULT_CONTACT).updateMany({ where: { owner: from }, data: { owner: to } });
};

/** The records of exactly this phone number or e-mail address. */
export const ownersByContact = async (strapi: Core.Strapi, contact: string): Promise<string[]> => {
  const digests = digestsOf(strapi, [contact]);
  if (digests.length === 0) return [];
  const found: { owner: string }[] = await strapi.db
    .query(VAULT_CONTACT)
    .findMany({ select: ['owner'], where: { digest: { $in: digests } } });
  return [...new Set(found.map(({ owner }) => owner))];
};

/** Notes that nobody has this address, for all records that name it. */
export const noteBounce = async (strapi: Core.Strapi, email: string): Promise<void> => {
  await strapi.db.query(VAULT_CONTACT).updateMany({
    where: { digest: { $in: digestsOf(strapi, [email]) } },
    data: { bouncedAt: new Date() },
  });
};

/** Whether somebody was told since then that nobody has this address, of whatever record. */
export const hasBounced = async (
  strapi: Core.Strapi,
  email: string,
  since: Date,
): Promise<boolean> => {
  const where = { digest: { $in: digestsOf(strapi, [email]) }, bouncedAt: { $gte: since } };
  return (await strapi.db.query(VAULT_CONTACT).count({ where })) > 0;
};

const BATCH = 200;

/** What has come of sealing anew: how many were, and which could not be, each with its reason. */
export interface Rotated {
  rotated: number;
  left: string[];
}

/** Seals anew what an older key sealed; may be stopped and started again. */
export const rotateTexts = async (strapi: Core.Strapi): Promise<Rotated> => {
  const { keyring } = vaultKeys(strapi);
  const done: Rotated = { rotated: 0, left: [] };
  /** Undefined where there is nothing to do, or nothing that can be done. */
  const sealedAnew = (row: Row): string | undefined => {
    try {
      return needsRotation(row.sealed, keyring)
        ? reseal(row.sealed, placeOf(row), keyring)
        : undefined;
    } catch (error) {
      done.left.push(String(error));
      return undefined;
    }
  };
  for (let after = 0; ;) {
    const batch: Row[] = await strapi.db
      .query(VAULT_TEXT)
      .findMany({ where: { id: { $gt: after } }, orderBy: { id: 'asc' }, limit: BATCH });
    for (const row of batch) {
      const sealed = sealedAnew(row);
      if (sealed === undefined) continue;
      // Who wrote it meanwhile sealed it with the new key.
      const { count } = await strapi.db
        .query(VAULT_TEXT)
        .updateMany({ where: { id: row.id, sealed: row.sealed }, data: { sealed } });
      done.rotated += count;
    }
    const last = batch.at(-1);
    if (!last) return done;
    after = last.id;
  }
};
