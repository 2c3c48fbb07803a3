import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Core } from '@strapi/types';
import { z } from 'zod';

import { HOTLINE } from '../features/hotline';
import { TOPIC } from '../features/topic';
import { UNIT } from '../features/unit';
import { loadAccounts } from './demo-accounts';
import { caseFile, loadCases, loadQuestions, questionFile } from './demo-cases';
import { loadNews, newsFile, type Places } from './demo-news';
import { loadProcedures } from './demo-procedures';
import { loadReports, reportFile } from './demo-reports';
import { loadSites, siteFile } from './demo-sites';
import { idsByCode, known, loadUnits } from './demo-units';
import type { Command } from './index';

const hotlineFile = z.array(z.object({ unit: z.string() }).loose());

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

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
 * `demo load FOLDER`: units, accounts and (without `--empty`) the content. Finds what is
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
  const accounts = await loadAccounts(strapi, units);
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
    const actor = (role: string, unit?: string) => {
      const fits = (one: (typeof accounts)[number]) =>
        one.role === role && (unit === undefined || one.unit === unit);
      const { id, name } = accounts.find(fits) ?? { id: 0, name: '' };
      return { id, name };
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
    const file = (name: string) => json(join(folder, name));
    const placeOf = (code: string) =>
      strapi.db.query(UNIT).findOne({ where: { documentId: known(units, code) } });
    await loadQuestions(strapi, questionFile.parse(await file('questions.json')), placeOf);
    await loadCases(strapi, caseFile.parse(await file('cases.json')), placeOf, {
      officer: actor('cchc-officer'),
      leader: actor('cchc-viewer'),
    });
    await loadReports(strapi, reportFile.parse(await file('reports.json')), {
      documentOf: (code) => known(units, code),
      writerOf: (code) => actor('cchc-unit-editor', code),
      acceptor: actor('cchc-editor-in-chief'),
    });
    await loadSites(strapi, siteFile.parse(await json(join(folder, 'sites.json'))));
  }
  print(JSON.stringify({ accounts: accounts.map(({ id: _id, name: _name, ...shown }) => shown) }));
  return 0;
};
