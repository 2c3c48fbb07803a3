import { readFile } from 'node:fs/promises';

import type { Core } from '@strapi/types';

import type { Matrix, MatrixCell } from '../../../../shared/contracts/report-panel';
import { toSlug } from '../../../../shared/text';
import { withMediaFile } from '../../platform/media-file';
import { fillForm, matrixXlsx, reportDocx, reportPdf, reportXlsx } from './export';
import { contentOf, type StoredReport } from './stored';
import { formOf } from './template.read';

export const FILE_FORMATS = ['docx', 'xlsx', 'pdf', 'form'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface MadeFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OFFICE}.wordprocessingml.document`;
const EXCEL = `${OFFICE}.spreadsheetml.sheet`;

const nameOf = ({ snapshot, span }: StoredReport, ending: string) =>
  `${toSlug(`Báo cáo ${span.name} ${snapshot.unit.name}`, { fallback: 'bao-cao' })}.${ending}`;

/** The office's own document with what the report says; undefined where it has none. */
const ownForm = async (strapi: Core.Strapi, report: StoredReport): Promise<Buffer | undefined> => {
  const form = await formOf(strapi, report);
  if (!form) return undefined;
  const bytes = await withMediaFile(strapi, form, ({ path }) => readFile(path));
  return fillForm(bytes, contentOf(report));
};

/** A report as a file; undefined when it is wanted in a form of the office's own and there is none. */
export const fileOf = async (
  strapi: Core.Strapi,
  report: StoredReport,
  format: FileFormat,
): Promise<MadeFile | undefined> => {
  const content = contentOf(report);
  const made = (mime: string, ending: string, bytes: Buffer) => ({
    ...{ mime, bytes },
    name: nameOf(report, ending),
  });
  switch (format) {
    case 'docx':
      return made(WORD, 'docx', await reportDocx(content));
    case 'xlsx':
      return made(EXCEL, 'xlsx', await reportXlsx(content));
    case 'pdf':
      return made('application/pdf', 'pdf', await reportPdf(content));
    case 'form': {
      const bytes = await ownForm(strapi, report);
      return bytes && made(WORD, 'docx', bytes);
    }
  }
};

const STANDING: Record<MatrixCell['timeliness'], string> = {
  'on-time': 'Đúng hạn',
  late: 'Muộn',
  missing: 'Chưa gửi, quá hạn',
  waiting: 'Chưa đến hạn',
  'not-required': '',
};

const RETURNED = 'Bị trả lại, chưa gửi lại';

/** Who has reported on what, as a workbook. */
export const matrixFile = async ({ unit, year, periods, rows }: Matrix): Promise<MadeFile> => ({
  name: `theo-doi-bao-cao-${year}.xlsx`,
  mime: EXCEL,
  bytes: await matrixXlsx({
    title: `Theo dõi báo cáo năm ${year}: các đơn vị thuộc ${unit.name}`,
    periods: periods.map(({ name }) => name),
    rows: rows.map((row) => ({
      code: row.unit.code,
      unit: row.unit.name,
      states: row.cells.map(({ timeliness, state }) =>
        state === 'returned' ? RETURNED : STANDING[timeliness],
      ),
    })),
  }),
});
