import type { Core } from '@strapi/types';

import { cleanLines, type Data, type FieldProblem, type WriteRules } from '../../platform/writes';
import { computedColumns } from './import';
import { findUnits, type UnitRow } from './rows';
import { UNIT } from './schema';
import { ancestors, descendants } from './tree';

const LINES = ['code', 'name', 'decree', 'identifier', 'phone', 'email', 'address', 'website'];

const overlaps = (a: UnitRow, b: UnitRow) =>
  (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');

const sameCode = async (strapi: Core.Strapi, unit: UnitRow): Promise<FieldProblem[]> => {
  const others = await findUnits(strapi, { where: { code: unit.code, id: { $ne: unit.id } } });
  const clash = others.find((other) => overlaps(unit, other));
  return clash
    ? [{ field: 'code', message: `Mã này đang thuộc về ${clash.name} trong cùng thời gian.` }]
    : [];
};

/** Names stand in the labels of all units below, so those are written anew with them. */
const relabel = async (row: Data, strapi: Core.Strapi) => {
  const below = await descendants(strapi, [Number(row.id)]);
  const above = await ancestors(strapi, Number(row.id));
  const units = await findUnits(strapi, { where: { id: { $in: [...below, ...above] } } });
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const chain = (unit: UnitRow): UnitRow[] => {
    const parent = unit.parent && byId.get(unit.parent.id);
    return parent ? [parent, ...chain(parent)] : [];
  };
  for (const id of below) {
    const unit = byId.get(id);
    if (!unit) continue;
    const computed = computedColumns(unit, chain(unit));
    if (computed.label === unit.label && computed.searchKey === unit.searchKey) continue;
    await strapi.db.query(UNIT).updateMany({ where: { id }, data: computed });
  }
};

export const unitWrites: WriteRules = {
  prepare: (data) => cleanLines(data, LINES),
  check: async (row: Data, strapi) => {
    const [unit] = await findUnits(strapi, { where: { id: row.id } });
    if (!unit) return [];
    const problems: FieldProblem[] = [];
    if (unit.validFrom && unit.validTo && unit.validTo < unit.validFrom) {
      problems.push({ field: 'validTo', message: 'Ngày kết thúc phải sau ngày bắt đầu.' });
    }
    if (unit.website && !/^https?:\/\/[^\s]+$/.test(unit.website)) {
      problems.push({ field: 'website', message: 'Địa chỉ trang phải bắt đầu bằng https://.' });
    }
    if (unit.parent && (await descendants(strapi, [unit.id])).includes(unit.parent.id)) {
      problems.push({ field: 'parent', message: 'Đơn vị cấp trên nằm dưới chính đơn vị này.' });
    }
    return problems.length > 0 ? problems : sameCode(strapi, unit);
  },
  complete: relabel,
};

/** A pair needs both ends, and a unit cannot go into itself. */
export const successionWrites: WriteRules = {
  prepare: (data) => cleanLines(data, LINES),
  populate: ['predecessor', 'successor'],
  check: (row) => {
    const id = (side: 'predecessor' | 'successor') => (row[side] as { id: number } | null)?.id;
    if (!id('predecessor')) return [{ field: 'predecessor', message: 'Chọn đơn vị cũ.' }];
    if (!id('successor')) return [{ field: 'successor', message: 'Chọn đơn vị mới.' }];
    return id('predecessor') === id('successor')
      ? [{ field: 'successor', message: 'Đơn vị mới phải khác đơn vị cũ.' }]
      : [];
  },
};
