import { Box, Button, Link, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import { REVIEW_LISTS, type ReviewRow } from '../../../../shared/contracts/procedure-review';
import { Pages } from '../../Pages';
import { FRESH, useCchcReviewsQuery } from './api';
import { BulkDialog } from './BulkDialog';
import { DifferencesDialog } from './DifferencesDialog';
import { useLabel } from './label';
import { ReviewTable } from './ReviewTable';
import { Toolbar } from './Toolbar';
import { useReviewRights } from './use-review-rights';
import { type Search, useSearch } from './use-search';
import { useUnit } from './use-unit';

type ReviewsData = ReturnType<typeof useCchcReviewsQuery>['data'];

interface ListProps {
  search: Search;
  unit: string | undefined;
  data: ReviewsData;
  isError: boolean;
  change: (change: Partial<Search>) => void;
  onSee: (row: ReviewRow) => void;
}

const List = ({ search, unit, data, isError, change, onSee }: ListProps) => {
  const { label } = useLabel();
  if (!data) {
    return (
      <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
        {label(isError ? 'reviews.failed' : 'reviews.loading')}
      </Typography>
    );
  }
  const needsUnit = !unit && (search.list === 'missing' || search.list === 'all');
  return (
    <>
      {needsUnit && (
        <Box paddingBottom={3}>
          <Typography textColor="neutral700">{label('reviews.choose-unit')}</Typography>
        </Box>
      )}
      {data.data.length === 0 ? (
        <Typography role="status">{label(`reviews.none.${search.list}`)}</Typography>
      ) : (
        <ReviewTable
          rows={data.data}
          caption={label(`reviews.tab.${search.list}`)}
          withUnit={!unit}
          onSee={onSee}
        />
      )}
      <Pages
        page={search.page}
        pages={data.meta.pagination.pageCount}
        go={(page) => change({ page })}
      />
    </>
  );
};

const Lists = ({ search, change }: { search: Search; change: (to: Partial<Search>) => void }) => {
  const { label } = useLabel();
  const { canConfirm, canEdit } = useReviewRights();
  const [seen, setSeen] = useState<(ReviewRow & { documentId: string }) | null>(null);
  const [isBulk, setBulk] = useState(false);
  const { unit, isKnown } = useUnit(search.unit);
  const { data, isError } = useCchcReviewsQuery({ ...search, unit }, { ...FRESH, skip: !isKnown });
  const counts = data?.meta.counts;
  const see = (row: ReviewRow) => {
    if (row.documentId !== null) setSeen({ ...row, documentId: row.documentId });
  };
  return (
    <Tabs.Root
      variant="simple"
      value={search.list}
      onValueChange={(name: string) =>
        change({ list: REVIEW_LISTS.find((one) => one === name) ?? 'needs-review' })
      }
    >
      <Box style={{ overflowX: 'auto' }}>
        <Tabs.List aria-label={label('reviews.tabs')}>
          {REVIEW_LISTS.map((name) => (
            <Tabs.Trigger key={name} value={name}>
              {label(`reviews.tab.${name}`)}
              {counts && ` (${counts[name]})`}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Box>
      {REVIEW_LISTS.map((name) => (
        <Tabs.Content key={name} value={name}>
          <Box paddingTop={4}>
            {name === 'needs-review' && canConfirm && Boolean(counts?.['needs-review']) && (
              <Box paddingBottom={4}>
                <Button variant="secondary" onClick={() => setBulk(true)}>
                  {label('bulk.open')}
                </Button>
              </Box>
            )}
            {name === search.list && (
              <List {...{ search, unit, data, isError, change }} onSee={see} />
            )}
          </Box>
        </Tabs.Content>
      ))}
      {seen && (
        <DifferencesDialog row={seen} {...{ canConfirm, canEdit }} onClose={() => setSeen(null)} />
      )}
      {isBulk && <BulkDialog unit={unit} onClose={() => setBulk(false)} />}
    </Tabs.Root>
  );
};

const Content = () => {
  const { label } = useLabel();
  const [search, change] = useSearch();
  return (
    <Layouts.Root>
      <Page.Title>{label('reviews.page')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={label('reviews.title')}
          subtitle={label('reviews.subtitle')}
          navigationAction={
            <Link tag={RouterLink} to="/plugins/cchc" startIcon={<ArrowLeft />}>
              {label('reviews.back')}
            </Link>
          }
        />
        <Layouts.Content>
          <Toolbar search={search} onChange={change} />
          <Lists search={search} change={change} />
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** What a unit's clerk keeps in step with the law: the overlays, and what is still missing. */
export const ReviewsPage = () => (
  <Page.Protect permissions={[{ action: 'plugin::cchc.procedures.read', subject: null }]}>
    <Content />
  </Page.Protect>
);
