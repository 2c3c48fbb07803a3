import { parseArgs } from 'node:util';

import { toVietnamIso } from '../../../shared/time';
import { type Affected, affectedBy } from '../features/case';
import { noteAct } from '../platform/audit';
import { deadlinesOf, type DeadlineRule, dueOf } from '../platform/deadlines';
import { authorityNotice, citizenNotice, FIELD_WORDS } from './breach-texts';
import type { Command } from './index';

const momentOf = (text: string | undefined): Date | undefined => {
  const at = text ? new Date(text) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
};

const lineOf = ({ number, unit, fields, seen }: Affected): string => {
  const names =
    fields.map((field) => FIELD_WORDS[field] ?? field).join(', ') || 'không còn dữ liệu';
  const who = [...new Set(seen.map(({ by, act }) => `${by} (${act})`))].join('; ');
  return `${number} ${unit}: ${names}${who ? `. Đã mở: ${who}` : ''}`;
};

const termOf = (rule: DeadlineRule, due: string | null) => {
  const doubt = rule.confirmedBy ? '' : ' Thời hạn này chưa ai xác nhận: hãy đối chiếu văn bản.';
  return `Hạn thông báo: ${due?.slice(0, 16).replace('T', ' ') ?? 'chưa rõ'}, theo ${rule.citation} (${rule.length} giờ kể từ khi phát hiện).${doubt}`;
};

/**
 * `breach report`: whom a breach of personal data concerns, what to tell whom until when. It names
 * cases and kinds of data; who is behind a number is opened in the panel, where that is noted.
 */
export const breachReportCommand: Command = async ({ strapi, print, complain }, args) => {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      unit: { type: 'string' },
      discovered: { type: 'string' },
      all: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [from, to] = [momentOf(values.from), momentOf(values.to)];
  const discovered = values.discovered ? momentOf(values.discovered) : new Date();
  if (!from || !to || from > to || !discovered) {
    complain('--from, --to và --discovered là thời điểm như 2026-11-20T08:00:00+07:00.');
    return 2;
  }
  const scope = values.all ? 'open' : 'read';
  const affected = await affectedBy(strapi, { from, to, unit: values.unit }, scope);
  const { ruleOn, calendar } = await deadlinesOf(strapi, values.unit ?? '');
  const found = toVietnamIso(discovered);
  const rule = ruleOn('breach.notice', found.slice(0, 10));
  const clock = { startedAt: found, events: [] };
  const due = rule ? dueOf(rule, clock, calendar).lateFrom : null;
  const fields = [...new Set(affected.flatMap((one) => one.fields))].sort();
  const facts = { from: toVietnamIso(from), to: toVietnamIso(to), discovered: found };
  const subject = { kind: 'breach', document: 'report', name: `${facts.from} – ${facts.to}` };
  const detail = `${scope}: ${affected.length}`;
  await noteAct(strapi, { id: null, name: 'Lệnh breach report' }, subject, {
    act: 'reported',
    detail,
  });
  if (values.json) {
    print(
      JSON.stringify(
        { ...facts, scope, noticeDue: due, citation: rule?.citation, fields, affected },
        null,
        2,
      ),
    );
    return 0;
  }
  for (const one of affected) print(lineOf(one));
  const cases = scope === 'open' ? 'đang mở trong khoảng này' : 'có người mở xem trong khoảng này';
  print(
    `${affected.length} vụ việc ${cases}. Chỉ gồm số hiệu và loại dữ liệu; danh tính mở trong hộp thư, mỗi lần mở đều được ghi lại.`,
  );
  print(rule ? termOf(rule, due) : 'Chưa đặt thời hạn breach.notice.');
  const told = { ...facts, count: affected.length, fields, due };
  print(`\n${authorityNotice(told)}\n\n${citizenNotice(told)}`);
  return 0;
};
