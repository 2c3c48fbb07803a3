import type { z } from 'zod';

import type { recordFee } from '../../../../../shared/contracts/procedure-record';
import { cleanLine } from '../../../../../shared/text';

type Fee = z.infer<typeof recordFee>;

interface SourceFee {
  amount: unknown;
  currency: string | null;
  note: string | null;
  /** The source says that nothing is to be paid. */
  free: boolean;
}

/** `70000`, and in đồng, which has no fractions, also `70.000` and `70,000`. */
const WHOLE = /^\d{1,15}$/;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
const DONG = new Set(['VND', 'VNĐ', 'Đ', 'ĐỒNG']);

const currencyOf = (currency: string | null): string | null => {
  const code = currency?.toUpperCase() ?? null;
  if (code !== null && DONG.has(code)) return 'VND';
  return code !== null && /^[A-Z]{3}$/.test(code) ? code : currency;
};

const writtenAmount = (amount: unknown): string =>
  typeof amount === 'number' || typeof amount === 'string' ? cleanLine(String(amount)) : '';

/**
 * A fee in whole units of its currency. Free with a note stays 0 with its note; an amount that is
 * no whole number goes into the note as written, because nobody may round money.
 */
export const feeOf = ({ amount, currency: written, note, free }: SourceFee): Fee => {
  const currency = currencyOf(written);
  const text = writtenAmount(amount);
  if (text === '') return { amount: free ? 0 : null, currency, note };
  if (WHOLE.test(text)) return { amount: Number(text), currency, note };
  const grouped = GROUPED.test(text) && !text.startsWith('0') && (currency ?? 'VND') === 'VND';
  if (grouped && typeof amount === 'string') {
    return { amount: Number(text.replace(/[.,]/g, '')), currency, note };
  }
  const words = [text, currency, note].filter((word) => word !== null).join(' ');
  return { amount: null, currency, note: words };
};
