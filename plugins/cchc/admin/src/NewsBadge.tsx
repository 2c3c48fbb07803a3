import { Badge } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { message } from './message';
import type { NewsState } from './news-state';

const COLOURS: Record<NewsState, { backgroundColor: string; textColor: string }> = {
  draft: { backgroundColor: 'secondary100', textColor: 'secondary700' },
  published: { backgroundColor: 'success100', textColor: 'success700' },
  modified: { backgroundColor: 'alternative100', textColor: 'alternative700' },
  scheduled: { backgroundColor: 'warning100', textColor: 'warning700' },
  expired: { backgroundColor: 'neutral150', textColor: 'neutral700' },
};

/** What a clerk has to know of a news item, in a word. */
export const NewsBadge = ({ state }: { state: NewsState }) => {
  const intl = useIntl();
  return (
    <Badge {...COLOURS[state]} style={{ whiteSpace: 'nowrap' }}>
      {intl.formatMessage(message(`state.${state}`))}
    </Badge>
  );
};
