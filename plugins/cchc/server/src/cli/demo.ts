import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Core } from '@strapi/types';
import { z } from 'zod';

import { importUnits, recordUnits, UNIT } from '../features/unit';
import { HOTLINE } from '../features/hotline';
import { NEWS } from '../features/news';
import { TOPIC } from '../features/topic';
import { MEMBER } from '../platform/access';
import { loadProcedures } from './demo-procedures';
import { loadSites, siteFile } from './demo-sites';
import type { Command } from './index';

const text = z.object({
  title: z.string(),
  lead: z.string(),
  body: z.string(),
  coverAlt: z.string(),
});

const newsFile = z.array(
  z.object({
    key: z.string(),
    unit: z.string(),
    genre: z.string(),
    topics: z.array(z.string()),
    audience: z.enum(['own', 'children', 'selected']),
    selectedUnits: z.array(z.string()).optional(),
    publishAt: z.string(),
    validUntil: z.string().nullable(),
    state: z.enum(['published', 'draft']),
    cover: z.object({ file: z.string() }).nullable(),
    source: z.string().nullable(),
    vi: text,
    en: text.optional(),
  }),
);
type DemoNews = z.infer<typeof newsFile>[number];

const hotlineFile = z.array(z.object({ unit: z.string() }).loose());

/** Plainly fictitious people, one for each role; passwords come from the environment. */
const ACCOUNTS = [
  { role: 'strapi-super-admin', name: 'Nguyễn Văn A (quản trị hệ thống)', user: 'admin' },
  { role: 'cchc-administrator', name: 'Trần Thị B (quản trị chuyên mục)', user: 'quantri' },
  { role: 'cchc-editor-in-chief', name: 'Lê Văn C (trưởng ban biên tập)', user: 'truongban' },
  {
    role: 'cchc-unit-editor',
    name: 'Phạm Thị D (biên tập Đông Kinh)',
    user: 'dongkinh',
    unit: '18586',
  },
  {
    role: 'cchc-unit-editor',
    name: 'Hoàng Văn E (biên tập Cẩm Xuyên)',
    user: 'camxuyen',
    unit: '18673',
  },
  { role: 'cchc-unit-editor', name: 'Vũ Thị G (biên tập tỉnh)', user: 'hatinh', unit: '42' },
  { role: 'cchc-officer', name: 'Đỗ Văn H (cán bộ Đông Kinh)', user: 'canbo', unit: '18586' },
  { role: 'cchc-viewer', name: 'Bùi Thị K (lãnh đạo Đông Kinh)', user: 'lanhdao', unit: '18586' },
] as const;

const nameOf = (role: string) => ACCOUNTS.find((one) => one.role === role)?.name ?? '';

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

const idsByCode = async (strapi: Core.Strapi): Promise<Map<string, string>> => {
  const units: { code: string; documentId: string }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['code', 'documentId'], where: { validTo: null } });
  return new Map(units.map(({ code, documentId }) => [code, documentId]));
};

const known = (map: ReadonlyMap<string, string>, key: string): string => {
  const found = map.get(key);
  if (found === undefined) throw new Error(`Nội dung mẫu: không có "${key}".`);
  return found;
};

const loadUnits = async (strapi: Core.Strapi, folder: string) => {
  const outcome = await importUnits(strapi, {
    units: await readFile(join(folder, 'units', 'units.csv'), 'utf8'),
    succession: await readFile(join(folder, 'units', 'succession.csv'), 'utf8'),
    fileNames: { units: 'units.csv', succession: 'succession.csv' },
    onChanged: (unitIds) => recordUnits(strapi, unitIds),
  });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
};

/** The role's account, made once; a changed password of the environment is taken over. */
const loadAccount = async (
  strapi: Core.Strapi,
  account: (typeof ACCOUNTS)[number],
  password: string,
  units: ReadonlyMap<string, string>,
) => {
  const email = `${account.user}@demo.example`;
  const role = await strapi.service('admin::role').findOne({ code: account.role });
  const users = strapi.service('admin::user');
  const existing = await strapi.db.query('admin::user').findOne({ where: { email } });
  const user =
    existing ??
    (await users.create({
      email,
      firstname: account.name,
      lastname: '',
      password,
      roles: [role.id],
      isActive: true,
      registrationToken: null,
      preferedLanguage: 'vi',
    }));
  if (
    existing &&
    !(await strapi.service('admin::auth').validatePassword(password, user.password))
  ) {
    await users.updateById(user.id, { password });
  }
  const unit = 'unit' in account ? account.unit : undefined;
  if (unit && (await strapi.db.query(MEMBER).count({ where: { email } })) === 0) {
    await strapi.documents(MEMBER).create({ data: { email, units: [known(units, unit)] } });
  }
  return { id: Number(user.id), role: account.role, unit: unit ?? null, email, password };
};

