import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, normalize, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import {
  editionSummary,
  procedureDetail,
  type ProcedureDetail,
  procedureItem,
  procedureListMeta,
} from '../../plugins/cchc/shared/contracts';
import { fold } from '../../plugins/cchc/shared/text';
import { answersApi } from './answer-samples';
import { PROCEDURES, UNIT } from './procedure-samples';

const root = resolve(__dirname, '../..');
const SCRIPTS = join(root, 'plugins/cchc/dist/widgets');
const TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', svg: 'image/svg+xml' };

const itemOf = (detail: ProcedureDetail) => {
  const [first] = detail.methods;
  return procedureItem.parse({
    ...detail,
    duration: first?.duration?.text ?? null,
    fee: first?.fees[0]?.text ?? null,
  });
};

/** How many words of the question a name holds; the shorter of two names is the plainer one. */
const found = (q: string) => {
  const words = fold(q)
    .split(' ')
    .filter((word) => word && word !== 'giay');
  if (words.length === 0) return PROCEDURES.filter(({ lifecycle }) => lifecycle === 'in-force');
  const holds = ({ name, code }: ProcedureDetail) =>
    words.every((word) => `${code} ${fold(name)}`.includes(word === 'lam' ? 'lai' : word));
  return PROCEDURES.filter(holds).sort((a, b) => a.name.length - b.name.length);
};

const counted = <T>(values: T[], key: (value: T) => string) => {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return [...groups.values()].map((group) => ({ value: group[0] as T, count: group.length }));
};

const facetsOf = (all: ProcedureDetail[]) => ({
  fields: counted(
    all.flatMap(({ field }) => field ?? []),
    ({ code }) => code,
  ).map(({ value, count }) => ({ ...value, count })),
  levels: counted(
    all.flatMap(({ levels }) => levels),
    (level) => level,
  ).map(({ value, count }) => ({ level: value, count })),
});

const asides = (q: string, total: number) => {
  if (fold(q) === 'mat xe may') {
    return {
      outOfScope: { message: 'Mất xe thì báo Công an xã nơi mất, không phải làm thủ tục ở quầy.' },
    };
  }
  if (fold(q) === 'khai sinh') {
    return { clarify: found(q).map(({ code, slug, name }) => ({ code, slug, name })) };
  }
  if (total > 0) return {};
  const fields = facetsOf(PROCEDURES)
    .fields.slice(0, 3)
    .map(({ code, name }) => ({ code, name }));
  const hotline = { label: 'Hướng dẫn thủ tục', phone: '0239 000 0101', unit: UNIT };
  return { nearest: { fields, hotlines: [hotline] } };
};

const list = (query: URLSearchParams) => {
  const q = query.get('q') ?? '';
  const level = query.get('filters[level]');
  const field = query.get('filters[field]');
  const service = query.get('filters[serviceLevel]');
  const all = found(q);
  const hits = all.filter(
    (detail) =>
      (!field || detail.field?.code === field) &&
      (!level || detail.levels.some((one) => one === level)) &&
      (!service || detail.serviceLevel === service),
  );
  const page = Number(query.get('pagination[page]') ?? 1);
  const pageSize = Number(query.get('pagination[pageSize]') ?? 20);
  const pageCount = Math.ceil(hits.length / pageSize);
  const meta = procedureListMeta.parse({ facets: facetsOf(all), ...asides(q, hits.length) });
  return {
    data: hits.slice((page - 1) * pageSize, page * pageSize).map(itemOf),
    meta: { ...meta, pagination: { page, pageSize, pageCount, total: hits.length } },
  };
};

const editionsOf = ({ editionInfo }: ProcedureDetail) =>
  Array.from({ length: editionInfo.number }, (_, index) => {
    const number = editionInfo.number - index;
    if (index === 0) return editionInfo;
    const from = `2026-0${number}-01`;
    return editionSummary.parse({
      ...editionInfo,
      number,
      effectiveFrom: from,
      effectiveTo: `2026-0${number + 1}-01`,
      changeNote: `Sửa đổi lần ${number}.`,
    });
  });

const one = (code: string, query: URLSearchParams) => {
  const detail = PROCEDURES.find((procedure) => procedure.code === code);
  if (!detail) return null;
  const wanted = Number(query.get('edition') ?? detail.edition);
  const editionInfo = editionsOf(detail).find(({ number }) => number === wanted);
  if (!editionInfo) return null;
  const local = query.get('unit') === UNIT.code ? detail.local : null;
  return {
    data: procedureDetail.parse({ ...detail, edition: wanted, editionInfo, local }),
    meta: {},
  };
};

const api = (path: string, query: URLSearchParams): object | null => {
  const answers = answersApi(path, query);
  if (answers !== undefined) return answers;
  if (path === '/procedures') return list(query);
  const [, code = '', history] = /^\/procedures\/([^/]+)(\/history)?$/.exec(path) ?? [];
  const detail = PROCEDURES.find((procedure) => procedure.code === code);
  if (history) return detail ? { data: editionsOf(detail), meta: {} } : null;
  return one(code, query);
};

const notFound = {
  data: null,
  error: { status: 404, name: 'NotFoundError', message: 'Không có.' },
};

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer) => {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-encoding': 'gzip',
    'access-control-allow-origin': '*',
  });
  response.end(gzipSync(body));
};

export interface ProcedureApi {
  url: string;
  /** Paths below the API's base that were asked for, in order. */
  asked: string[];
  stop: () => Promise<void>;
}

/**
 * The public API of procedures in small, with the sample pages of the communes beside it. What it
 * answers passes the contracts that the real one answers by.
 */
export const startProcedureApi = async (): Promise<ProcedureApi> => {
  const asked: string[] = [];
  const answer = async (path: string, query: URLSearchParams, response: ServerResponse) => {
    if (path.startsWith('/api/cchc')) {
      const below = decodeURIComponent(path.slice('/api/cchc'.length));
      asked.push(below);
      const body = api(below, query);
      send(response, body ? 200 : 404, 'application/json', JSON.stringify(body ?? notFound));
    } else if (/^\/cchc\/\w+\.js$/.test(path)) {
      const script = await readFile(join(SCRIPTS, basename(path)));
      send(response, 200, 'text/javascript', script);
    } else {
      const type = TYPES[path.split('.').pop() ?? ''];
      if (!type) throw new Error(`no such page: ${path}`);
      send(response, 200, type, await readFile(join(root, 'public', normalize(path))));
    }
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    answer(pathname, searchParams, response).catch(() => send(response, 404, 'text/plain', ''));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // listens on a port, so it is one
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
