import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft, Download, Plus } from '@strapi/icons';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';

import { SERVING_STATES, type ServingState } from '../../../../shared/contracts/site-panel';
import { Pages } from '../../Pages';
import { saveFile } from '../../save-file';
import { FRESH, SITES_TABLE, useCchcSitesQuery } from './api';
import { useSiteLabel } from './label';
import { SEE_SITES, useSiteRights } from './rights';
import { SecretDialog } from './SecretDialog';
import { SiteDialog } from './SiteDialog';
import { SiteTable } from './SiteTable';
import { SiteTrail } from './SiteTrail';
import { useSiteActions } from './use-site-actions';

interface Search {
  state: ServingState | undefined;
  page: number;
}

/** What the page shows, kept in its address. */
const useSearch = (): [Search, (change: Partial<Search>) => void] => {
  const [params, setParams] = useSearchParams();
  const search = {
    state: SERVING_STATES.find((state) => state === params.get('state')),
    page: Math.max(1, Number(params.get('page')) || 1),
  };
  const change = (changes: Partial<Search>) => {
    const { state, page } = { ...search, page: 1, ...changes };
    setParams({ ...(state && { state }), ...(page > 1 && { page: String(page) }) });
  };
  return [search, change];
};

interface FilterProps {
  counts: Record<ServingState, number>;
  chosen: ServingState | undefined;
  choose: (state: ServingState | undefined) => void;
}

const Filter = ({ counts, chosen, choose }: FilterProps) => {
  const { label } = useSiteLabel();
  const choices = [
    { state: undefined, name: label('sites.filter.all') },
    ...SERVING_STATES.map((state) => ({
      state,
      name: `${label(`site.state.${state}`)} (${counts[state]})`,
    })),
  ];
  return (
    <Flex role="group" aria-label={label('sites.filter')} gap={2} wrap="wrap">
      {choices.map(({ state, name }) => (
        <Button
          key={name}
          size="S"
          variant={state === chosen ? 'secondary' : 'tertiary'}
          aria-pressed={state === chosen}
          onClick={() => choose(state)}
        >
          {name}
        </Button>
      ))}
    </Flex>
  );
};

const ExportButton = () => {
  const { label } = useSiteLabel();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const download = async () => {
    try {
      const { data } = await get(SITES_TABLE, { responseType: 'blob' });
      saveFile(data, 'trang-cua-cac-don-vi.csv');
    } catch {
      toggleNotification({ type: 'danger', message: label('sites.failed') });
    }
  };
  return (
    <Button variant="secondary" startIcon={<Download />} onClick={() => void download()}>
      {label('sites.export')}
    </Button>
  );
};

const List = () => {
  const { label } = useSiteLabel();
  const [search, change] = useSearch();
  const { data, isError } = useCchcSitesQuery(search, FRESH);
  if (!data) {
    return (
      <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
        {label(isError ? 'sites.failed' : 'sites.loading')}
      </Typography>
    );
  }
  const { counts, pagination } = data.meta;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Filter counts={counts} chosen={search.state} choose={(state) => change({ state })} />
        <ExportButton />
      </Flex>
      {data.data.length === 0 ? (
        <Typography role="status">
          {label(search.state ? 'sites.none.state' : 'sites.none')}
        </Typography>
      ) : (
        <SiteTable sites={data.data} />
      )}
      <Pages
        page={search.page}
        pages={pagination.pageCount}
        go={(page) => change({ ...search, page })}
      />
    </Flex>
  );
};

const Content = () => {
  const { label } = useSiteLabel();
  const { canManage } = useSiteRights();
  const [isAdding, setAdding] = useState(false);
  const actions = useSiteActions();
  return (
    <Layouts.Root>
      <Page.Title>{label('sites.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={label('sites.title')}
          subtitle={label('sites.subtitle')}
          navigationAction={
            <Link tag={RouterLink} to="/plugins/cchc" startIcon={<ArrowLeft />}>
              {label('sites.back')}
            </Link>
          }
          primaryAction={
            canManage && (
              <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
                {label('sites.add')}
              </Button>
            )
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            <List />
            {canManage && <SiteTrail />}
          </Flex>
        </Layouts.Content>
        {isAdding && (
          <SiteDialog
            isBusy={actions.isBusy}
            onSave={actions.register}
            onClose={() => setAdding(false)}
          />
        )}
        <SecretDialog {...actions} />
      </Page.Main>
    </Layouts.Root>
  );
};

/** Which sites show what the portal says now. */
export const SitesPage = () => (
  <Page.Protect permissions={[SEE_SITES]}>
    <Content />
  </Page.Protect>
);
