import { shortened } from './file-name';

/** Bytes of a name that file systems take. */
const MOST_BYTES = 255;

/** What `encodeURIComponent` lets through and RFC 8187 does not. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A name without controls, path signs and halves of surrogate pairs, short enough to be saved. */
const savable = (name: string): string => {
  const plain = Buffer.from(name, 'utf8')
    .toString('utf8')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\\/]/g, '-');
  let signs = [...plain].length;
  while (Buffer.byteLength(shortened(plain, signs)) > MOST_BYTES) signs -= 1;
  return shortened(plain, signs);
};

interface Download {
  name: string;
  mime: string;
  size?: number;
}

/** Headers with which a browser saves a file, whatever is in it, and no cache keeps it. */
export const downloadHeaders = ({ name, mime, size }: Download): Record<string, string> => ({
  'Content-Type': mime,
  'Content-Disposition': `attachment; filename*=UTF-8''${encoded(savable(name))}`,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  ...(size !== undefined && { 'Content-Length': String(size) }),
});
