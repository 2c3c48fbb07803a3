import type { ReceiptItem } from '../../../../shared/contracts';
import { type FieldError, type Locale, refusal } from '../../platform/public-read';

const SAYING: Record<Locale, (item: ReceiptItem) => string> = {
  vi: ({ type, id }) => `Danh mục của đơn vị chưa từng có mục “${id}” (${type}).`,
  en: ({ type, id }) => `The lists of the unit never held “${id}” (${type}).`,
};

/** 422, naming each item that no list of the unit ever held. */
export const unknownItems = (items: readonly (ReceiptItem & { index: number })[], locale: Locale) =>
  refusal({
    status: 422,
    name: 'UnprocessableContentError',
    code: 'UNKNOWN_ITEM',
    locale,
    fields: items.map((item): FieldError => ({
      path: `items.${item.index}`,
      code: 'UNKNOWN_ITEM',
      message: SAYING[locale](item),
    })),
  });
