import type { Core } from '@strapi/types';

import type { CaseKind } from '../../../../shared/cases/vocabulary';
import { rows } from '../sql';

/** Phản ánh, kiến nghị; hỏi đáp; yêu cầu về dữ liệu cá nhân. */
const PREFIX: Record<CaseKind, string> = { feedback: 'PA', question: 'HD', 'data-subject': 'DL' };
const DIGITS = 6;

/**
 * The next number of a kind and year, `PA-2026-000123`. Call it in the transaction of what gets the
 * number: others wait for its end, so that no number is given twice, and none is left out.
 */
export const nextNumber = async (
  strapi: Core.Strapi,
  kind: CaseKind,
  year: string,
): Promise<string> => {
  const name = `${PREFIX[kind]}-${year}`;
  const [row] = await rows<{ reached: number }>(
    strapi,
    `insert into cchc_case_counters (name, reached) values (?, 1)
     on conflict (name) do update set reached = cchc_case_counters.reached + 1
     returning reached`,
    [name],
  );
  return `${name}-${String(row?.reached ?? 0).padStart(DIGITS, '0')}`;
};
