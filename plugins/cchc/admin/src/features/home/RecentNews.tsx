import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { shownDay } from '../../day';
import { message } from '../../message';
import { NewsBadge } from '../../NewsBadge';
import { newsState } from '../../news-state';
import { newsAddress } from './addresses';
import { FRESH, type NewsRow, useCchcRecentNewsQuery } from './api';

const Row = ({ news }: { news: NewsRow }) => {
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral150" borderWidth="0 0 1px">
      <Link tag={RouterLink} to={newsAddress(news.documentId)}>
        {news.title ?? '…'}
      </Link>
      <Flex gap={3} paddingTop={1} wrap="wrap">
        <NewsBadge state={newsState(news, new Date())} />
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
