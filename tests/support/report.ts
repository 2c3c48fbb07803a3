import type { Core } from '@strapi/types';

import type { CountedTable, ReportSnapshot } from '../../plugins/cchc/shared/contracts';
import { type DeskReport, deskReport } from '../../plugins/cchc/shared/contracts/report-panel';
import { vietnamDate } from '../../plugins/cchc/shared/time';
import type { Document } from './build';
import type { Panel } from './panel';

const DAY = 24 * 60 * 60 * 1000;

/** The day so many days from today, in Vietnam. */
export const dayFromNow = (days: number) => vietnamDate(new Date(Date.now() + days * DAY));

/** A one-off period that is over and can still be reported in time, unless the fields say more. */
export const buildPeriod = async (
  strapi: Core.Strapi,
  fields: Record<string, unknown> = {},
): Promise<Document> => {
  const data: Record<string, unknown> = {
    name: 'Đợt thử',
    firstDay: dayFromNow(-40),
    lastDay: dayFromNow(-3),
    dueOn: dayFromNow(3),
    ...fields,
  };
  return strapi.documents('plugin::cchc.report-period').create({ data });
};

/** One table of news by genre. */
export const newsTable = (counts: Record<string, number>): CountedTable => {
  const total = Object.values(counts).reduce((sum, value) => sum + value, 0);
  return {
    counter: 'news.published',
    title: 'Tin, bài đã đăng',
    definition: 'Tin, bài đã xuất bản trong kỳ.',
    measure: 'bài',
    columns: ['Thể loại'],
    rows: Object.entries(counts).map(([genre, value]) => ({
      labels: [genre],
      keys: [genre],
      value,
      before: null,
    })),
    total,
    totalBefore: null,
  };
};

/** Puts counted numbers into a report, as counters would have. */
export const giveTables = async (
  strapi: Core.Strapi,
  { documentId }: Document,
  tables: CountedTable[],
) => {
  const query = strapi.db.query('plugin::cchc.report');
  const { snapshot }: { snapshot: ReportSnapshot } = await query.findOne({ where: { documentId } });
  await query.updateMany({ where: { documentId }, data: { snapshot: { ...snapshot, tables } } });
};

/** The desk as one account uses it. Every answer is compared with its contract. */
export const deskOf = (panel: Panel) => {
  const path = (report: Document, rest = '') => `/cchc/report-desk/${report.documentId}${rest}`;
  const read = (body: { data: unknown }): DeskReport => deskReport.parse(body.data);
  return {
    path,
    open: async (unit: string, period: Document) =>
      read(
        (
          await panel
            .post('/cchc/report-desk')
            .send({ unit, period: period.documentId })
            .expect(200)
        ).body,
      ),
    get: async (report: Document) => read((await panel.get(path(report)).expect(200)).body),
    save: (report: Document & { version: number }, texts: Record<string, string>) =>
      panel.put(path(report, '/sections')).send({
        version: report.version,
        sections: Object.entries(texts).map(([key, text]) => ({ key, text })),
      }),
    /** A verb that is expected to work. */
    does: async (verb: string, report: Document & { version: number }, body: object = {}) =>
      read(
        (
          await panel
            .post(path(report, `/${verb}`))
            .send({ version: report.version, ...body })
            .expect(200)
        ).body,
      ),
    tries: (verb: string, report: Document & { version: number }, body: object = {}) =>
      panel.post(path(report, `/${verb}`)).send({ version: report.version, ...body }),
  };
};
export type Desk = ReturnType<typeof deskOf>;

/** Writes something into every mandatory section. */
export const fill = async (desk: Desk, report: DeskReport): Promise<DeskReport> => {
  const texts = report.content.sections
    .filter(({ mandatory }) => mandatory)
    .map(({ key }) => [key, 'Đã thực hiện theo kế hoạch.'] as const);
  const { body } = await desk.save(report, Object.fromEntries(texts)).expect(200);
  return deskReport.parse(body.data);
};

/** One that the public reads, without having gone the way there. */
export const buildPublishedReport = async (
  strapi: Core.Strapi,
  { slug, unit }: { slug: string; unit: Document },
) => {
  const { id, code, name } = await strapi.db
    .query('plugin::cchc.unit')
    .findOne({ where: { documentId: unit.documentId } });
  const period = { kind: 'quarter', year: 2026, number: 2, lastDay: '2026-06-14' };
  const copy = {
    ...{ ...period, title: 'Báo cáo mẫu', periodName: 'Quý II năm 2026', firstDay: '2026-03-15' },
    unit: { code, name },
    sections: [{ key: 'ket-qua', level: 1, title: 'Kết quả', text: 'Mẫu.', counters: [] }],
    tables: [newsTable({ Tin: 4 })],
  };
  await strapi.db.query('plugin::cchc.published-report').create({
    data: {
      ...{ ...period, slug, unit: id, title: copy.title, report: 'x', copy },
      ...{ periodKey: ':quarter:2026:2', publicAt: new Date(), searchKey: 'bao cao mau' },
    },
  });
};
