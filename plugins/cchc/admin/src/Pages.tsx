import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { message } from './message';

interface PagesProps {
  page: number;
  pages: number;
  go: (to: number) => void;
}

/** The way through a list of several pages. */
export const Pages = ({ page, pages, go }: PagesProps) => {
  const intl = useIntl();
  if (pages < 2) return null;
  return (
    <Flex gap={4} paddingTop={4} wrap="wrap">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => go(page - 1)}>
        {intl.formatMessage(message('pages.previous'))}
      </Button>
      <Typography>{intl.formatMessage(message('pages.where'), { page, pages })}</Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => go(page + 1)}>
        {intl.formatMessage(message('pages.next'))}
      </Button>
    </Flex>
  );
};
