import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** Below this many bytes a compressed answer is hardly smaller. */
const COMPRESS_FROM = 1024;

/** Bytes as they are sent, with the validator of exactly these bytes. */
export interface Encoded {
  bytes: Buffer;
  etag: string;
  encoding: Encoding;
}

/** Strong validator: two encodings of one text have two of them. */
export const etagOf = (bytes: Buffer): string =>
  `"${hash('sha256', bytes, 'base64url').slice(0, 27)}"`;

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer> | Buffer> = {
  br: (bytes) => compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => compressGzip(bytes),
  identity: (bytes) => bytes,
};

const encode = async (text: Buffer, encoding: Encoding): Promise<Encoded> => {
  const bytes = await compress[encoding](text);
  return { bytes, etag: etagOf(bytes), encoding };
};

/** One text in the encodings that were asked for so far; each is made once. */
export class Encodings {
  readonly #made = new Map<Encoding, Encoded | Promise<Encoded>>();

  constructor(private readonly text: Buffer) {}

  /** At most this many bytes, all encodings together. */
  get most(): number {
    return this.text.length < COMPRESS_FROM ? this.text.length : 2 * this.text.length;
  }

  /** At once when it was made before, which the fast way relies on. */
  as(wanted: Encoding): Encoded | Promise<Encoded> {
    const encoding = this.text.length < COMPRESS_FROM ? 'identity' : wanted;
    const known = this.#made.get(encoding);
    if (known) return known;
    const making = encode(this.text, encoding).then((encoded) => {
      this.#made.set(encoding, encoded);
      return encoded;
    });
    this.#made.set(encoding, making);
    return making;
  }
}
