import { createGunzip } from 'node:zlib';

/** What a file may unpack to; the crawl of all procedures takes 32 MB. */
export const LARGEST_TEXT = 120 * 1024 * 1024;
const PIECE = 1 << 20;
const NEW_LINE = 0x0a;

export const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

class TooLarge extends Error {
  constructor() {
    super(
      `Tệp có hơn ${LARGEST_TEXT / 1024 / 1024} MB nội dung; hãy chia thành nhiều tệp nhỏ hơn.`,
    );
  }
}

async function* unpacked(bytes: Buffer): AsyncGenerator<Buffer> {
  const stream = createGunzip();
  stream.end(bytes);
  let length = 0;
  for await (const piece of stream) {
    // a stream of bytes yields buffers, which its type leaves open
    const buffer = piece as Buffer;
    length += buffer.length;
    if (length > LARGEST_TEXT) throw new TooLarge();
    yield buffer;
  }
}

/** The bytes of a text file in pieces, unpacked when they are gzipped. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  if (isGzip(bytes)) {
    yield* unpacked(bytes);
    return;
  }
  if (bytes.length > LARGEST_TEXT) throw new TooLarge();
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

export interface TextLine {
  line: number;
  bytes: Buffer;
}

/** The lines of a text file that hold more than white space, numbered from 1, one at a time. */
export async function* textLines(bytes: Buffer): AsyncGenerator<TextLine> {
  let line = 1;
  let begun: Buffer[] = [];
  const isEmpty = (text: Buffer) =>
    text.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
  for await (const piece of piecesOf(bytes)) {
    let from = 0;
    for (let at = piece.indexOf(NEW_LINE); at >= 0; at = piece.indexOf(NEW_LINE, from)) {
      const whole = Buffer.concat([...begun, piece.subarray(from, at)]);
      if (!isEmpty(whole)) yield { line, bytes: whole };
      begun = [];
      line += 1;
      from = at + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
  }
  const last = Buffer.concat(begun);
  if (!isEmpty(last)) yield { line, bytes: last };
}

interface Survey {
  lines: number;
  /** The first two lines, by which the format is known. */
  first: Buffer[];
}

/** Goes once through the text, so that a broken or bloated archive is known before any work. */
export const survey = async (bytes: Buffer): Promise<Survey | { problem: string }> => {
  const found: Survey = { lines: 0, first: [] };
  try {
    for await (const { bytes: text } of textLines(bytes)) {
      found.lines += 1;
      if (found.lines <= 2) found.first.push(text);
    }
  } catch (error) {
    if (error instanceof TooLarge) return { problem: error.message };
    return { problem: 'Tệp nén .gz hỏng hoặc bị cắt cụt; hãy tải lại tệp.' };
  }
  return found;
};

/** UTF-8 text without its byte order mark; undefined for any other encoding. */
export const utf8 = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

export const wholeText = async (bytes: Buffer): Promise<string | undefined> => {
  const all: Buffer[] = [];
  for await (const piece of piecesOf(bytes)) all.push(piece);
  return utf8(Buffer.concat(all));
};
