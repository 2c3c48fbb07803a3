import type { Core } from '@strapi/types';

import type { Locale } from '../../platform/public-read';
import type { WriteReply } from '../../platform/public-write';
import { HOTLINE } from '../hotline';
import { siteScope, today, UNIT, validOn } from '../unit';

const OTHER_WAY: Record<Locale, (phone: string) => string> = {
  vi: (phone) => `Có thể gọi ${phone} để được tiếp nhận.`,
  en: (phone) => `You can also call ${phone}.`,
};

interface ErrorBody {
  error: { message: string; details: object };
}

const isError = (body: object): body is ErrorBody => 'error' in body;

interface WithPhone {
  phone: string | null;
}

/** By subject, the one for procedures first. */
const hotlineOf = async (strapi: Core.Strapi, units: number[]) => {
  const found: WithPhone | null = await strapi.db.query(HOTLINE).findOne({
    select: ['phone'],
    where: {
      $and: [
        { unit: { id: { $in: units } } },
        { unit: validOn(today()) },
        { phone: { $notNull: true } },
        { phone: { $ne: '' } },
      ],
    },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  });
  return found?.phone;
};

/** The unit's own number, or else that of a hotline which its site shows. */
const phoneOf = async (strapi: Core.Strapi, unitCode: string, locale: Locale) => {
  const unit: WithPhone | null = await strapi.db
    .query(UNIT)
    .findOne({ select: ['phone'], where: { code: unitCode } });
  if (!unit || unit.phone) return unit?.phone;
  const { own, above } = await siteScope(strapi, unitCode, locale);
  return (await hotlineOf(strapi, own)) ?? (await hotlineOf(strapi, above));
};

/** A refusal that also says how else the office can be reached, where a number is known. */
export const withPhone = async (
  strapi: Core.Strapi,
  unitCode: unknown,
  { status, body }: WriteReply,
  locale: Locale,
): Promise<WriteReply> => {
  if (typeof unitCode !== 'string' || !isError(body)) return { status, body };
  const phone = await phoneOf(strapi, unitCode, locale);
  if (!phone) return { status, body };
  const { error } = body;
  const message = `${error.message} ${OTHER_WAY[locale](phone)}`;
  return {
    status,
    body: { ...body, error: { ...error, message, details: { ...error.details, phone } } },
  };
};
