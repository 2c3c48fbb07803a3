import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';

import { FRESH, useCchcMissesQuery } from './api';
import { useLabel } from './label';
import { MissItem } from './MissItem';
import { WRITE_SYNONYMS } from './rights';

const PAGE_SIZE = 20;

/** The page of the list, kept in its address. */
const usePage = (): [number, (page: number) => void] => {
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Number(params.get('page')) || 1);
  return [page, (to) => setParams(to > 1 ? { page: String(to) } : {})];
};

const Pages = ({ page, pages, go }: { page: number; pages: number; go: (to: number) => void }) => {
  const label = useLabel();
  // The last page may have been worked off.
  if (pages < 2 && page === 1) return null;
  return (
    <Flex gap={4} paddingTop={4} wrap="wrap">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => go(page - 1)}>
        {label('misses.previous')}
      </Button>
      <Typography>{label('misses.pages', { page, pages: Math.max(page, pages) })}</Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => go(page + 1)}>
        {label('misses.next')}
      </Button>
    </Flex>
  );
};

const List = () => {
  const label = useLabel();
  const [page, go] = usePage();
  const { data, isError } = useCchcMissesQuery({ page, pageSize: PAGE_SIZE }, FRESH);
  if (!data) {
    return (
      <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
        {label(isError ? 'misses.failed' : 'misses.loading')}
      </Typography>
    );
  }
  return (
    <>
      {data.data.length === 0 ? (
        <Typography role="status">{label('misses.none')}</Typography>
      ) : (
        <>
          <Box paddingBottom={4}>
            <Typography variant="pi" textColor="neutral600">
              {label('misses.dismiss.hint')}
            </Typography>
          </Box>
          <Flex
            tag="ul"
            direction="column"
            alignItems="stretch"
            gap={4}
            aria-label={label('misses.list')}
          >
            {data.data.map((miss) => (
              <MissItem key={miss.documentId} miss={miss} />
            ))}
          </Flex>
        </>
      )}
      <Pages page={page} pages={data.meta.pagination.pageCount} go={go} />
    </>
  );
};

const Content = () => {
  const label = useLabel();
  return (
    <Layouts.Root>
      <Page.Title>{label('misses.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={label('misses.title')}
          subtitle={label('misses.subtitle')}
          navigationAction={
            <Link tag={RouterLink} to="/plugins/cchc" startIcon={<ArrowLeft />}>
              {label('misses.back')}
            </Link>
          }
        />
        <Layouts.Content>
          <Box paddingBottom={8}>
            <List />
          </Box>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** The editors' list of what people searched for in vain. */
export const MissesPage = () => (
  <Page.Protect permissions={[WRITE_SYNONYMS]}>
    <Content />
  </Page.Protect>
);
