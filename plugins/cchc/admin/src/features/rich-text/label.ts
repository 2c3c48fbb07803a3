import { useIntl } from 'react-intl';
import { richTextEn, type RichTextKey } from './translations';

/** A function that gives the field's text for a key, in the language of the admin panel. */
export function useLabel(): (key: RichTextKey) => string {
  const intl = useIntl();
  return (key) => intl.formatMessage({ id: `cchc.${key}`, defaultMessage: richTextEn[key] });
}
