// What a unit has after some busy years, written past everything that the portal does with it.
const DAY = 24 * 60 * 60 * 1000;
/** Ids far above those of the demo content. */
const FIRST = 1_000_000;

export const SPAN = {
  kind: 'half-year',
  year: 2026,
  number: 1,
  name: '6 tháng đầu năm 2026',
  firstDay: '2025-12-15',
  lastDay: '2026-06-14',
};
export const TAKEN = new Date('2026-06-16T08:00:00+07:00');

/** Evenly over the two years before the last day of the report. */
const momentOf = (index, count) =>
  new Date(TAKEN.getTime() - 2 * 365 * DAY + ((index + 0.5) / count) * 2 * 365 * DAY);
const dayOf = (at) => at.toISOString().slice(0, 10);

const NEWS = 'plugin::cchc.news-item';
const CASE = 'plugin::cchc.case';

const newsOf = (count, { unit, topics, links }) => {
  const rows = { cchc_news_items: [], cchc_changes: [], [links.unit.name]: [] };
  rows[links.topics.name] = [];
  for (let n = 0; n < count; n += 1) {
    const at = momentOf(n, count);
    const shared = { document_id: `news${n}`, title: `Tin ${n}`, slug: `tin-${n}`, locale: 'vi' };
    for (const [place, published_at] of [null, at].entries()) {
      const id = FIRST + 2 * n + place;
      const genre = ['brief', 'article', 'reportage', 'video'][n % 4];
      rows.cchc_news_items.push({ id, ...shared, genre, publish_at: at, published_at });
      rows[links.unit.name].push({ [links.unit.own]: id, [links.unit.other]: unit });
      for (const topic of [topics[n % topics.length], topics[(n * 7 + 1) % topics.length]]) {
        rows[links.topics.name].push({ [links.topics.own]: id, [links.topics.other]: topic });
      }
    }
    rows.cchc_changes.push({
      ...{ type: 'news', key: shared.slug, lang: 'vi', op: 'upsert', update_type: 'major', at },
      document: shared.document_id,
    });
  }
  return rows;
};

const paperOf = (n) => ({
  ...{ key: `p${n}`, name: `Giấy tờ ${n}`, originals: 1, copies: 0, form: null, isRemark: false },
});

/** Whole by the contract: what cannot be read is left out when the portal starts again. */
const snapshotOf = (name) => ({
  ...{ name, field: null, issuingAgency: 'UBND cấp xã', formalityType: null },
  ...{ levels: ['commune'], audience: ['Công dân'], executingAgencies: ['UBND cấp xã'] },
  ...{ competentAuthorities: [], authorizedAgencies: [], coordinatingAgencies: [] },
  ...{ receivingAddress: null, description: null, keywords: [] },
  steps: [
    { key: 's', title: 'Nộp', html: `<p>${'Nộp hồ sơ tại bộ phận một cửa. '.repeat(100)}</p>` },
  ],
  methods: [
    {
      ...{ key: 'm', channel: 'in-person', fees: [], text: '' },
      duration: { value: 5, unit: 'day', text: '5 ngày' },
    },
  ],
  cases: [{ key: 'c', name: null, papers: Array.from({ length: 8 }, (_, n) => paperOf(n)) }],
  ...{ requirements: null, results: [], legalBasis: [], serviceLevel: null, filingUrl: null },
});

/** A third of them has changed since last year. */
const proceduresOf = (count) => {
  const rows = { cchc_procedures: [], cchc_procedure_editions: [] };
  for (let n = 0; n < count; n += 1) {
    const code = `8.${String(n).padStart(6, '0')}`;
    const edition = n % 3 === 0 ? 2 : 1;
    const shared = { code, lifecycle: n % 50 === 0 ? 'abolished' : 'in-force' };
    rows.cchc_procedures.push({
      ...{ id: FIRST + n, document_id: `procedure${n}`, ...shared, name: `Thủ tục ${n}`, edition },
      slug: code.replace('.', '-'),
      ...{ at_commune: true, missing_key: '||', published_at: TAKEN },
    });
    for (let number = 1; number <= edition; number += 1) {
      rows.cchc_procedure_editions.push({
        ...{ document_id: `edition${n}-${number}`, ...shared, number, update_type: 'major' },
        effective_from: number === 1 ? '2024-01-01' : dayOf(momentOf(n, count)),
        ...{ snapshot: JSON.stringify(snapshotOf(code)), hash: 'x', issued_at: TAKEN },
      });
    }
  }
  return rows;
};

