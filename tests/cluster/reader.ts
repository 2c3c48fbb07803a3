import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import type { NodeProcess, Reply } from '../support/node-process';
import type { Truth } from './truth';

export const LIST = '/api/cchc/news?unit=18586&pagination[pageSize]=100';

const ENCODINGS = ['br', 'gzip', 'identity'] as const;

interface Seen {
  etag: string;
  modified: string;
  editions: Map<number, number>;
}

interface NewsList {
  data: { title: string }[];
}

const header = ({ headers }: Reply, name: string) => String(headers[name] ?? '');

const textOf = (reply: Reply): string => {
  const encoding = header(reply, 'content-encoding');
  if (encoding === 'br') return brotliDecompressSync(reply.body).toString();
  if (encoding === 'gzip') return gunzipSync(reply.body).toString();
  return reply.body.toString();
};

const editionsOf = (reply: Reply): Map<number, number> => {
  const { data } = JSON.parse(textOf(reply)) as NewsList;
  return new Map(
    data.map(({ title }) => {
      const [, item, edition] = /^Tin (\d+) lần (\d+)$/.exec(title) ?? [];
      return [Number(item), Number(edition)];
    }),
  );
};

/** Reads the list again and again and counts what may not be. */
export class Reader {
  readonly counts = { answers: 0, unchanged: 0, stale: 0, wrong304: 0, sameEtag: 0, failed: 0 };
  /** Over all nodes: which bytes an ETag stands for. */
  readonly #bytes = new Map<string, string>();
  readonly #seen = new Map<string, Seen>();

  constructor(
    private readonly truth: Truth,
    private readonly random: () => number,
  ) {}

  #isOld(editions: Map<number, number>, asked: number, node: NodeProcess): boolean {
    return this.truth.items.some(
      (item) => !this.truth.allows(item, editions.get(item) ?? 0, asked, node),
    );
  }

  #conditions(seen: Seen | undefined): Record<string, string> {
    if (!seen) return {};
    if (this.random() < 0.5) return { 'if-none-match': seen.etag };
    return seen.modified ? { 'if-modified-since': seen.modified } : {};
  }

  async look(node: NodeProcess): Promise<void> {
    const encoding = ENCODINGS[Math.floor(this.random() * ENCODINGS.length)] ?? 'identity';
    const seen = this.#seen.get(encoding);
    const headers = { 'accept-encoding': encoding, ...this.#conditions(seen) };
    const asked = performance.now();
    const reply = await node.ask(LIST, { headers });
    this.counts.answers += 1;
    if (reply.status === 304 && seen) {
      this.counts.unchanged += 1;
      if (this.#isOld(seen.editions, asked, node)) this.counts.wrong304 += 1;
      return;
    }
    if (reply.status !== 200) {
      this.counts.failed += 1;
      return;
    }
    const etag = header(reply, 'etag');
    const hash = createHash('sha256').update(reply.body).digest('hex');
    if ((this.#bytes.get(etag) ?? hash) !== hash) this.counts.sameEtag += 1;
    this.#bytes.set(etag, hash);
    const editions = editionsOf(reply);
    if (this.#isOld(editions, asked, node)) this.counts.stale += 1;
    this.#seen.set(encoding, { etag, modified: header(reply, 'last-modified'), editions });
  }
}
