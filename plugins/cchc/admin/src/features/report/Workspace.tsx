import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import styled from 'styled-components';

import type { DeskReport } from '../../../../shared/contracts/report-panel';
import { numbered } from '../../../../shared/report';
import { Section } from '../case/Section';
import { useCchcReportChecksQuery } from './api';
import { Findings } from './Findings';
import { useReportLabel } from './label';
import { Letterhead } from './Letterhead';
import { Outline } from './Outline';
import { jumpTo } from './numbering';
import { SectionEditor } from './SectionEditor';
import { TITLE } from './texts';
import type { ReportTexts } from './use-texts';

/** The outline beside the text where there is room, above it on a phone. */
const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 16px;
  align-items: start;

  .text textarea {
    min-height: 8rem;
    line-height: 1.5;
    field-sizing: content;
  }

  @media (min-width: 62em) {
    grid-template-columns: 30rem minmax(0, 1fr);

    .beside {
      position: sticky;
      top: 1.6rem;
      max-height: calc(100vh - 3.2rem);
      overflow-y: auto;
    }
  }
`;

interface WorkspaceProps {
  report: DeskReport;
  texts: ReportTexts;
}

const Title = ({ report, texts }: WorkspaceProps) => {
  const { label } = useReportLabel();
  if (!report.verbs.includes('save')) return null;
  return (
    <Field.Root name="title" required>
      <Field.Label>{label('report.title')}</Field.Label>
      <TextInput
        lang="vi"
        maxLength={500}
        value={texts.textOf(TITLE)}
        onChange={({ target }: { target: { value: string } }) => texts.change(TITLE, target.value)}
      />
    </Field.Root>
  );
};

/** Outline and checks on the left, texts and numbers on the right. */
export const Workspace = ({ report, texts }: WorkspaceProps) => {
  const { label } = useReportLabel();
  const { documentId, version } = report;
  const { data: found = [], isSuccess } = useCchcReportChecksQuery({ documentId, version });
  const isOpen = report.verbs.includes('submit');
  const findings = isOpen ? found : [];
  const sections = numbered(report.content.sections);
  return (
    <Columns>
      <Flex className="beside" direction="column" alignItems="stretch" gap={4} tabIndex={-1}>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
          <Outline sections={sections} textOf={texts.textOf} findings={findings} />
        </Box>
        {isOpen && (
          <Section title={label('report.checks')}>
            {isSuccess && findings.length === 0 && (
              <Typography>{label('report.checks.none')}</Typography>
            )}
            <Findings findings={findings} sections={report.content.sections} go={jumpTo} />
          </Section>
        )}
      </Flex>
      <Flex className="text" direction="column" alignItems="stretch" gap={4}>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Title report={report} texts={texts} />
            {isOpen && (
              <Typography variant="pi" textColor="neutral600">
                {label('report.text.hint')}
              </Typography>
            )}
            {sections.map((one) => (
              <SectionEditor key={one.section.key} report={report} one={one} texts={texts} />
            ))}
          </Flex>
        </Box>
        <Letterhead report={report} />
      </Flex>
    </Columns>
  );
};
