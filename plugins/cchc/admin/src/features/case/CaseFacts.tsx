import { Typography } from '@strapi/design-system';
import { Fragment } from 'react';

import type { CaseDetail } from '../../../../shared/contracts/case-panel';
import { shownMoment } from '../../day';
import { Facts } from './Facts';
import { useCaseLabel } from './label';
import { National } from './National';
import { Section } from './Section';
import { Due } from './State';

/** Until when it has to be answered, and how that day came about. */
export const Deadline = ({ found }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  return (
    <Section title={label('case.deadline')}>
      <Due {...found} />
      {found.dueExplanation.length > 0 && (
        <ul style={{ listStyle: 'disc', paddingInlineStart: '2rem' }}>
          {found.dueExplanation.map((line) => (
            <li key={line}>
              <Typography variant="pi" textColor="neutral700">
                {line}
              </Typography>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const useFacts = (found: CaseDetail) => {
  const { label, channelName, resultName, subjectName } = useCaseLabel();
  const { subject, result, rating } = found;
  const facts = [
    ['number', found.number],
    ['kind', label(`case.kind.${found.kind}`)],
    ['subject', subject && subjectName(subject)],
    ['procedure', found.procedure],
    ['unit', found.unit?.name],
    ['received', shownMoment(found.receivedAt)],
    ['channel', channelName(found.channel)],
    ['agency', found.agency],
    ['leads', found.leadsTo],
    ['result', result && resultName(result)],
    ['rating', rating === null ? null : label('case.rating', { rating })],
  ] as const;
  return facts.filter(([, value]) => Boolean(value));
};

/** What else is known of the case. */
export const CaseFacts = ({ found }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  return (
    <Section title={label('case.facts')}>
      <Facts>
        {useFacts(found).map(([name, value]) => (
          <Fragment key={name}>
            <Typography tag="dt" textColor="neutral600">
              {label(`case.fact.${name}`)}
            </Typography>
            <Typography tag="dd">{value}</Typography>
          </Fragment>
        ))}
      </Facts>
      <National found={found} />
    </Section>
  );
};
