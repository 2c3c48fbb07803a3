export { emailIndex, phoneIndex } from './blind-index';
export { emailOf } from './contact';
export { type Keyring, readVaultKeys, UnfitKeys, type VaultKeys } from './keyring';
export { maskAddress, maskEmail, maskName, maskPhone } from './mask';
export {
  keyIdOf,
  needsRotation,
  open,
  openBytes,
  type Place,
  reseal,
  resealBytes,
  seal,
  sealBytes,
  SealError,
  type Unopened,
} from './seal';
export { isVaultOpen, keyedDigest, purposeKey, startVault, vaultKeys } from './keys';
export { VAULT_CONTACT, VAULT_TEXT, vaultContactSchema, vaultTextSchema } from './schema';
export {
  forgetContacts,
  forgetTexts,
  hasBounced,
  hasText,
  moveContacts,
  noteBounce,
  ownersByContact,
  putContacts,
  putTexts,
  type Rotated,
  rotateTexts,
  textsOf,
} from './store';
