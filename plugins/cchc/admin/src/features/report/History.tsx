import { Box, Flex, Typography } from '@strapi/design-system';

import type { DeskReport, ReportEventItem } from '../../../../shared/contracts/report-panel';
import { shownMoment } from '../../day';
import { Section, Written } from '../case/Section';
import { FRESH, useCchcReportHistoryQuery } from './api';
import { useReportLabel } from './label';
import { TITLE } from './texts';

interface EventProps {
  event: ReportEventItem;
  sections: DeskReport['content']['sections'];
}

const Event = ({ event, sections }: EventProps) => {
  const { label, actName, stateName } = useReportLabel();
  const { action, actor, at, from, to, reason, sections: changed } = event;
  const nameOf = (key: string) =>
    key === TITLE
      ? label('report.history.title')
      : (sections.find((one) => one.key === key)?.title ?? key);
  const where = from !== null && from !== to && `${stateName(from)} → ${stateName(to)}`;
  return (
    <Box
      tag="li"
      paddingLeft={4}
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="0 0 0 2px"
    >
      <Typography fontWeight="semiBold">{actName(action)}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {[shownMoment(at), actor, where].filter(Boolean).join(' · ')}
      </Typography>
      {reason && <Written lang="vi">{reason}</Written>}
      {changed.map(({ key, before }) => (
        <details key={key}>
          <summary style={{ cursor: 'pointer', padding: '4px 0' }}>
            <Typography tag="span" variant="pi">
              {label('report.history.before', { title: nameOf(key) })}
            </Typography>
          </summary>
          <Box background="neutral100" hasRadius padding={3}>
            <Written lang="vi">{before || label('report.history.empty')}</Written>
          </Box>
        </details>
      ))}
    </Box>
  );
};

/** Who did what with the report, the last thing first, with the texts that were replaced. */
export const History = ({ report }: { report: DeskReport }) => {
  const { label } = useReportLabel();
  const { data, isError } = useCchcReportHistoryQuery(report.documentId, FRESH);
  return (
    <Section title={label('report.view.history')}>
      {!data && (
        <Typography role="status">
          {label(isError ? 'reports.failed' : 'reports.loading')}
        </Typography>
      )}
      {data?.length === 0 && <Typography>{label('report.history.none')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {data?.map((event, position) => (
          // Rows are only added, and none of them holds a state of its own.
          <Event key={data.length - position} event={event} sections={report.content.sections} />
        ))}
      </Flex>
    </Section>
  );
};
