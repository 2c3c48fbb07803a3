/** Words that a command does not understand. */
export class WrongUsage extends Error {}

/** The only file of a command, if one is named. @throws WrongUsage for a second one */
export const onlyFile = ([file, surplus]: readonly string[]): string | undefined => {
  if (surplus !== undefined) throw new WrongUsage(`Thừa "${surplus}": chỉ nhận một tệp ở đây.`);
  return file;
};

const UNREADABLE: Record<string, string> = {
  ENOENT: 'không có tệp này',
  EISDIR: 'đây là thư mục, không phải tệp',
  EACCES: 'không có quyền đọc',
};

/** A part of an error; not by its class, since Node's own errors may be of another realm. */
const part = (error: unknown, name: 'code' | 'path' | 'message'): string => {
  const value = Object(error)[name] as unknown;
  return typeof value === 'string' ? value : '';
};

/** Exit code and sentence for what stopped a command; `usage` is how it wants to be called. */
export const explain = (error: unknown, usage: string): { code: 1 | 2; text: string } => {
  const help = `Cách dùng: cchc ${usage}`;
  const message = part(error, 'message') || String(error);
  if (error instanceof WrongUsage) return { code: 2, text: `${message} ${help}` };
  // Node's own sentences are English.
  const code = part(error, 'code');
  if (code.startsWith('ERR_PARSE_ARGS_')) return { code: 2, text: `Sai tùy chọn. ${help}` };
  const reason = UNREADABLE[code];
  if (!reason) return { code: 1, text: message };
  const file = ['tệp', part(error, 'path')].filter(Boolean).join(' ');
  return { code: 1, text: `Không đọc được ${file}: ${reason}.` };
};
