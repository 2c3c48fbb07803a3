import { cleanLine } from '../../../../shared/text';
import type { Data } from './rules';

/** The data with these fields, as far as they are text, cleaned as one line each. */
export const cleanLines = (data: Data, names: readonly string[]): Data => ({
  ...data,
  ...Object.fromEntries(
    names.flatMap((name) => {
      const value = data[name];
      return typeof value === 'string' ? [[name, cleanLine(value)]] : [];
    }),
  ),
});
