import {
  buildAnswer,
  buildDocument,
  buildHotline,
  buildNews,
  buildProcedure,
  buildTopic,
  buildUnit,
} from '../support/build';
import { buildDecisionInEffect } from '../support/decision';
import { buildPublishedReport } from '../support/report';
import { type Portal, startPortal } from '../support/strapi';

interface Schema {
  type?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  minimum?: number;
  default?: unknown;
}

interface Parameter {
  name: string;
  in: 'query' | 'path';
  required: boolean;
  schema: Schema;
}

interface Operation {
  operationId: string;
  parameters: Parameter[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface WriteOperation {
  operationId: string;
  security: Record<string, string[]>[];
  requestBody: { content: Record<string, { schema: Schema }> };
  responses: Record<string, object>;
}

interface Description {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, { get?: Operation; post?: WriteOperation }>;
  components: { securitySchemes: Record<string, { type: string; scheme: string }> };
}

let portal: Portal;
let description: Description;

beforeAll(async () => {
  portal = await startPortal();
  const { strapi } = portal;
  const own = await buildUnit(strapi, { code: '18586' });
  const unit = own.documentId;
  await buildPublishedReport(strapi, { slug: 'bao-cao-mau', unit: own });
  const { documentId } = await buildTopic(strapi, { name: 'Mẫu' });
  await buildNews(strapi, { title: 'Tin mẫu', unit, topics: [documentId] });
  await buildHotline(strapi, { unit });
  await buildDocument(strapi, { slug: 'van-ban-mau', unit });
  await buildDecisionInEffect(strapi, { number: '1/QĐ-MAU' });
  await buildAnswer(strapi, 'question', { title: 'Hỏi mẫu', unit });
  await buildAnswer(strapi, 'feedback', { number: 'PA-2026-000001', unit });
  // In force on the day that the samples ask for.
  await buildProcedure(strapi, { code: '1.000894', effectiveFrom: '2026-01-01' });
  description = (await portal.http().get('/api/cchc/openapi.json').expect(200)).body;
});
afterAll(() => portal.stop());

/** The key of one record that is there, by the first part of its path. */
const KEYS: Record<string, string> = {
  news: 'tin-mau',
  units: '18586',
  questions: 'hoi-mau',
  feedback: 'PA-2026-000001',
  decisions: '1-qd-mau',
  documents: 'van-ban-mau',
  reports: 'bao-cao-mau',
  procedures: '1.000894',
};
const operations = () =>
  Object.entries(description.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []));
const addressOf = (path: string) =>
  description.servers[0]?.url + path.replace(/\{\w+\}/g, KEYS[path.split('/')[1] ?? ''] ?? '');

/** Every value that the description promises to be taken, as far as it lists them. */
const samples = ({ name, schema }: Parameter): string[] => {
  if (schema.enum) return schema.enum;
  if (schema.items) return samples({ ...blank, name, schema: schema.items });
  if (schema.anyOf) return schema.anyOf.flatMap((one) => samples({ ...blank, name, schema: one }));
  if (schema.format === 'date') return ['2026-06-14'];
  if (schema.format === 'date-time') return ['2026-06-14T08:00:00+07:00'];
  if (schema.type === 'integer') return [String(schema.minimum ?? 1)];
  if (name === 'unit') return ['18586'];
  if (name === 'since') return ['0'];
  const fits = new RegExp(schema.pattern ?? '');
  return [['mau', '2026'].find((text) => fits.test(text)) ?? 'mau'];
};
const blank = { in: 'query', required: false } as const;

it('is OpenAPI 3.1 with the address of the API', () => {
  expect(description.openapi).toBe('3.1.0');
  expect(description.info).toMatchObject({ title: expect.any(String), version: '0.1.0' });
  expect(description.servers).toEqual([{ url: '/api/cchc' }]);
});

it('describes every public door and no other', () => {
  expect(Object.keys(description.paths).sort()).toEqual([
    '/bundle',
    '/cases/file',
    '/cases/rate',
    '/cases/reopen',
    '/cases/reply',
    '/cases/track',
    '/cases/withdraw',
    '/challenge',
    '/changes',
    '/decisions',
    '/decisions/{slug}',
    '/documents',
    '/documents/{slug}',
    '/feedback',
    '/feedback/{number}',
    '/feeds/news.atom',
    '/feeds/news.json',
    '/feeds/news.rss',
    '/fields',
    '/hotlines',
    '/news',
    '/news/{slug}',
    '/openapi.json',
    '/procedures',
    '/procedures/{code}',
    '/procedures/{code}.jsonld',
    '/procedures/{code}/history',
    '/questions',
    '/questions/{slug}',
    '/reports',
    '/reports/{slug}',
    '/search',
    '/sitemap.xml',
    '/sites/{key}/receipts',
    '/statistics',
    '/suggest',
    '/topics',
    '/units',
    '/units/{code}',
  ]);
});

it('describes how a site sends its receipts', () => {
  const { post, get } = description.paths['/sites/{key}/receipts'] ?? {};
  expect(get).toBeUndefined();
  expect(post?.security).toEqual([{ siteKey: [] }]);
  expect(description.components.securitySchemes.siteKey).toMatchObject({
    ...{ type: 'http', scheme: 'bearer' },
  });
  const body = post?.requestBody.content['application/json']?.schema;
  expect(body?.required).toEqual(['cursor', 'items']);
  expect(Object.keys(post?.responses ?? {})).toEqual(['200', '400', '401', '422', '429']);
});

it('describes a form with files where one may come, and JSON beside it', () => {
  const form = description.paths['/feedback']?.post?.requestBody.content;
  const sent = form?.['multipart/form-data']?.schema.properties;
  expect(sent?.payload).toEqual(form?.['application/json']?.schema);
  expect(sent?.files?.items?.format).toBe('binary');
});

it('gives each operation a name of its own', () => {
  const names = operations().map(({ get }) => get.operationId);
  expect(new Set(names).size).toBe(names.length);
});

it('declares the keys of its paths', () => {
  for (const { path, get } of operations()) {
    const declared = get.parameters.filter((one) => one.in === 'path' && one.required);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
    expect(declared.map(({ name }) => name)).toEqual(named);
  }
});

it('refers only to what it holds', () => {
  const text = JSON.stringify(description);
  for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = pointer
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], description);
    expect(found).toBeDefined();
  }
});

