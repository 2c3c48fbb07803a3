import type { Core } from '@strapi/types';

import type { ReportLetterhead } from '../../../../shared/contracts';
import { capitals } from '../../../../shared/official-document';
import { cleanLine, cleanText } from '../../../../shared/text';
import type { Data, WriteRules } from '../../platform/writes';
import { UNIT } from '../unit';
import { REPORT_LETTERHEAD } from './letterhead.schema';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const linesOf = (value: unknown, most: number): string[] =>
  cleanText(text(value))
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '')
    .slice(0, most);

/** The lists of a document put their own marks: `- UBND tỉnh;` is typed as one sees it there. */
const unmarked = (line: string) => line.replace(/^[-–+\s]+|[;.,\s]+$/gu, '');

const MOST = { issuer: 3, signatory: 4, recipients: 30 } as const;

interface UnitName {
  id: number;
  name: string;
}

/** `Xã Đông Kinh` → `Đông Kinh`: what a place is called without what it is. */
const placeOf = (name: string) =>
  name.replace(/^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+/iu, '');

const COMMITTEE = 'ỦY BAN NHÂN DÂN';
const FILED = ['Lưu: VT'];

interface Office {
  kind: string;
  parent: { name: string } | null;
}

/** What a unit has until it says otherwise: that of a People's Committee, or of an office of one. */
const usual = async (strapi: Core.Strapi, { id, name }: UnitName): Promise<ReportLetterhead> => {
  const found: Office | null = await strapi.db
    .query(UNIT)
    .findOne({ select: ['id', 'kind'], where: { id }, populate: { parent: { select: ['name'] } } });
  if (found?.kind === 'office' && found.parent) {
    return {
      superior: `${COMMITTEE} ${capitals(found.parent.name)}`,
      ...{ issuer: [capitals(name)], symbol: 'BC', place: placeOf(found.parent.name) },
      ...{ signatory: ['THỦ TRƯỞNG ĐƠN VỊ'], recipients: FILED },
    };
  }
  return {
    ...{ issuer: [COMMITTEE, capitals(name)], symbol: 'BC-UBND', place: placeOf(name) },
    ...{ signatory: [`TM. ${COMMITTEE}`, 'CHỦ TỊCH'], recipients: FILED },
  };
};

/** How the documents of a unit look now; a report keeps what it was last refreshed with. */
export const letterheadOf = async (
  strapi: Core.Strapi,
  unit: UnitName,
): Promise<ReportLetterhead> => {
  const row: Data | null = await strapi.db
    .query(REPORT_LETTERHEAD)
    .findOne({ where: { unit: { id: unit.id } }, orderBy: { id: 'desc' } });
  if (!row) return usual(strapi, unit);
  const signer = cleanLine(text(row.signerName));
  const superior = cleanLine(text(row.superior));
  return {
    ...(superior && { superior }),
    issuer: linesOf(row.issuer, MOST.issuer),
    symbol: text(row.symbol),
    place: text(row.place),
    signatory: linesOf(row.signatory, MOST.signatory),
    ...(signer && { signerName: signer }),
    recipients: linesOf(row.recipients, MOST.recipients).map(unmarked),
  };
};

const TWICE = 'Đơn vị này đã có thể thức báo cáo. Hãy sửa mục đang có.';

export const letterheadWrites: WriteRules = {
  prepare: (data) => ({
    ...data,
    ...Object.fromEntries(
      Object.entries(MOST).flatMap(([name, most]) =>
        typeof data[name] === 'string' ? [[name, linesOf(data[name], most).join('\n')]] : [],
      ),
    ),
  }),
  populate: ['unit'],
  check: async (row, strapi) => {
    const { id } = (row.unit ?? {}) as { id?: number }; // populated
    if (id === undefined) return [{ field: 'unit', message: 'Chọn đơn vị.' }];
    const others = await strapi.db
      .query(REPORT_LETTERHEAD)
      .count({ where: { unit: { id }, documentId: { $ne: row.documentId } } });
    const empty = (['issuer', 'signatory'] as const).filter((name) => !text(row[name]));
    return [
      ...(others > 0 ? [{ field: 'unit', message: TWICE }] : []),
      ...empty.map((field) => ({ field, message: 'Nhập ít nhất một dòng.' })),
    ];
  },
};
