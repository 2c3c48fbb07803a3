import type { Core } from '@strapi/types';

import type { Locale } from '../../platform/public-read';
import type { WriteReply } from '../../platform/public-write';
import { UNIT } from '../unit';

const OTHER_WAY: Record<Locale, (phone: string) => string> = {
  vi: (phone) => `Có thể gọi ${phone} để được tiếp nhận.`,
  en: (phone) => `You can also call ${phone}.`,
};

interface ErrorBody {
  error: { message: string; details: object };
}

/** A refusal that also says how else the office can be reached, where the unit tells its number. */
export const withPhone = async (
  strapi: Core.Strapi,
  unitCode: string,
  { status, body }: { status: number; body: ErrorBody },
  locale: Locale,
): Promise<WriteReply> => {
  const unit: { phone: string | null } | null = await strapi.db
    .query(UNIT)
    .findOne({ select: ['phone'], where: { code: unitCode } });
  const phone = unit?.phone;
  if (!phone) return { status, body };
  const { error } = body;
  const message = `${error.message} ${OTHER_WAY[locale](phone)}`;
  return {
    status,
    body: { ...body, error: { ...error, message, details: { ...error.details, phone } } },
  };
};
