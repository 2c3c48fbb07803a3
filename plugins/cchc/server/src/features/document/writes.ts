import type { Core } from '@strapi/types';
import { z } from 'zod';

import { cleanLine, cleanText, fold } from '../../../../shared/text';
import { toVietnamIso } from '../../../../shared/time';
import { type Data, freeSlug, type WriteContext, type WriteRules } from '../../platform/writes';
import { check } from './checks';
import { replacedByDraft, replacesKeyOf } from './replacing';
import { DOCUMENT } from './schema';

const DAY = 24 * 60 * 60 * 1000;
const LABEL_LENGTH = 250;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** As printed, without the word before it; capitals that look like Đ are one. */
const cleanNumber = (number: string) =>
  cleanLine(number)
    .replace(/^số\s*:?\s*(?=\S)/iu, '')
    .replace(/[ÐƉ]/g, 'Đ');

const CLEANERS: Record<string, (value: string) => string> = {
  number: cleanNumber,
  title: cleanLine,
  agency: cleanLine,
  abstract: (value) => cleanText(value).trim(),
};

const cleaned = (data: Data): Data => ({
  ...data,
  ...Object.fromEntries(
    Object.entries(CLEANERS).flatMap(([name, clean]) => {
      const value = data[name];
      return typeof value === 'string' ? [[name, clean(value) || null]] : [];
    }),
  ),
});

const stored = ({ strapi, documentId }: WriteContext): Promise<Data | null> =>
  documentId
    ? strapi.db.query(DOCUMENT).findOne({ where: { documentId, publishedAt: null } })
    : Promise.resolve(null);

/** The first moment of a day of Viet Nam, some days later; null for what is no day. */
const startOf = (day: unknown, daysLater = 0): Date | null =>
  z.iso.date().safeParse(day).success
    ? new Date(Date.parse(toVietnamIso(text(day))) + daysLater * DAY)
    : null;

/** What the machine makes of the row as it will stand. */
const computed = (row: Data): Data => {
  const [number, title, agency] = [text(row.number), text(row.title), text(row.agency)];
  return {
    label: [number, title].filter(Boolean).join(' – ').slice(0, LABEL_LENGTH),
    numberKey: fold(number),
    agencyKey: fold(agency),
    issuedKey: text(row.issuedOn).slice(0, 10),
    beginsAt: startOf(row.effectiveFrom),
    endsAt: startOf(row.effectiveTo, 1),
    searchKey: fold(`${number} ${title} ${agency}`),
  };
};

const prepare = async (data: Data, context: WriteContext): Promise<Data> => {
  const result = cleaned(data);
  const whole: Data = { ...(await stored(context)), ...result };
  const words = `${text(whole.number)} ${text(whole.title)}`.trim();
  const wanted = text(whole.slug) || words;
  // Nothing to make it of yet: the draft has neither number nor title.
  const place = { uid: DOCUMENT, fallback: 'van-ban' };
  const slug = wanted ? { slug: await freeSlug(context, wanted, place) } : {};
  return { ...result, ...slug, ...computed(whole) };
};

/** On the draft too: publishing copies the draft's columns. */
const noteReplaced = async ({ documentId }: Data, strapi: Core.Strapi) => {
  const replaced = await replacedByDraft(strapi, text(documentId));
  await strapi.db.query(DOCUMENT).updateMany({
    where: { documentId },
    data: { replacesKey: replacesKeyOf(replaced.map((one) => one.documentId)) },
  });
};

export const documentWrites: WriteRules = {
  prepare,
  populate: ['unit'],
  check,
  complete: noteReplaced,
};