/** Brought in by the unit's editor where it has one, who then finds it in the media library. */
const upload = async (
  strapi: Core.Strapi,
  path: string,
  editorId: number | undefined,
): Promise<number> => {
  const name = basename(path);
  const existing = await strapi.db.query('plugin::upload.file').findOne({ where: { name } });
  if (existing) return existing.id;
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload(
      {
        data: { fileInfo: { name } },
        files: {
          filepath: path,
          originalFilename: name,
          mimetype: 'image/png',
          size: (await stat(path)).size,
        },
      },
      { user: editorId === undefined ? undefined : { id: editorId } },
    );
  return file.id;
};

interface Places {
  units: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
  folder: string;
  /** Accounts by the unit whose editor they are. */
  editors: ReadonlyMap<string, number>;
}

const newsData = async (
  strapi: Core.Strapi,
  item: DemoNews,
  places: Places,
): Promise<Record<string, unknown>> => ({
  genre: item.genre,
  audience: item.audience,
  unit: known(places.units, item.unit),
  selectedUnits: (item.selectedUnits ?? []).map((code) => known(places.units, code)),
  topics: item.topics.map((slug) => known(places.topics, slug)),
  cover:
    item.cover &&
    (await upload(
      strapi,
      join(places.folder, 'images', item.cover.file),
      places.editors.get(item.unit),
    )),
  source: item.source,
  publishAt: item.publishAt,
  validUntil: item.validUntil,
});

const loadNews = async (strapi: Core.Strapi, item: DemoNews, places: Places) => {
  const documents = strapi.documents(NEWS);
  const status = item.state;
  // One transaction an item: a load that was killed goes on where it stopped, with no half item.
  await strapi.db.transaction(async () => {
    if (await documents.findFirst({ filters: { slug: item.key }, locale: 'vi' })) return;
    const shared = await newsData(strapi, item, places);
    const vi: Record<string, unknown> = { ...shared, ...item.vi, slug: item.key };
    const { documentId } = await documents.create({ locale: 'vi', status, data: vi });
    if (!item.en) return;
    const en: Record<string, unknown> = { ...shared, ...item.en };
    await documents.update({ documentId, locale: 'en', status, data: en });
  });
};

const loadHotlines = async (strapi: Core.Strapi, folder: string, places: Places) => {
  if ((await strapi.db.query(HOTLINE).count()) > 0) return;
  const hotlines = hotlineFile.parse(await json(join(folder, 'hotlines.json')));
  await strapi.db.transaction(async () => {
    for (const { unit, ...data } of hotlines) {
      await strapi
        .documents(HOTLINE)
        .create({ data: { ...data, unit: known(places.units, unit) } });
    }
  });
};

/**
 * `demo load FOLDER`: units, accounts and (without `--empty`) hotlines and news. Finds what is
 * there already, so it may be run again or after a crash. The last line lists the accounts.
 */
export const loadDemo: Command = async ({ strapi, print, complain }, args) => {
  const { values, positionals } = parseArgs({
    args,
    options: { empty: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (!folder || !existsSync(folder)) {
    complain('Cho biết thư mục có nội dung mẫu, ví dụ: cchc demo load database/demo');
    return 2;
  }
  await loadUnits(strapi, folder);
  const units = await idsByCode(strapi);
  const password = process.env.CCHC_DEMO_PASSWORD ?? `Demo-${randomBytes(6).toString('hex')}`;
  const accounts: Awaited<ReturnType<typeof loadAccount>>[] = [];
  for (const account of ACCOUNTS) {
    accounts.push(await loadAccount(strapi, account, password, units));
  }
  if (!values.empty) {
    const topics: { slug: string; documentId: string }[] = await strapi.db
      .query(TOPIC)
      .findMany({ select: ['slug', 'documentId'] });
    const places = {
      units,
      topics: new Map(topics.map(({ slug, documentId }) => [slug, documentId])),
      folder,
      editors: new Map(
        accounts.flatMap(({ id, role, unit }) =>
          unit && role === 'cchc-unit-editor' ? [[unit, id] as const] : [],
        ),
      ),
    };
    await loadHotlines(strapi, folder, places);
    const actor = (role: string) => {
      const found = accounts.find((account) => account.role === role);
      return { id: found?.id ?? 0, name: nameOf(role) };
    };
    await loadProcedures(strapi, {
      folder,
      unitOf: (code) => known(units, code),
      writer: actor('cchc-editor-in-chief'),
      approver: actor('cchc-administrator'),
    });
    for (const item of newsFile.parse(await json(join(folder, 'news.json')))) {
      await loadNews(strapi, item, places);
    }
    await loadSites(strapi, siteFile.parse(await json(join(folder, 'sites.json'))));
  }
  print(JSON.stringify({ accounts: accounts.map(({ id: _id, ...shown }) => shown) }));
  return 0;
};
