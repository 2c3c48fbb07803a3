const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const USABLE_SCHEME = /^(https?:\/\/[^/?#\s]|mailto:[^\s]|tel:[^\s])/i;
// Browsers skip these inside an address, so `java\nscript:` would still be a script.
const SKIPPED_CHARACTERS = /[\u0000-\u0020\u007f-\u00a0]/g;
const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i;
const PHONE = /^\+?[\d\s.()-]{8,20}$/;
const HOST = /^([a-z0-9-]+\.)+[a-z]{2,}(?=[/?#:]|$)/i;

/** Whether an address may stand in a stored link: http, https, mailto, tel or relative. */
export function isAllowedAddress(address: string): boolean {
  const bare = address.replace(SKIPPED_CHARACTERS, '');
  if (bare === '' || bare.startsWith('//')) return false;
  return ANY_SCHEME.test(bare) ? USABLE_SCHEME.test(bare) : true;
}

/** The address a clerk meant (`xa.gov.vn` → `https://xa.gov.vn`), or null if it is none. */
export function completeAddress(typed: string): string | null {
  const text = typed.trim();
  if (EMAIL.test(text)) return `mailto:${text}`;
  if (PHONE.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`;
  if (/\s/.test(text)) return null;
  if (HOST.test(text)) return `https://${text}`;
  if (ANY_SCHEME.test(text)) return USABLE_SCHEME.test(text) ? text : null;
  return /^([#?]|\/(?!\/))/.test(text) ? text : null;
}
