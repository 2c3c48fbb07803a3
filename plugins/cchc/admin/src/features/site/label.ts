import { type PrimitiveType, useIntl } from 'react-intl';

import type { FollowedType } from '../../../../shared/contracts';
import { siteEn, type SiteKey } from './translations';

/** The texts of the pages about sites in the language of the panel. */
export const useSiteLabel = () => {
  const intl = useIntl();
  const label = (key: SiteKey, values?: Record<string, PrimitiveType>): string =>
    intl.formatMessage({ id: `cchc.${key}`, defaultMessage: siteEn[key] }, values);
  return {
    label,
    typeName: (type: FollowedType) => label(`site.type.${type}`),
    list: (items: readonly string[]) => intl.formatList(items, { type: 'unit' }),
  };
};
