import { Accordion, Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { DecisionState, PreviewLine } from '../../../../shared/contracts/decision-panel';
import { Parts } from '../procedure';
import { useLabel } from './label';

const BADGES = {
  'action-new': { backgroundColor: 'success100', textColor: 'success700' },
  'action-amended': { backgroundColor: 'primary100', textColor: 'primary700' },
  'action-replaced': { backgroundColor: 'warning100', textColor: 'warning700' },
  'action-abolished': { backgroundColor: 'danger100', textColor: 'danger700' },
} as const;

const CHANGES = {
  'action-new': 'decision.begins',
  'action-amended': 'decision.same',
  'action-replaced': 'decision.moves',
  'action-abolished': 'decision.ends',
} as const;

const Successor = ({ line: { action, successor } }: { line: PreviewLine }) => {
  const { label } = useLabel();
  if (action === 'action-new' || action === 'action-amended') return null;
  return (
    <Typography>
      {successor
        ? label('decision.successor', { code: successor.code, name: successor.name ?? '' })
        : label('decision.no-successor')}
    </Typography>
  );
};

const Change = ({ line, state }: { line: PreviewLine; state: DecisionState }) => {
  const { label } = useLabel();
  const { action, differences } = line;
  if (state === 'decision-effective') return <Typography>{label('decision.now')}</Typography>;
  const hasOwn = action === 'action-amended' && differences.length > 0;
  return (
    <Box>
      {!hasOwn && <Typography>{label(CHANGES[action])}</Typography>}
      <Parts differences={differences} />
    </Box>
  );
};

const Sites = ({ line: { shownOn } }: { line: PreviewLine }) => {
  const { label, list } = useLabel();
  const { count, names } = shownOn;
  const listed = list(names);
  const all = count > names.length ? label('decision.shown-on.more', { names: listed }) : listed;
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {label('decision.shown-on', { count, names: all })}
    </Typography>
  );
};

interface LineItemProps {
  line: PreviewLine;
  number: number;
  state: DecisionState;
}

/** One procedure of a decision: what becomes of it, and where that is seen. */
export const LineItem = ({ line, number, state }: LineItemProps) => {
  const { label, choice } = useLabel();
  const { action, changeNote, code, documentId, key, name } = line;
  return (
    <Accordion.Item value={key}>
      <Accordion.Header>
        <Accordion.Trigger>
          {`${number}. ${choice(action)}: ${name ?? label('decision.missing')}`}
        </Accordion.Trigger>
      </Accordion.Header>
      <Accordion.Content>
        <Flex direction="column" alignItems="stretch" gap={2} padding={4}>
          <Typography fontWeight="semiBold">{name}</Typography>
          <Flex gap={3} wrap="wrap">
            <Badge {...BADGES[action]}>{choice(action)}</Badge>
            {documentId ? (
              <Link
                tag={RouterLink}
                to={`/content-manager/collection-types/plugin::cchc.procedure/${documentId}`}
              >
                {label('decision.open', { code })}
              </Link>
            ) : (
              <Typography>{code}</Typography>
            )}
          </Flex>
          <Sites line={line} />
          <Typography>
            {changeNote ? label('decision.note', { note: changeNote }) : label('decision.no-note')}
          </Typography>
          <Successor line={line} />
          <Change line={line} state={state} />
        </Flex>
      </Accordion.Content>
    </Accordion.Item>
  );
};
