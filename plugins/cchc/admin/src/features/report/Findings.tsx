import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { ReportSection } from '../../../../shared/contracts';
import type { ReportFinding } from '../../../../shared/contracts/report-panel';
import { useReportLabel } from './label';

interface FindingsProps {
  findings: readonly ReportFinding[];
  sections: readonly ReportSection[];
  /** Brings the section into view that has this key. */
  go: (key: string) => void;
  /** What belongs below a finding. */
  below?: (finding: ReportFinding) => ReactNode;
}

/** What the checks have found, each with the way to its section. */
export const Findings = ({ findings, sections, go, below }: FindingsProps) => {
  const { label } = useReportLabel();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {findings.map((finding) => {
        const section = sections.find(({ key }) => key === finding.section);
        const isError = finding.level === 'error';
        return (
          <Box
            tag="li"
            key={finding.id}
            paddingLeft={3}
            borderStyle="solid"
            borderWidth="0 0 0 3px"
            borderColor={isError ? 'danger600' : 'warning600'}
          >
            <Typography tag="p" variant="pi" fontWeight="bold">
              {label(`report.checks.${finding.level}`)}
            </Typography>
            <Typography tag="p" lang="vi" style={{ overflowWrap: 'anywhere' }}>
              {finding.message}
            </Typography>
            {finding.excerpt && (
              <Typography tag="p" variant="pi" textColor="neutral600" lang="vi">
                {`“${finding.excerpt}”`}
              </Typography>
            )}
            {section && (
              <TextButton onClick={() => go(section.key)} style={{ textAlign: 'start' }}>
                {label('report.checks.section', { title: section.title })}
              </TextButton>
            )}
            {below?.(finding)}
          </Box>
        );
      })}
    </Flex>
  );
};
