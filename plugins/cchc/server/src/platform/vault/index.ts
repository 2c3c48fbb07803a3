export { emailIndex, phoneIndex } from './blind-index';
export { type Keyring, readVaultKeys, UnfitKeys, type VaultKeys } from './keyring';
export { maskAddress, maskEmail, maskName, maskPhone } from './mask';
export {
  keyIdOf,
  needsRotation,
  open,
  type Place,
  reseal,
  seal,
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
  rotateTexts,
  textsOf,
} from './store';
