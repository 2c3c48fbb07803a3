import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { shownDay } from '../../day';
import { message } from '../../message';
import { newsAddress } from './addresses';
import { FRESH, useCchcRecentNewsQuery } from './api';
import { newsState, type NewsRow, type NewsState } from './news-state';

const COLOURS: Record<NewsState, { backgroundColor: string; textColor: string }> = {
  draft: { backgroundColor: 'secondary100', textColor: 'secondary700' },
  published: { backgroundColor: 'success100', textColor: 'success700' },
  modified: { backgroundColor: 'alternative100', textColor: 'alternative700' },
  scheduled: { backgroundColor: 'warning100', textColor: 'warning700' },
  expired: { backgroundColor: 'neutral150', textColor: 'neutral700' },
};

const Row = ({ news }: { news: NewsRow }) => {
  const intl = useIntl();
  const state = newsState(news, new Date());
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral150" borderWidth="0 0 1px">
      <Link tag={RouterLink} to={newsAddress(news.documentId)}>
        {news.title ?? '…'}
      </Link>
      <Flex gap={3} paddingTop={1} wrap="wrap">
        <Badge {...COLOURS[state]}>{intl.formatMessage(message(`state.${state}`))}</Badge>
        <Typography variant="pi" textColor="neutral600">
          {shownDay(news.updatedAt)}
        </Typography>
      </Flex>
    </Box>
  );
};

/** The news items that were changed last, five at most. */
export const RecentNews = ({ count = 5 }: { count?: number }) => {
  const intl = useIntl();
  const { data, isError } = useCchcRecentNewsQuery(undefined, FRESH);
  if (!data || data.length === 0) {
    const key = isError ? 'home.failed' : data ? 'recent.none' : 'home.loading';
    return (
      <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
        {intl.formatMessage(message(key))}
      </Typography>
    );
  }
  return (
    <Box tag="ul">
      {data.slice(0, count).map((news) => (
        <Row key={news.documentId} news={news} />
      ))}
    </Box>
  );
};
