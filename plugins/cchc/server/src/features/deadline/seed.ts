import type { Core } from '@strapi/types';

import { vietnamDate } from '../../../../shared/time';
import { type CalendarDay, SEED_DAYS, SEED_RULES, suggestDays } from '../../platform/deadlines';
import { DAY } from './day.schema';
import { RULE } from './rule.schema';
import { rowOfDay, rowOfRule } from './stored';

/** What people call the terms that every portal starts with. */
export const RULE_NAMES: Readonly<Record<string, string>> = {
  'feedback.refuse': 'Phản ánh, kiến nghị: từ chối tiếp nhận',
  'feedback.ask-supplement': 'Phản ánh, kiến nghị: yêu cầu bổ sung',
  'feedback.answer': 'Phản ánh, kiến nghị: trả lời',
  'feedback.publish': 'Phản ánh, kiến nghị: công khai kết quả trả lời',
  'feedback.forward': 'Phản ánh, kiến nghị: chuyển cơ quan có thẩm quyền',
  'feedback.progress-notice': 'Phản ánh, kiến nghị quá hạn: thông báo tiến độ',
  'feedback.legal-document': 'Phản ánh, kiến nghị về văn bản quy phạm pháp luật: trả lời',
  'question.answer': 'Hỏi đáp: trả lời',
  'data-subject.answer': 'Dữ liệu cá nhân: phản hồi yêu cầu',
  'data-subject.withdraw': 'Dữ liệu cá nhân: thực hiện yêu cầu',
  'data-subject.withdraw-third-party': 'Dữ liệu cá nhân: thực hiện yêu cầu cùng bên thứ ba',
  'data-subject.extension': 'Dữ liệu cá nhân: gia hạn thực hiện yêu cầu',
  'breach.notice': 'Dữ liệu cá nhân: thông báo vi phạm',
};

/** How far ahead days off are suggested. A portal is started anew more often than that. */
const YEARS_AHEAD = 2;

const yearOf = ({ date }: CalendarDay) => Number(date.slice(0, 4));

/** The days of a year: as they were announced, or else as the law lets them be foreseen. */
const daysOf = (year: number): CalendarDay[] => {
  const announced = SEED_DAYS.filter((day) => yearOf(day) === year);
  return announced.length > 0 ? announced : suggestDays(year);
};

const yearsUntil = (last: number): number[] => {
  const [first] = SEED_DAYS;
  const start = first ? yearOf(first) : last;
  return Array.from({ length: last - start + 1 }, (_, index) => start + index);
};

/** What was planted in this portal's life: codes of rules, years of days. */
interface Planted {
  codes: string[];
  years: number[];
}

const plantRules = async (strapi: Core.Strapi, codes: readonly string[]) => {
  const rules = SEED_RULES.filter(({ code }) => codes.includes(code));
  const present: { code: string }[] = await strapi.db
    .query(RULE)
    .findMany({ where: { code: { $in: [...codes] } } });
  const taken = new Set(present.map(({ code }) => code));
  const data = rules
    .filter(({ code }) => !taken.has(code))
    .map((rule) => ({ ...rowOfRule(rule), name: RULE_NAMES[rule.code] ?? rule.code }));
  if (data.length > 0) await strapi.db.query(RULE).createMany({ data });
};

const plantDays = async (strapi: Core.Strapi, years: readonly number[]) => {
  const days = years.flatMap(daysOf);
  const present: { date: string }[] = await strapi.db.query(DAY).findMany({
    where: { scope: null, date: { $in: days.map(({ date }) => date) } },
  });
  const taken = new Set(present.map(({ date }) => date));
  const data = days.filter(({ date }) => !taken.has(date)).map(rowOfDay);
  if (data.length > 0) await strapi.db.query(DAY).createMany({ data });
};

/**
 * Plants the terms, the announced days, and suggestions for the years to come; each code and each
 * year once in a portal's life, so that what the office edits or deletes stays as it left it.
 */
export const seedDeadlines = async (strapi: Core.Strapi) => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' });
  const key = 'deadlines-planted';
  // The store keeps JSON; nobody else writes this key.
  const planted = ((await store.get({ key })) as Planted | null) ?? { codes: [], years: [] };
  const thisYear = Number(vietnamDate(new Date()).slice(0, 4));
  const codes = SEED_RULES.map(({ code }) => code).filter((code) => !planted.codes.includes(code));
  const years = yearsUntil(thisYear + YEARS_AHEAD).filter((year) => !planted.years.includes(year));
  if (codes.length + years.length === 0) return;
  await strapi.db.transaction(async () => {
    await plantRules(strapi, codes);
    await plantDays(strapi, years);
    const value = { codes: [...planted.codes, ...codes], years: [...planted.years, ...years] };
    await store.set({ key, value });
  });
};
