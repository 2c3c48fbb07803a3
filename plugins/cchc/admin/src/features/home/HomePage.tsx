import { Box, Flex, Link, LinkButton } from '@strapi/design-system';
import { Clock, Plus } from '@strapi/icons';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { message } from '../../message';
import { listAddress, newNewsAddress } from './addresses';
import { Card } from './Card';
import { Cards } from './Cards';
import type { UnitRow } from './own-units';
import { RecentNews } from './RecentNews';
import { useOwnUnits } from './use-own-units';
import { useRights } from './use-rights';

const useGreeting = (units: UnitRow[] | null | undefined) => {
  const intl = useIntl();
  const name = useAuth('cchc', ({ user }) => user?.firstname ?? user?.username ?? '');
  const hello = intl.formatMessage(message('home.greeting'), { name });
  if (units === undefined) return hello;
  const names = intl.formatList(units?.map((unit) => unit.label ?? unit.name) ?? []);
  const where = units === null ? 'home.units.all' : names ? 'home.units' : 'home.units.none';
  return `${hello}. ${intl.formatMessage(message(where), { units: names })}`;
};

const Content = () => {
  const intl = useIntl();
  const units = useOwnUnits();
  const { can } = useRights();
  const title = intl.formatMessage(message('home.title'));
  return (
    <Layouts.Root>
      <Page.Title>{intl.formatMessage(message('home.page'))}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={title}
          subtitle={useGreeting(units)}
          primaryAction={
            can('create', 'news-item') && (
              <LinkButton tag={RouterLink} to={newNewsAddress()} startIcon={<Plus />}>
                {intl.formatMessage(message('home.write'))}
              </LinkButton>
            )
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
            <Cards units={units} />
            {can('read', 'news-item') && (
              <Card icon={Clock} title={intl.formatMessage(message('recent.title'))}>
                <RecentNews />
                <Box>
                  <Link tag={RouterLink} to={listAddress('news-item')}>
                    {intl.formatMessage(message('recent.all'))}
                  </Link>
                </Box>
              </Card>
            )}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** The section's own page, from which a clerk reaches everything. */
export const HomePage = () => (
  <Page.Protect permissions={[{ action: 'plugin::cchc.access', subject: null }]}>
    <Content />
  </Page.Protect>
);
