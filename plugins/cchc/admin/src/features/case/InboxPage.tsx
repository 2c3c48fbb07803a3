import { Box, Flex, Link, LinkButton, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft, Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';

import { CASE_PILES, type CasePile } from '../../../../shared/contracts/case-panel';
import { Pages } from '../../Pages';
import { NEW_CASE_PAGE, RETENTION_PAGE } from './addresses';
import { FRESH, useCchcCasesQuery } from './api';
import { CaseTable } from './CaseTable';
import { Chooser } from './Chooser';
import { Filters } from './Filters';
import { useCaseLabel } from './label';
import { NationalExport } from './NationalExport';
import { problemOf } from './problems';
import { SEE_CASES, useCaseRights } from './rights';
import { type Search, useSearch } from './use-search';

interface PileProps {
  search: Search;
  change: (change: Partial<Search>) => void;
}

const noneKey = ({ kind, unit, q }: Search) => {
  if (q) return 'cases.none.found';
  return (kind ?? unit) ? 'cases.none.filtered' : 'cases.none';
};

const Pile = ({ search, change }: PileProps) => {
  const { label } = useCaseLabel();
  const { canAssign } = useCaseRights();
  const { currentData: data, isError, error } = useCchcCasesQuery(search, FRESH);
  if (!data || isError) {
    return (
      <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
        {isError ? problemOf(error).message || label('cases.failed') : label('cases.loading')}
      </Typography>
    );
  }
  const caption = label(search.q ? 'cases.found' : `cases.pile.${search.pile}`);
  const List = canAssign ? Chooser : CaseTable;
  return (
    <>
      {data.data.length === 0 ? (
        <Typography role="status">{label(noneKey(search))}</Typography>
      ) : (
        // What was chosen on another page is chosen no more.
        <List key={JSON.stringify(search)} rows={data.data} caption={caption} />
      )}
      <Pages
        page={search.page}
        pages={data.meta.pagination.pageCount}
        go={(page) => change({ page })}
      />
    </>
  );
};

/** Who searches for one certain case does not know in which pile it lies. */
const Found = (props: PileProps) => {
  const { label } = useCaseLabel();
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
      <Typography variant="beta" tag="h2">
        {label('cases.found')}
      </Typography>
      <Pile {...props} />
    </Flex>
  );
};

/** The piles that the account may look at. */
const usePiles = (): CasePile[] => {
  const { canSeeRestricted } = useCaseRights();
  return CASE_PILES.filter((pile) => pile !== 'restricted' || canSeeRestricted);
};

const Piles = ({ search, change }: PileProps) => {
  const { label } = useCaseLabel();
  const piles = usePiles();
  const { data } = useCchcCasesQuery(search, FRESH);
  return (
    <Tabs.Root
      variant="simple"
      value={search.pile}
      onValueChange={(name: string) =>
        change({ pile: piles.find((one) => one === name) ?? 'open' })
      }
    >
      <Box style={{ overflowX: 'auto' }}>
        <Tabs.List aria-label={label('cases.piles')}>
          {piles.map((name) => (
            <Tabs.Trigger key={name} value={name} style={{ whiteSpace: 'nowrap' }}>
              {label(`cases.pile.${name}`)}
              {data && ` (${data.meta.piles[name] ?? 0})`}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Box>
      {piles.map((name) => (
        <Tabs.Content key={name} value={name}>
          <Box paddingTop={4}>
            {name === 'not-entered' && <NationalExport />}
            {name === search.pile && <Pile search={search} change={change} />}
          </Box>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
};

const Content = () => {
  const { label } = useCaseLabel();
  const { canReceive, canSupervise } = useCaseRights();
  const [search, change] = useSearch();
  return (
    <Layouts.Root>
      <Page.Title>{label('cases.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={label('cases.title')}
          subtitle={label('cases.subtitle')}
          navigationAction={
            <Link tag={RouterLink} to="/plugins/cchc" startIcon={<ArrowLeft />}>
              {label('cases.back')}
            </Link>
          }
          secondaryAction={
            canSupervise && (
              <LinkButton tag={RouterLink} to={`/${RETENTION_PAGE}`} variant="tertiary">
                {label('retention.title')}
              </LinkButton>
            )
          }
          primaryAction={
            canReceive && (
              <LinkButton tag={RouterLink} to={`/${NEW_CASE_PAGE}`} startIcon={<Plus />}>
                {label('enter.open')}
              </LinkButton>
            )
          }
        />
        <Layouts.Content>
          <Filters search={search} change={change} />
          <Box paddingBottom={8}>
            {search.q ? (
              <Found search={search} change={change} />
            ) : (
              <Piles search={search} change={change} />
            )}
          </Box>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** Questions and feedback of citizens that reached the account's units. */
export const InboxPage = () => (
  <Page.Protect permissions={[SEE_CASES]}>
    <Content />
  </Page.Protect>
);