it('promises no value of a parameter that is refused', async () => {
  const refused: string[] = [];
  for (const { path, get } of operations()) {
    for (const parameter of get.parameters.filter((one) => one.in === 'query')) {
      for (const value of samples(parameter)) {
        const query = new URLSearchParams({ [parameter.name]: value });
        const { status } = await portal.http().get(`${addressOf(path)}?${query}`);
        // An English text of the sample is not there, which is not the parameter's fault.
        const absent = status === 404 && value === 'en';
        if (status !== 200 && !absent) refused.push(`${path}?${query}: ${status}`);
      }
    }
  }
  expect(refused).toEqual([]);
});

it('promises the defaults that hold', async () => {
  const [list] = operations().filter(({ path }) => path === '/news');
  const defaults = Object.fromEntries(
    list?.get.parameters.map(({ name, schema }) => [name, schema.default]) ?? [],
  );
  const { body } = await portal.http().get('/api/cchc/news').expect(200);
  expect(body.meta.pagination).toMatchObject({
    page: defaults['pagination[page]'],
    pageSize: defaults['pagination[pageSize]'],
  });
  expect(body.data[0].locale).toBe(defaults.locale);
});

/** Paths at which a value is not what its schema says. */
const strange = (schema: Schema | undefined, value: unknown, path = '$'): string[] => {
  if (!schema) return [path];
  if (schema.anyOf) {
    return schema.anyOf.some((one) => strange(one, value, path).length === 0) ? [] : [path];
  }
  if (schema.enum) return schema.enum.includes(String(value)) ? [] : [path];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => strange(schema.items, item, `${path}[${index}]`));
  }
  if (typeof value === 'object' && value !== null) {
    const missing = (schema.required ?? []).filter((key) => !(key in value));
    const known = Object.entries(value).flatMap(([key, inner]) =>
      schema.properties || schema.additionalProperties === false
        ? strange(schema.properties?.[key], inner, `${path}.${key}`)
        : [],
    );
    return [...missing.map((key) => `${path}.${key}`), ...known];
  }
  const type = value === null ? 'null' : Number.isInteger(value) ? 'integer' : typeof value;
  return schema.type === type || (schema.type === 'number' && type === 'integer') ? [] : [path];
};

it('describes what is answered', async () => {
  for (const { path, get } of operations()) {
    const content = get.responses['200']?.content ?? {};
    const answer = await portal.http().get(addressOf(path)).expect(200);
    const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
    expect(Object.keys(content)).toEqual([type]);
    if (content[type]?.schema.type === 'object') {
      expect([path, strange(content[type]?.schema, answer.body)]).toEqual([path, []]);
    }
  }
});

it('describes what is refused', async () => {
  const error = (description as unknown as { components: { schemas: { Error: Schema } } })
    .components.schemas.Error;
  for (const path of ['/news?status=draft', '/news/khong-co', '/units/00000']) {
    const { body } = await portal.http().get(`/api/cchc${path}`);
    expect(strange(error, body)).toEqual([]);
  }
});
