import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Core } from '@strapi/types';
import { z } from 'zod';

import { NEWS } from '../features/news';
import { known } from './demo-units';

const text = z.object({
  title: z.string(),
  lead: z.string(),
  body: z.string(),
  coverAlt: z.string(),
});

export const newsFile = z.array(
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

/** Brought in by the unit's editor where it has one, who then finds it in the media library: once each. */
const upload = async (
  strapi: Core.Strapi,
  path: string,
  editorId: number | undefined,
): Promise<number> => {
  const name = basename(path);
  const createdBy = editorId ?? { $null: true };
  const existing = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { name, createdBy: { id: createdBy } } });
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

export interface Places {
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

export const loadNews = async (strapi: Core.Strapi, item: DemoNews, places: Places) => {
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
