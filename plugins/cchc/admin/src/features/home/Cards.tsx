import { Grid } from '@strapi/design-system';
import { Feather, List } from '@strapi/icons';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import { message } from '../../message';
import { CasesCard, useCaseRights } from '../case';
import { NoticeCard } from '../decision';
import { ReviewCard, useReviewRights } from '../procedure';
import { ImportLink, useCanImport } from '../procedure-import';
import { DueCard, useReportRights } from '../report';
import { SitesCard, useSiteRights } from '../site';
import { MissCard, useMayWriteSynonyms } from '../synonym';
import { ACTIVE } from './api';
import { CalendarCard } from './CalendarCard';
import { Card } from './Card';
import { CountLink } from './CountLink';
import { HotlineCard } from './HotlineCard';
import { NEWS_COUNTS, newsConditions } from './news-counts';
import type { UnitRow } from './own-units';
import { useRights } from './use-rights';

const NewsCard = () => {
  const intl = useIntl();
  const [now] = useState(() => new Date());
  return (
    <Card icon={Feather} title={intl.formatMessage(message('news.title'))}>
      {NEWS_COUNTS.map((state) => (
        <CountLink
          key={state}
          label={`news.${state}`}
          type="news-item"
          conditions={newsConditions(now)[state]}
        />
      ))}
    </Card>
  );
};

const Cell = ({ children }: { children: ReactNode }) => (
  <Grid.Item col={4} s={6} xs={12} alignItems="stretch">
    {children}
  </Grid.Item>
);

/** What the account may see of the section, in numbers that lead to the lists behind them. */
export const Cards = ({ units }: { units: UnitRow[] | null | undefined }) => {
  const intl = useIntl();
  const { can, isScoped } = useRights();
  const { canSee } = useReviewRights();
  const canImport = useCanImport();
  const { canSee: canSeeCases } = useCaseRights();
  const { canSee: canSeeReports } = useReportRights();
  const { canSee: canSeeSites } = useSiteRights();
  const mayWriteSynonyms = useMayWriteSynonyms();
  return (
    <Grid.Root gap={4} gridCols={12}>
      {canSeeCases && (
        <Cell>
          <CasesCard />
        </Cell>
      )}
      {canSeeReports && (
        <Cell>
          <DueCard />
        </Cell>
      )}
      {can('read', 'news-item') && (
        <Cell>
          <NewsCard />
        </Cell>
      )}
      {can('read', 'hotline') && (
        <Cell>
          <HotlineCard units={units} />
        </Cell>
      )}
      {isScoped && can('read', 'notice') && (
        <Cell>
          <NoticeCard />
        </Cell>
      )}
      {canSee && (
        <Cell>
          <ReviewCard />
        </Cell>
      )}
      {canSeeSites && (
        <Cell>
          <SitesCard />
        </Cell>
      )}
      {mayWriteSynonyms && (
        <Cell>
          <MissCard />
        </Cell>
      )}
      {can('read', 'calendar-day') && (
        <Cell>
          <CalendarCard />
        </Cell>
      )}
      <Cell>
        <Card icon={List} title={intl.formatMessage(message('lists.title'))}>
          {can('read', 'decision') && <CountLink label="decisions.count" type="decision" />}
          {can('read', 'topic') && <CountLink label="topics.count" type="topic" />}
          {can('read', 'unit') && <CountLink label="units.count" type="unit" conditions={ACTIVE} />}
          {can('read', 'member') && <CountLink label="members.count" type="member" />}
          {canImport && <ImportLink />}
        </Card>
      </Cell>
    </Grid.Root>
  );
};
