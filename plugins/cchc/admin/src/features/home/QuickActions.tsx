import { Flex, Link, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { message } from '../../message';
import { listAddress, newNewsAddress } from './addresses';
import { useRights } from './use-rights';

/** What most people come for, on the panel's first page. */
export const QuickActions = () => {
  const intl = useIntl();
  const { can } = useRights();
  return (
    <Flex direction="column" alignItems="flex-start" gap={4}>
      {can('create', 'news-item') && (
        <LinkButton tag={RouterLink} to={newNewsAddress()} startIcon={<Plus />}>
          {intl.formatMessage(message('actions.write'))}
        </LinkButton>
      )}
      {can('read', 'news-item') && (
        <Link tag={RouterLink} to={listAddress('news-item')}>
          {intl.formatMessage(
            message(can('update', 'news-item') ? 'actions.news' : 'actions.news-read'),
          )}
        </Link>
      )}
      {can('read', 'hotline') && (
        <Link tag={RouterLink} to={listAddress('hotline')}>
          {intl.formatMessage(
            message(can('update', 'hotline') ? 'actions.hotlines' : 'actions.hotlines-read'),
          )}
        </Link>
      )}
      <Link tag={RouterLink} to="/plugins/cchc">
        {intl.formatMessage(message('actions.section'))}
      </Link>
    </Flex>
  );
};
