import {
  captionOf,
  childrenSentence,
  COMPARED,
  comparedRow,
  countedUntil,
  isSingle,
  shownDay,
  totalRow,
} from '../../../../../shared/report';

import type {
  CountedTable,
  ReportContent,
  ReportSnapshot,
} from '../../../../../shared/contracts/report';
import { bookOf, type OpenSheet } from './sheets';

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `2026-06-15T00:10:00.000+07:00` as `00:10 15/06/2026`; moments are written in Vietnam's time. */
const shownMoment = (moment: string): string =>
  `${moment.slice(11, 16)} ${shownDay(moment.slice(0, 10))}`;

const tableSheet = (open: OpenSheet, table: CountedTable): void => {
  const sheet = open(table.title);
  sheet.say(captionOf(table), { bold: true });
  if (table.definition) sheet.say(table.definition, { italic: true });
  sheet.skip();
  sheet.add([...(isSingle(table) ? ['Chỉ tiêu'] : table.columns), ...COMPARED], 'head');
  if (isSingle(table)) {
    sheet.add([table.title, ...totalRow(table)]);
    return;
  }
  for (const row of table.rows) {
    sheet.add([...table.columns.map((_, at) => row.labels[at] ?? ''), ...comparedRow(row)]);
  }
  sheet.add(totalRow(table), 'total');
};

/** Units by counters: what each unit below has sent. */
const childrenSheet = (open: OpenSheet, { children, tables }: ReportSnapshot): void => {
  const sheet = open('Đơn vị trực thuộc');
  sheet.spread();
  sheet.say('Số liệu của các đơn vị trực thuộc', { bold: true });
  sheet.skip();
  sheet.add(
    ['Đơn vị', 'Mã đơn vị', 'Đã tổng hợp', ...tables.map((table) => captionOf(table))],
    'head',
  );
  for (const { unit, included, tables: own } of children) {
    const totals = tables.map(
      ({ counter }) => own.find((table) => table.counter === counter)?.total ?? null,
    );
    sheet.add([unit.name, unit.code, included ? 'Có' : 'Chưa có số liệu', ...totals]);
  }
};

const factsSheet = (open: OpenSheet, content: ReportContent): void => {
  const { title, unit, span, number, signedOn, letterhead, snapshot } = content;
  const sheet = open('Thông tin');
  sheet.say(title, { bold: true });
  sheet.skip();
  sheet.add(['Mục', 'Nội dung'], 'head');
  sheet.add(['Đơn vị báo cáo', unit.name]);
  sheet.add(['Mã đơn vị', unit.code]);
  sheet.add(['Kỳ báo cáo', span.name]);
  sheet.add(['Số liệu từ ngày', dateOf(span.firstDay)]);
  sheet.add(['Số liệu đến ngày', dateOf(countedUntil(snapshot))]);
  sheet.add([
    'Số, ký hiệu',
    `${number === null ? '' : String(number).padStart(2, '0')}/${letterhead.symbol}`,
  ]);
  sheet.add(['Ngày ký', signedOn === null ? '' : dateOf(signedOn)]);
  sheet.add(['Số liệu lấy lúc', shownMoment(snapshot.takenAt)]);
  const children = childrenSentence(snapshot);
  if (children) sheet.add(['Tổng hợp', children]);
  sheet.add(['Dấu “…”', 'Chưa có số liệu']);
  sheet.skip();
  sheet.add(['Bảng', 'Cách tính'], 'total');
  for (const table of snapshot.tables) sheet.add([table.title, table.definition]);
};

/** The annex of a report: facts, a sheet a counted table, and the units of a rolled-up one. */
export const reportXlsx = (content: ReportContent): Promise<Buffer> =>
  bookOf((open) => {
    factsSheet(open, content);
    for (const table of content.snapshot.tables) tableSheet(open, table);
    if (content.snapshot.children.length > 0) childrenSheet(open, content.snapshot);
  });

/** Who has reported when: a row a unit, a column a period. */
export interface ReportMatrix {
  title: string;
  /** Names of the periods: `Quý I năm 2026`. */
  periods: readonly string[];
  /** One state a period, for people: `Đã gửi`, `Quá hạn`; empty where none is due. */
  rows: readonly { code: string; unit: string; states: readonly string[] }[];
}

export const matrixXlsx = ({ title, periods, rows }: ReportMatrix): Promise<Buffer> =>
  bookOf((open) => {
    const sheet = open('Theo dõi báo cáo');
    sheet.spread();
    sheet.say(title, { bold: true });
    sheet.skip();
    sheet.add(['Đơn vị', 'Mã đơn vị', ...periods], 'head');
    for (const { code, unit, states } of rows) {
      sheet.add([unit, code, ...periods.map((_, index) => states[index] ?? '')]);
    }
  });
