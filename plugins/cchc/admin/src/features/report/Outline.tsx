import { Badge, Flex, Typography } from '@strapi/design-system';
import styled from 'styled-components';

import type { ReportFinding } from '../../../../shared/contracts/report-panel';
import { useReportLabel } from './label';
import { isWritten, jumpTo, type Numbered } from './numbering';
import { COLOURS } from './State';

const Entry = styled.button<{ $level: number }>`
  display: block;
  width: 100%;
  padding: 6px 8px 6px ${({ $level }) => $level * 12 - 4}px;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  font-weight: ${({ $level }) => ($level === 1 ? 600 : 400)};
  line-height: 1.4;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

interface OutlineProps {
  sections: readonly Numbered[];
  textOf: (key: string) => string;
  findings: readonly ReportFinding[];
}

type Mark = 'empty' | 'error' | 'warning';

/** What a section's entry says beside its title. */
const markOf = (
  { section: { key, mandatory } }: Numbered,
  { textOf, findings }: Omit<OutlineProps, 'sections'>,
): Mark | undefined => {
  if (mandatory && !isWritten(textOf(key))) return 'empty';
  // Of an empty one the checks may not know yet that it has been filled.
  const own = findings.filter((one) => one.section === key && one.code !== 'mandatory-empty');
  if (own.some(({ level }) => level === 'error')) return 'error';
  return own.length > 0 ? 'warning' : undefined;
};

/** The sections of the report, each with what is still to be done there. */
export const Outline = ({ sections, ...marks }: OutlineProps) => {
  const { label } = useReportLabel();
  return (
    <nav aria-label={label('report.outline')}>
      <Typography variant="delta" tag="h2">
        {label('report.outline')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" paddingTop={2}>
        {sections.map((one) => {
          const { number, section } = one;
          const mark = markOf(one, marks);
          return (
            <li key={section.key}>
              <Entry type="button" $level={section.level || 1} onClick={() => jumpTo(section.key)}>
                {`${number} ${section.title} `.trimStart()}
                {mark && (
                  <Badge
                    {...COLOURS[mark === 'warning' ? 'waiting' : 'bad']}
                    style={{ height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
                  >
                    {label(`report.mark.${mark}`)}
                  </Badge>
                )}
              </Entry>
            </li>
          );
        })}
      </Flex>
    </nav>
  );
};
