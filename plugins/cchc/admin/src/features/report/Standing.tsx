import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { DeskReport } from '../../../../shared/contracts/report-panel';
import { countedUntil } from '../../../../shared/report';
import { shownDay, shownMoment } from '../../day';
import { Section, Written } from '../case/Section';
import { reportAddress } from './addresses';
import { FILE_KINDS, fileAddress } from './api';
import { Download } from './Download';
import { useReportLabel } from './label';
import { StateBadge } from './State';

const WAY = ['submitted', 'accepted', 'locked'] as const;

/** What was done with it, by whom and when. */
const Way = ({ report }: { report: DeskReport }) => {
  const { label } = useReportLabel();
  const { snapshot } = report.content;
  const { takenAt, span, children } = snapshot;
  const included = children.filter((child) => child.included).length;
  const values = {
    ...{ from: shownDay(span.firstDay), to: shownDay(countedUntil(snapshot)) },
    taken: shownMoment(takenAt),
  };
  const facts = [
    label('report.span', values),
    children.length > 0 && label('report.rolled-up', { included, all: children.length }),
    ...WAY.map((step) => {
      const who = report[step];
      return who && label(`report.${step}`, { name: who.name, at: shownMoment(who.at) });
    }),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {facts
        .filter((fact) => typeof fact === 'string')
        .map((fact) => (
          <Typography key={fact} tag="p" variant="pi" textColor="neutral600">
            {fact}
          </Typography>
        ))}
    </Flex>
  );
};

const Returned = ({ report: { returned, returnReason, state } }: { report: DeskReport }) => {
  const { label } = useReportLabel();
  if (state !== 'returned' || !returnReason) return null;
  return (
    <Box background="danger100" hasRadius padding={3}>
      <Typography fontWeight="semiBold">{label('report.return-reason')}</Typography>
      <Written lang="vi">{returnReason}</Written>
      {returned && (
        <Typography variant="pi" textColor="neutral700">
          {label('report.returned', { name: returned.name, at: shownMoment(returned.at) })}
        </Typography>
      )}
    </Box>
  );
};

const Editions = ({ report: { documentId, editions } }: { report: DeskReport }) => {
  const { label, stateName } = useReportLabel();
  if (editions.length < 2) return null;
  return (
    <Flex gap={3} wrap="wrap">
      <Typography variant="pi" fontWeight="semiBold">
        {label('report.editions')}
      </Typography>
      {editions.map(({ documentId: id, edition, state }) => {
        const text = label('report.edition.of', { edition, state: stateName(state) });
        return id === documentId ? (
          <Typography key={id} variant="pi" aria-current="page">
            {text}
          </Typography>
        ) : (
          <Link key={id} tag={RouterLink} to={reportAddress(id)}>
            {text}
          </Link>
        );
      })}
    </Flex>
  );
};

interface StandingProps {
  report: DeskReport;
  /** What can be done, and how saving stands. */
  children: ReactNode;
}

/** Where the report stands, what can be done with it, and its files. */
export const Standing = ({ report, children }: StandingProps) => {
  const { label } = useReportLabel();
  const { documentId, state, dueOn, isPublished, unit, span, hasForm } = report;
  const name = `bao-cao-${unit.code}-${span.kind}-${span.year}-${span.number}`;
  return (
    <Section title={label('report.standing')}>
      <Flex gap={3} wrap="wrap">
        <StateBadge state={state} />
        {dueOn && <Typography>{label('report.due', { day: shownDay(dueOn) })}</Typography>}
        {isPublished && <Typography>{label('reports.public')}</Typography>}
      </Flex>
      <Returned report={report} />
      <Way report={report} />
      <Editions report={report} />
      {children}
      <Flex role="group" aria-label={label('report.files')} gap={2} wrap="wrap">
        {FILE_KINDS.filter((kind) => kind !== 'form' || hasForm).map((kind) => (
          <Download
            key={kind}
            address={fileAddress(documentId, kind)}
            name={kind === 'form' ? `${name}-mau.docx` : `${name}.${kind}`}
            text={label(`report.files.${kind}`)}
          />
        ))}
      </Flex>
    </Section>
  );
};
