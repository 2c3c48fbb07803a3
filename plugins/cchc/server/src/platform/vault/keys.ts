import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

import type { Core } from '@strapi/types';

import { INDEX_KEY, KEYS, readVaultKeys, type VaultKeys } from './keyring';
import { VAULT_TEXT } from './schema';

const BYTES = 32;

const vaults = new WeakMap<Core.Strapi, VaultKeys>();

const isConfigured = ({ env }: NodeJS.Process) =>
  Boolean(env[KEYS]?.trim() || env[INDEX_KEY]?.trim());

/**
 * Reads the keys of the vault. Without any the portal takes in nothing, so that somebody can try
 * the plugin; with data that needs them, or with keys that are wrong, it does not start.
 * @throws UnfitKeys
 */
export const startVault = async (strapi: Core.Strapi): Promise<void> => {
  const isNeeded = async () => (await strapi.db.query(VAULT_TEXT).count({})) > 0;
  if (isConfigured(process) || (await isNeeded())) {
    vaults.set(strapi, readVaultKeys(process.env));
    return;
  }
  strapi.log.warn(
    `cchc: ${KEYS} và ${INDEX_KEY} chưa được đặt nên chuyên mục chưa nhận câu hỏi và phản ánh. / No keys, so no questions and feedback are taken in.`,
  );
};

/** Whether the portal can take in what citizens write. */
export const isVaultOpen = (strapi: Core.Strapi): boolean => vaults.has(strapi);

/** @throws when the portal was started without keys */
export const vaultKeys = (strapi: Core.Strapi): VaultKeys => {
  const keys = vaults.get(strapi);
  if (!keys) throw new Error('cchc: the vault has no keys');
  return keys;
};

/** A key for one purpose, made of the index key, which never lies in the database. */
export const purposeKey = (strapi: Core.Strapi, purpose: string): KeyObject =>
  createSecretKey(
    Buffer.from(hkdfSync('sha256', vaultKeys(strapi).indexKey, '', `cchc/${purpose}`, BYTES)),
  );

/** A digest that only who has the portal's key can compute: hexadecimal HMAC-SHA256. */
export const keyedDigest = (strapi: Core.Strapi, purpose: string, text: string): string =>
  createHmac('sha256', purposeKey(strapi, purpose)).update(text).digest('hex');
