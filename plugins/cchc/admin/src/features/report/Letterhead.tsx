import { Typography } from '@strapi/design-system';

import type { DeskReport } from '../../../../shared/contracts/report-panel';
import { shownDay } from '../../day';
import { Facts } from '../case/Facts';
import { Section } from '../case/Section';
import { useReportLabel } from './label';

/** How the document will look: settings of the unit, and what the document clerk has given. */
export const Letterhead = ({ report }: { report: DeskReport }) => {
  const { label } = useReportLabel();
  const { letterhead, number, signedOn } = report.content;
  const blank = label('report.letterhead.blank');
  const facts = [
    {
      name: label('report.letterhead.issuer'),
      lines: [letterhead.superior ?? '', ...letterhead.issuer],
    },
    {
      name: label('report.letterhead.symbol'),
      lines: [`${number ?? `(${blank})`}/${letterhead.symbol}`],
    },
    {
      name: label('report.letterhead.signed'),
      lines: [`${letterhead.place}, ${signedOn ? shownDay(signedOn) : `(${blank})`}`],
    },
    {
      name: label('report.letterhead.signatory'),
      lines: [...letterhead.signatory, letterhead.signerName ?? ''],
    },
    { name: label('report.letterhead.recipients'), lines: letterhead.recipients },
  ];
  return (
    <Section title={label('report.letterhead')}>
      <Facts>
        {facts.map(({ name, lines }) => [
          <Typography key={`${name}-name`} tag="dt" textColor="neutral600">
            {name}
          </Typography>,
          <Typography key={name} tag="dd" lang="vi">
            {lines.filter(Boolean).map((line) => (
              <span key={line} style={{ display: 'block' }}>
                {line}
              </span>
            ))}
          </Typography>,
        ])}
      </Facts>
    </Section>
  );
};
