import { Box, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';

import type { DeskReport } from '../../../../shared/contracts/report-panel';
import { REPORTS_PAGE } from './addresses';
import { FRESH, useCchcReportQuery } from './api';
import { History } from './History';
import { useReportLabel } from './label';
import { Paper } from './Paper';
import { messageOf } from './problems';
import { SEE_REPORTS } from './rights';
import { Saving, SavingStopped } from './Saving';
import { Standing } from './Standing';
import { TITLE } from './texts';
import { type ReportTexts, useTexts } from './use-texts';
import { useVerbs } from './use-verbs';
import { VerbButtons } from './VerbButtons';
import { Workspace } from './Workspace';

const VIEWS = ['write', 'preview', 'history'] as const;

/** The report with what is on the screen, saved or not. */
const asTyped = ({ content }: DeskReport, { textOf }: ReportTexts) => ({
  ...content,
  title: textOf(TITLE),
  sections: content.sections.map((one) => ({ ...one, text: textOf(one.key) })),
});

const Views = ({ report, texts }: { report: DeskReport; texts: ReportTexts }) => {
  const { label } = useReportLabel();
  const [params, setParams] = useSearchParams();
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'write';
  return (
    <Tabs.Root
      variant="simple"
      value={view}
      onValueChange={(name: string) =>
        setParams(name === 'write' ? {} : { view: name }, { replace: true })
      }
    >
      <Box style={{ overflowX: 'auto' }}>
        <Tabs.List aria-label={label('report.views')}>
          {VIEWS.map((name) => (
            <Tabs.Trigger key={name} value={name} style={{ whiteSpace: 'nowrap' }}>
              {label(`report.view.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Box>
      <Tabs.Content value="write">
        <Box paddingTop={4}>
          <Workspace report={report} texts={texts} />
        </Box>
      </Tabs.Content>
      <Tabs.Content value="preview">
        <Box paddingTop={4}>
          <Paper content={asTyped(report, texts)} />
        </Box>
      </Tabs.Content>
      <Tabs.Content value="history">
        <Box paddingTop={4}>
          <History report={report} />
        </Box>
      </Tabs.Content>
    </Tabs.Root>
  );
};

interface LoadedProps {
  loaded: DeskReport;
  reload: () => Promise<DeskReport | undefined>;
}

const Loaded = ({ loaded, reload }: LoadedProps) => {
  /** As a change has answered, which is newer than what was loaded unless somebody else was at it. */
  const [own, setReport] = useState(loaded);
  const report = own.version >= loaded.version ? own : loaded;
  const texts = useTexts({ report, setReport, reload });
  const { flush } = texts;
  const verbs = useVerbs({ setReport, reload, flush });
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
      <Standing report={report}>
        {report.verbs.includes('save') && <Saving texts={texts} />}
        <VerbButtons report={report} verbs={verbs} flush={flush} />
      </Standing>
      <Views report={report} texts={texts} />
      {report.verbs.includes('save') && <SavingStopped texts={texts} />}
    </Flex>
  );
};

const Content = ({ documentId }: { documentId: string }) => {
  const { label } = useReportLabel();
  const { data, isError, error, refetch } = useCchcReportQuery(documentId, FRESH);
  const title = data ? `${data.span.name}, ${data.unit.name}` : label('reports.title');
  const reload = async () => (await refetch()).data;
  return (
    <Layouts.Root>
      <Page.Title>{title}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={title}
          subtitle={data?.title}
          navigationAction={
            <Link tag={RouterLink} to={`/${REPORTS_PAGE}`} startIcon={<ArrowLeft />}>
              {label('report.back')}
            </Link>
          }
        />
        <Layouts.Content>
          {data ? (
            <Loaded loaded={data} reload={reload} />
          ) : (
            <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
              {isError ? messageOf(error, label('reports.failed')) : label('reports.loading')}
            </Typography>
          )}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** One report: where it stands, its texts and numbers, how it will look, who changed what. */
export const ReportPage = () => {
  const { report = '' } = useParams<{ report: string }>();
  return (
    <Page.Protect permissions={[SEE_REPORTS]}>
      <Content key={report} documentId={report} />
    </Page.Protect>
  );
};
