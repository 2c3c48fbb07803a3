import { Box, Field, Flex, Textarea, Typography } from '@strapi/design-system';

import type { DeskReport } from '../../../../shared/contracts/report-panel';
import { Written } from '../case/Section';
import { CountedTable } from './CountedTable';
import { useReportLabel } from './label';
import { type Numbered, sectionId } from './numbering';
import type { ReportTexts } from './use-texts';

interface SectionEditorProps {
  report: DeskReport;
  one: Numbered;
  texts: ReportTexts;
}

/** What somebody else wrote meanwhile, under what the person has on the screen. */
const Other = ({ text, by }: { text: string; by: string }) => {
  const { label } = useReportLabel();
  return (
    <Box background="warning100" hasRadius padding={3}>
      <Typography variant="pi" fontWeight="semiBold">
        {label('report.changed.other', { by })}
      </Typography>
      <Written>{text || label('report.changed.empty')}</Written>
    </Box>
  );
};

const Text = ({ report, one: { number, section }, texts }: SectionEditorProps) => {
  const { label } = useReportLabel();
  const text = texts.textOf(section.key);
  const other = texts.otherOf(section.key);
  if (!report.verbs.includes('save')) {
    if (text) return <Written lang="vi">{text}</Written>;
    return section.counters.length > 0 || !section.mandatory ? null : (
      <Typography textColor="neutral600">{label('report.text.none')}</Typography>
    );
  }
  return (
    <>
      <Field.Root name={section.key}>
        <Textarea
          aria-label={label('report.text', { number, title: section.title })}
          aria-required={section.mandatory}
          lang="vi"
          maxLength={50_000}
          value={text}
          onChange={({ target }: { target: { value: string } }) =>
            texts.change(section.key, target.value)
          }
        />
      </Field.Root>
      {other !== undefined && <Other text={other} by={texts.conflict?.by ?? ''} />}
    </>
  );
};

/** One section: its text, and below it the numbers that the portal has counted for it. */
export const SectionEditor = (props: SectionEditorProps) => {
  const { report, one } = props;
  const { number, section } = one;
  const { label } = useReportLabel();
  const { tables, children } = report.content.snapshot;
  const own = section.counters.flatMap(
    (counter) => tables.find((table) => table.counter === counter) ?? [],
  );
  return (
    <Flex
      tag="section"
      id={sectionId(section.key)}
      tabIndex={-1}
      aria-labelledby={`${sectionId(section.key)}-title`}
      direction="column"
      alignItems="stretch"
      gap={3}
      style={{ scrollMarginTop: '10rem' }}
    >
      <Flex gap={2} wrap="wrap" alignItems="baseline">
        <Typography
          id={`${sectionId(section.key)}-title`}
          variant={section.level < 2 ? 'delta' : 'epsilon'}
          tag={section.level < 2 ? 'h2' : 'h3'}
          fontWeight="bold"
        >
          {`${number} ${section.title}`.trim()}
        </Typography>
        {section.mandatory && (
          <Typography variant="pi" textColor="neutral600">
            {label('report.text.mandatory')}
          </Typography>
        )}
      </Flex>
      <Text {...props} />
      {own.map((table) => (
        <CountedTable
          key={table.counter}
          documentId={report.documentId}
          table={table}
          isRolledUp={children.length > 0}
        />
      ))}
      {section.counters.length > 0 && own.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {label('report.numbers.none')}
        </Typography>
      )}
    </Flex>
  );
};
