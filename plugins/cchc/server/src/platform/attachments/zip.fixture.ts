import { deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  content?: Buffer | string;
  /** Unix mode, which says of an entry whether it is a link. */
  mode?: number;
  /** What the archive says of the unpacked size; nothing has it tell the truth. */
  claims?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATE = 8;
const UTF8_NAMES = 0x0800;

/** What both heads of an entry have in common; nobody here looks at its checksum. */
const commonHead = (packed: Buffer, size: number, name: Buffer) => {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(UTF8_NAMES, 2);
  head.writeUInt16LE(DEFLATE, 4);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
};

const signed = (signature: number, ...parts: Buffer[]) => {
  const sign = Buffer.alloc(4);
  sign.writeUInt32LE(signature);
  return Buffer.concat([sign, ...parts]);
};

/** An archive with any entries, sound or not. */
export const zip = (parts: readonly ZipPart[]): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name: text, content = '', mode = 0o100644, claims } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(text);
    const head = commonHead(packed, claims ?? bytes.length, name);
    const local = signed(LOCAL, head, name, packed);
    const more = Buffer.alloc(14);
    more.writeUInt32LE((mode << 16) >>> 0, 6);
    more.writeUInt32LE(offset, 10);
    locals.push(local);
    centrals.push(signed(CENTRAL, Buffer.from([20, 3]), head, more, name));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length & 0xffff, 4);
  end.writeUInt16LE(parts.length & 0xffff, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signed(END, end)]);
};

export const DOCUMENT_TYPES = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml"
  ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** A document of Word with these parts besides what each has. */
export const docx = (...parts: ZipPart[]): Buffer =>
  zip([
    { name: '[Content_Types].xml', content: DOCUMENT_TYPES },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...parts,
  ]);
