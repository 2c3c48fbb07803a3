const LOCAL_FILE = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const LONGEST_COMMENT = 0xffff + 22;

export const isZip = (bytes: Buffer): boolean =>
  bytes.length > 4 && bytes.readUInt32LE(0) === LOCAL_FILE;

export interface ZipEntry {
  name: string;
  /** Bytes when unpacked, as the directory says. */
  size: number;
}

/** The directory of a zip archive; undefined when there is none to read. */
export const zipEntries = (bytes: Buffer): ZipEntry[] | undefined => {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(END);
  const from = Math.max(0, bytes.length - LONGEST_COMMENT);
  const end = bytes.subarray(from).lastIndexOf(mark);
  if (end < 0 || from + end + 22 > bytes.length) return undefined;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(from + end + 16);
  const count = bytes.readUInt16LE(from + end + 10);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    entries.push({ name, size: bytes.readUInt32LE(at + 24) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};