const STEPS = [
  ['receive', 'awaiting-triage', 'start', 0],
  ['accept', 'awaiting-assignment', 'keep', 1],
  ['assign', 'in-progress', 'keep', 2],
  ['propose', 'awaiting-approval', 'keep', 9],
  ['approve', 'answered', 'stop', 10],
  ['close', 'closed', 'keep', 40],
];

/** One of twenty is never answered, one of ten late. */
const casesOf = (count, { unit, links }) => {
  const rows = { cchc_cases: [], cchc_case_events: [], [links.ofCase.name]: [] };
  for (let n = 0; n < count; n += 1) {
    const received = momentOf(n, count);
    const pace = n % 10 === 3 ? 4 : 1;
    const steps = STEPS.slice(0, n % 20 === 0 ? 3 : undefined)
      .map(([action, after, clock, days]) => [action, after, clock, +received + days * pace * DAY])
      .filter(([, , , at]) => at < TAKEN.getTime());
    const [, stage, , changed] = steps.at(-1);
    const stopped = steps.find(([, , clock]) => clock === 'stop')?.[3];
    const late = +received + 21 * DAY;
    const id = FIRST + n;
    const document_id = `case${n}`;
    rows.cchc_cases.push({
      ...{ id, document_id, number: document_id, channel: n % 4 === 0 ? 'phone' : 'web', stage },
      case_kind: n % 3 === 0 ? 'question' : 'feedback',
      subject: ['procedure', 'regulation', 'conduct'][n % 3],
      ...{ received_at: received, changed_at: new Date(changed), late_from: new Date(late) },
      stopped_at: stopped ? new Date(stopped) : null,
      is_late: stopped ? stopped >= late : null,
      ended_at: stopped ? new Date(changed) : null,
      ...{ version: steps.length, notice_version: '1', forgotten: 0, is_held: false },
    });
    rows[links.ofCase.name].push({ [links.ofCase.own]: id, [links.ofCase.other]: unit });
    for (const [place, [action, after, clock, at]] of steps.entries()) {
      rows.cchc_case_events.push({
        ...{ document_id: `event${n}-${place}`, owner: document_id, position: place + 1 },
        ...{ action, after, clock, role: 'system', at: new Date(at), has_note: false, hash: 'x' },
      });
    }
  }
  return rows;
};

const linkOf = ({ db }, uid, attribute) => {
  const { name, joinColumn, inverseJoinColumn } =
    db.metadata.get(uid).attributes[attribute].joinTable;
  return { name, own: joinColumn.name, other: inverseJoinColumn.name };
};

/** Rows a statement: SQLite takes 32,766 values in one. */
const CHUNK = 500;

/** Writes a unit with so many of each, or nothing of it; its number of row. */
export const fillCounted = async (strapi, { code, name, kind }, { news, procedures, cases }) => {
  const topics = await strapi.db.query('plugin::cchc.topic').findMany({ select: ['id'] });
  const links = {
    unit: linkOf(strapi, NEWS, 'unit'),
    topics: linkOf(strapi, NEWS, 'topics'),
    ofCase: linkOf(strapi, CASE, 'unit'),
  };
  const unit = FIRST;
  const given = { unit, topics: topics.map(({ id }) => id), links };
  const all = [newsOf(news, given), proceduresOf(procedures), casesOf(cases, given)];
  await strapi.db.connection.transaction(async (trx) => {
    await trx('cchc_units').insert({ id: unit, document_id: code, code, name, kind });
    for (const [table, rows] of all.flatMap((part) => Object.entries(part))) {
      await trx.batchInsert(table, rows, CHUNK);
    }
  });
  return unit;
};
