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
