// A province and its communes, each with an accepted report that holds real tables. Another one each
// time: what was written before stays where it is.
import { randomBytes } from 'node:crypto';

const REPORT = 'plugin::cchc.report';
const UNIT = 'plugin::cchc.unit';

const reportOf = ({ unit, period, span, snapshot }) => ({
  ...{ unit: unit.id, periodKey: period.key, dueOn: period.dueOn, lastDay: span.lastDay },
  ...{ kind: span.kind, year: span.year, number: span.number, span, snapshot },
  ...{
    state: 'accepted',
    title: `Báo cáo ${span.name}`,
    sections: [],
    changedByName: 'Nguyễn Văn A',
  },
  letterhead: { issuer: [unit.name], symbol: 'BC', place: 'X', signatory: ['X'], recipients: [] },
  changedAt: new Date(),
});

/** A commune's own tables: its rows are its own where they say whose. */
const tablesFor = (tables, { code, name }) =>
  tables.map((table) => {
    const place = table.columns.indexOf('Đơn vị');
    if (place === -1) return table;
    const put = (list, value) => list.map((one, index) => (index === place ? value : one));
    const rows = table.rows.map((row) => ({
      ...row,
      ...{ labels: put(row.labels, name), keys: put(row.keys, code) },
    }));
    return { ...table, rows };
  });

/** @returns the province, and the period for which its communes have reported */
export const fillReports = async (strapi, { communes, span, snapshot }) => {
  const units = strapi.db.query(UNIT);
  const mark = `BENCH-${randomBytes(4).toString('hex')}`;
  const province = await units.create({
    data: { code: mark, name: 'Tỉnh Để Đo', kind: 'province' },
  });
  const period = { name: span.name, dueOn: span.lastDay, scope: province.code };
  const { documentId } = await strapi.documents('plugin::cchc.report-period').create({
    data: { ...period, firstDay: span.firstDay, lastDay: span.lastDay },
  });
  const made = await strapi.db
    .query('plugin::cchc.report-period')
    .findOne({ where: { documentId } });
  const { kind, year, number } = made;
  for (let n = 1; n <= communes; n += 1) {
    const code = `${mark}-${n}`;
    const unit = await units.create({
      data: { code, name: `Xã Để Đo ${n}`, kind: 'commune', parent: province.id },
    });
    const about = { code, name: unit.name };
    const own = { ...snapshot, unit: about, tables: tablesFor(snapshot.tables, about) };
    const data = reportOf({
      unit,
      period: made,
      span: { ...span, kind, year, number },
      snapshot: own,
    });
    await strapi.db.query(REPORT).create({ data });
  }
  return { province, period: made };
};

/** Somebody who writes the province's report. */
export const provinceClerk = async (strapi, { documentId }, credentials) => {
  const role = await strapi.service('admin::role').findOne({ code: 'cchc-unit-editor' });
  const user = { ...credentials, firstname: 'Nguyễn Văn A', lastname: '', roles: [role.id] };
  await strapi.service('admin::user').create({ ...user, isActive: true, registrationToken: null });
  await strapi
    .documents('plugin::cchc.member')
    .create({ data: { email: credentials.email, units: [documentId] } });
};
