import { Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';

import { Pages } from '../../Pages';
import { Section } from '../case/Section';
import { MATRIX_PAGE } from './addresses';
import { FRESH, useCchcReportsQuery } from './api';
import { DueList } from './DueList';
import { Filters } from './Filters';
import { useReportLabel } from './label';
import { messageOf } from './problems';
import { ReportTable } from './ReportTable';
import { SEE_REPORTS } from './rights';
import { useSearch } from './use-search';

const List = () => {
  const { label } = useReportLabel();
  const [search, change] = useSearch();
  const { currentData: data, isError, error } = useCchcReportsQuery(search, FRESH);
  const isFiltered = [search.state, search.year, search.unit].some(Boolean);
  const none = label(isFiltered ? 'reports.none.filtered' : 'reports.none');
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {label('reports.list')}
      </Typography>
      <Filters search={search} change={change} />
      {!data && (
        <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
          {isError ? messageOf(error, label('reports.failed')) : label('reports.loading')}
        </Typography>
      )}
      {data?.data.length === 0 && <Typography role="status">{none}</Typography>}
      {data && data.data.length > 0 && <ReportTable reports={data.data} />}
      {data && (
        <Pages
          page={search.page}
          pages={data.meta.pagination.pageCount}
          go={(page) => change({ page })}
        />
      )}
    </Flex>
  );
};

const Content = () => {
  const { label } = useReportLabel();
  return (
    <Layouts.Root>
      <Page.Title>{label('reports.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={label('reports.title')}
          subtitle={label('reports.subtitle')}
          navigationAction={
            <Link tag={RouterLink} to="/plugins/cchc" startIcon={<ArrowLeft />}>
              {label('reports.back')}
            </Link>
          }
          primaryAction={
            <LinkButton tag={RouterLink} to={`/${MATRIX_PAGE}`} variant="secondary">
              {label('matrix.title')}
            </LinkButton>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            <Section title={label('reports.due')}>
              <DueList />
            </Section>
            <List />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** What is due, and all reports that the account may see. */
export const ReportsPage = () => (
  <Page.Protect permissions={[SEE_REPORTS]}>
    <Content />
  </Page.Protect>
);
