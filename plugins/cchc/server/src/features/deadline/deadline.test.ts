import { SEED_DAYS, SEED_RULES } from '../../platform/deadlines';
import { RULE_NAMES } from './seed';
import { CHOICES_OF, dayOfRow, rowOfDay, rowOfRule, ruleOfRow } from './stored';

it('a rule and a day come out of their rows as they went in, without what a row has besides', () => {
  const others = { id: 1, documentId: 'a', name: 'Tên', createdAt: new Date() };
  for (const rule of SEED_RULES) expect(ruleOfRow({ ...others, ...rowOfRule(rule) })).toEqual(rule);
  for (const day of SEED_DAYS) expect(dayOfRow({ ...others, ...rowOfDay(day) })).toEqual(day);
});

it('choices are stored under the values that the panel offers', () => {
  for (const rule of SEED_RULES) {
    const row = rowOfRule(rule);
    expect(CHOICES_OF.lengthUnit).toContain(row.lengthUnit);
    expect(CHOICES_OF.starts).toContain(row.starts);
    expect(CHOICES_OF.onSupplement).toContain(row.onSupplement);
    expect(CHOICES_OF.mark).toContain(row.mark);
  }
});

it('every planted rule has a name for people, and every name a rule', () => {
  expect(Object.keys(RULE_NAMES).sort()).toEqual(SEED_RULES.map(({ code }) => code).sort());
});
