import type { MessageDescriptor } from 'react-intl';

import { PLUGIN_ID } from './plugin-id';
import en from './translations/en.json';

export type TextKey = keyof typeof en;

/** A text of ours for `formatMessage`, with the English one where no translation is loaded. */
export const message = (
  key: TextKey,
): MessageDescriptor & { id: string; defaultMessage: string } => ({
  id: `${PLUGIN_ID}.${key}`,
  defaultMessage: en[key],
});
