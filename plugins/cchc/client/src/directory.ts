import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { BundleLine, ReceiptItem } from '../../shared/contracts';
import type { MirrorState, MirrorStore } from './mirror';

const STATE = 'state.json';
const INDEX = 'index.json';
/** Longer texts are in the record's own file. */
const SHORT = 300;

type Entry = { id: string; hash: string | null } & Record<string, unknown>;
type Index = Map<string, Entry>;

const isShort = (value: unknown) =>
  typeof value === 'string' ? value.length <= SHORT : typeof value !== 'object' || value === null;

/** What a list shows of a record: everything short. */
const entryOf = ({ id, hash, data }: BundleLine): Entry => ({
  ...Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => isShort(value))),
  id,
  hash,
});

/** Nothing that comes over the wire may name a place outside of the folder, or one of our files. */
const fileOf = (id: string): string => {
  if (!/^[\w~@-][\w.~@-]{0,199}$/.test(id) || `${id}.json` === INDEX) {
    throw new Error(`cchc: "${id}" không làm tên tệp được. It cannot be the name of a file.`);
  }
  return `${id}.json`;
};

const folderOf = (type: string): string => {
  if (!/^[a-z-]+$/.test(type)) throw new Error(`cchc: "${type}" không phải là loại nội dung.`);
  return type;
};

/** Readers see the old file or the new one, never a half. */
const put = async (path: string, content: unknown) => {
  const part = `${path}.part`;
  await writeFile(part, `${JSON.stringify(content)}\n`);
  await rename(part, path);
};

const read = async <T>(path: string): Promise<T | undefined> => {
  try {
    // Written by `put`.
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
};

const byType = (lines: readonly BundleLine[]) => {
  const groups = new Map<string, BundleLine[]>();
  for (const line of lines) groups.set(line.type, [...(groups.get(line.type) ?? []), line]);
  return groups;
};

/**
 * Copies as JSON files: `<type>/<id>.json` for each record, `<type>/index.json` with the short
 * fields of all, `state.json` for this program. Files appear whole; what was interrupted is done
 * again.
 */
export const directoryStore = (directory: string): MirrorStore => {
  const indexPath = (type: string) => join(directory, folderOf(type), INDEX);

  const loadIndex = async (type: string): Promise<Index> =>
    new Map((await read<Entry[]>(indexPath(type)))?.map((entry) => [entry.id, entry]));

  const saveIndex = (type: string, index: Index) => put(indexPath(type), [...index.values()]);

  /** New files first, then the index that names them, then what it no longer names goes. */
  const apply = async (type: string, lines: readonly BundleLine[], index: Index) => {
    const folder = join(directory, folderOf(type));
    await mkdir(folder, { recursive: true });
    for (const line of lines) {
      const path = join(folder, fileOf(line.id));
      if (line.data === null) index.delete(line.id);
      else {
        await put(path, line.data);
        index.set(line.id, entryOf(line));
      }
    }
    await saveIndex(type, index);
    for (const { id, data } of lines) {
      if (data === null) await rm(join(folder, fileOf(id)), { force: true });
    }
  };

  const removeOthers = async (type: string, lines: readonly BundleLine[]) => {
    const wanted = new Set([INDEX, ...lines.map(({ id }) => fileOf(id))]);
    const folder = join(directory, folderOf(type));
    for (const name of await readdir(folder).catch(() => [])) {
      if (!wanted.has(name)) await rm(join(folder, name), { force: true });
    }
  };

  const saveState = async (state: MirrorState) => {
    await mkdir(directory, { recursive: true });
    await put(join(directory, STATE), state);
  };

  /** Folders of types: those that hold an index, so that nothing of anybody else's is touched. */
  const knownTypes = async (): Promise<string[]> => {
    const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
    const types: string[] = [];
    for (const entry of entries) {
      if (!entry.isDirectory() || !/^[a-z-]+$/.test(entry.name)) continue;
      if (await read(indexPath(entry.name))) types.push(entry.name);
    }
    return types;
  };

  const held = async (): Promise<ReceiptItem[]> => {
    const items: ReceiptItem[] = [];
    for (const type of await knownTypes()) {
      for (const { id, hash } of (await loadIndex(type)).values()) {
        // The folder is named by the type that the portal gave.
        items.push({ type: type as ReceiptItem['type'], id, hash: hash ?? '' });
      }
    }
    return items;
  };

  return {
    held,
    state: () => read<MirrorState>(join(directory, STATE)),
    replace: async (lines, state) => {
      const groups = byType(lines);
      for (const type of await knownTypes()) if (!groups.has(type)) groups.set(type, []);
      for (const [type, some] of groups) {
        await apply(type, some, new Map());
        await removeOthers(type, some);
      }
      await saveState(state);
    },
    change: async (lines, state) => {
      for (const [type, some] of byType(lines)) await apply(type, some, await loadIndex(type));
      await saveState(state);
    },
  };
};
