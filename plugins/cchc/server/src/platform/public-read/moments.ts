import { z } from 'zod';

import { toVietnamIso } from '../../../../shared/time';
import type { Span } from './query';

/** For `range`: a moment, or a day of Viet Nam from its first to its last millisecond. */
export const momentSpan = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
  .transform((text): Span<string> => {
    const first = toVietnamIso(text);
    return { first, last: text.includes('T') ? first : toVietnamIso(`${text}T23:59:59.999`) };
  });
