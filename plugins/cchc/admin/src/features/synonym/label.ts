import { type PrimitiveType, useIntl } from 'react-intl';

import { synonymEn, type SynonymKey } from './translations';

/** The page's texts in the language of the panel. */
export const useLabel = () => {
  const intl = useIntl();
  return (key: SynonymKey, values?: Record<string, PrimitiveType>): string =>
    intl.formatMessage({ id: `cchc.${key}`, defaultMessage: synonymEn[key] }, values);
};
