import { createHash } from 'node:crypto';

import type { BundleHead, BundleLine, ChangeItem } from '../../plugins/cchc/shared/contracts';
import type { Portal } from './strapi';

/** Copies of records by `type id`. */
export type Copies = Map<string, unknown>;

interface Row {
  [name: string]: unknown;
}

const KEYS: Record<string, string> = {
  ...{ unit: 'code', topic: 'slug', field: 'code', news: 'slug', procedure: 'code' },
  ...{ document: 'slug', decision: 'slug', hotline: 'documentId' },
  ...{ question: 'slug', feedback: 'number' },
};
const LISTS: Record<string, string> = {
  ...{ topic: '/topics', field: '/fields', news: '/news', procedure: '/procedures' },
  ...{ document: '/documents', decision: '/decisions', hotline: '/hotlines' },
  ...{ question: '/questions', feedback: '/feedback' },
};
const WITHOUT_DETAIL = ['topic', 'field', 'hotline'];

/** How many procedures a field has is no part of a copy: it follows from the procedures. */
const copied = (type: string, { procedures, ...row }: Row) =>
  type === 'field' ? row : procedures === undefined ? row : { ...row, procedures };

/** Lets the portal look at its log, as it does by itself while its jobs run. */
export const look = async ({ strapi }: Portal) => {
  await strapi.cron.jobs.find(({ name }) => name === 'cchc-versions')?.job.invoke();
};

export const createReader = (portal: Portal) => {
  const get = async (path: string) => {
    await look(portal);
    return portal.http().get(`/api/cchc${path}`);
  };
  const pages = async (path: string): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let page = 1, count = 1; page <= count; page += 1) {
      const join = path.includes('?') ? '&' : '?';
      const { body } = await get(`${path}${join}pagination[pageSize]=100&pagination[page]=${page}`);
      rows.push(...(body.data as Row[]));
      count = body.meta.pagination.pageCount;
    }
    return rows;
  };
  const detail = async (path: string): Promise<unknown> => {
    const { status, body } = await get(path);
    return status === 200 ? body.data : { status, body };
  };
  const unitOf = async (unit: string) => {
    const { body } = await get(`/news?unit=${unit}`);
    return (body.meta.successor?.code as string | undefined) ?? unit;
  };

  /** What the lists show of a type on the site of a unit, in full. */
  const listed = async (type: string, unit: string): Promise<Copies> => {
    if (type === 'unit') {
      const code = await unitOf(unit);
      return new Map([[`unit ${code}`, await detail(`/units/${code}`)]]);
    }
    const path = LISTS[type] ?? '';
    const asked = type === 'topic' ? path : `${path}?unit=${unit}`;
    const copies: Copies = new Map();
    for (const row of await pages(asked)) {
      const key = String(row[KEYS[type] ?? '']);
      const data = WITHOUT_DETAIL.includes(type)
        ? copied(type, row)
        : await detail(`${path}/${key}?unit=${unit}`);
      copies.set(`${type} ${key}`, data);
    }
    return copies;
  };

  return {
    get,
    listed,
    /** Everything that the site of a unit shows. */
    site: async (unit: string): Promise<Copies> => {
      const copies: Copies = new Map();
      for (const type of Object.keys(KEYS)) {
        for (const [key, data] of await listed(type, unit)) copies.set(key, data);
      }
      return copies;
    },
    /** The record that a row of the feed leads to; undefined when it has gone since. */
    record: async ({ type, id, url }: ChangeItem): Promise<unknown> => {
      if (!WITHOUT_DETAIL.includes(type)) {
        const { status, body } = await get(url ?? '');
        return status === 200 ? body.data : undefined;
      }
      const rows = await pages(url ?? '');
      const row = rows.find((one) => one[KEYS[type] ?? ''] === id);
      return row && copied(type, row);
    },
  };
};

/** A bundle as it came over the wire, checked. */
export const parseBundle = (text: string): { head: BundleHead; lines: BundleLine[] } => {
  const end = text.indexOf('\n');
  const head = JSON.parse(text.slice(0, end)) as BundleHead;
  const body = text.slice(end + 1);
  expect(createHash('sha256').update(body).digest('hex')).toBe(head.sha256);
  const lines = body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as BundleLine);
  const counted = Object.values(head.counts).reduce((sum, count) => sum + (count ?? 0), 0);
  expect(lines).toHaveLength(counted);
  return { head, lines };
};

/** A consumer that takes what the feed says, a few rows at a time, and looks each record up. */
export const createFollower = (portal: Portal, unit: string, from: 'bundle' | 'zero') => {
  const reader = createReader(portal);
  const copies: Copies = new Map();
  let since: string | number | undefined = from === 'zero' ? 0 : undefined;
  const takeBundle = async () => {
    const { text } = await reader.get(`/bundle?unit=${unit}`);
    const { head, lines } = parseBundle(text);
    copies.clear();
    for (const { type, id, data } of lines) copies.set(`${type} ${id}`, data);
    since = head.cursor;
  };
  const apply = async (row: ChangeItem) => {
    const record = row.op === 'upsert' ? await reader.record(row) : undefined;
    if (record === undefined) copies.delete(`${row.type} ${row.id}`);
    else copies.set(`${row.type} ${row.id}`, record);
  };
  const page = async (limit: number) => {
    if (since === undefined) await takeBundle();
    return reader.get(`/changes?unit=${unit}&since=${since}&limit=${limit}`);
  };
  return {
    copies,
    /** Takes in half a page and forgets that it did, as one that is killed meanwhile. */
    dies: async (limit: number): Promise<void> => {
      const { status, body } = await page(limit);
      const rows = status === 200 ? (body.data as ChangeItem[]) : [];
      for (const row of rows.slice(0, Math.ceil(rows.length / 2))) await apply(row);
    },
    /** One page; false when there is no more. */
    step: async (limit: number): Promise<boolean> => {
      const { status, body } = await page(limit);
      if (status === 410) {
        since = undefined;
        return true;
      }
      expect(status).toBe(200);
      for (const row of body.data as ChangeItem[]) await apply(row);
      since = body.meta.cursor as string | number;
      return body.meta.more as boolean;
    },
  };
};

/** A consumer that takes bundles only: a whole one first, then what has changed. */
export const createBundler = (portal: Portal, unit: string) => {
  const reader = createReader(portal);
  const copies: Copies = new Map();
  let since: string | number | undefined;
  return {
    copies,
    step: async (limit: number): Promise<boolean> => {
      const place = since === undefined ? '' : `&since=${since}&limit=${limit}`;
      const answer = await reader.get(`/bundle?unit=${unit}${place}`);
      if (answer.status === 410) {
        since = undefined;
        return true;
      }
      const { head, lines } = parseBundle(answer.text);
      if (since === undefined) copies.clear();
      for (const { type, id, op, data } of lines) {
        if (op === 'remove') copies.delete(`${type} ${id}`);
        else copies.set(`${type} ${id}`, data);
      }
      since = head.cursor;
      return head.more;
    },
  };
};
