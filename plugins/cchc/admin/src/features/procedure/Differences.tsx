import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import styled from 'styled-components';

import type {
  EditionComparison,
  LocalComparison,
  PartDifference,
  RowDifference,
} from '../../../../shared/contracts/procedure-review';
import { shownDay } from '../../day';
import { useLabel } from './label';
import { wordDifferences } from './words-diff';

/** Lines stay lines; the two kinds differ by more than colour. */
const Text = styled(Typography)`
  display: block;
  white-space: pre-line;
  overflow-wrap: anywhere;

  ins {
    text-decoration: underline;
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
  }
  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  /* Old and new number side by side must not read as one. */
  del + ins {
    margin-inline-start: 0.4em;
  }
`;

interface WordsProps {
  before: string;
  after: string;
  /** Says in words that nothing is left. */
  saysEmpty?: boolean;
}

const Words = ({ before, after, saysEmpty = false }: WordsProps) => {
  const { label } = useLabel();
  if (before === after) {
    return (
      <>
        <Text>{after}</Text>
        <Typography variant="pi" textColor="neutral600">
          {label('compare.markup')}
        </Typography>
      </>
    );
  }
  return (
    <Text>
      {wordDifferences(before, after).map(({ text, kind }, index) => {
        if (kind === 'same') return text;
        return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
      })}
      {saysEmpty && after === '' && ` ${label('compare.empty')}`}
    </Text>
  );
};

const BADGES = {
  added: { backgroundColor: 'success100', textColor: 'success700' },
  removed: { backgroundColor: 'danger100', textColor: 'danger700' },
  changed: { backgroundColor: 'warning100', textColor: 'neutral800' },
  moved: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

const Row = ({ row }: { row: RowDifference }) => {
  const { label } = useLabel();
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Badge {...BADGES[row.change]}>{label(`compare.${row.change}`)}</Badge>
      <Box paddingTop={1}>
        {row.change === 'moved' ? (
          <Text>{row.after}</Text>
        ) : (
          <Words before={row.before ?? ''} after={row.after ?? ''} />
        )}
      </Box>
    </Box>
  );
};

const Part = ({ found, isTouched }: { found: PartDifference; isTouched: boolean }) => {
  const { label, part } = useLabel();
  return (
    <Box tag="section" paddingTop={4}>
      <Flex gap={2} wrap="wrap" paddingBottom={1}>
        <Typography variant="delta" tag="h3">
          {part(found.part)}
        </Typography>
        {isTouched && (
          <Badge backgroundColor="warning100" textColor="neutral800">
            {label('compare.touched')}
          </Badge>
        )}
      </Flex>
      {found.rows.length > 0 ? (
        <Box tag="ul">
          {found.rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </Box>
      ) : (
        <Words before={found.before} after={found.after} saysEmpty />
      )}
    </Box>
  );
};

interface PartsProps {
  differences: readonly PartDifference[];
  /** Parts of which the overlay speaks itself. */
  touched?: readonly string[];
}

/** What differs, part by part. */
export const Parts = ({ differences, touched = [] }: PartsProps) =>
  differences.map((found) => (
    <Part key={found.part} found={found} isTouched={touched.includes(found.part)} />
  ));

const Heading = ({ comparison: { from, to } }: { comparison: EditionComparison }) => {
  const { label, choice } = useLabel();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="semiBold">
        {label('compare.from-to', {
          from: from?.number ?? '–',
          to: to.number,
          day: shownDay(to.effectiveFrom),
        })}
        {'. '}
        {label(to.updateType === 'major' ? 'compare.major' : 'compare.minor')}.
      </Typography>
      {to.decision && (
        <Typography>{label('compare.decision', { number: to.decision.number })}</Typography>
      )}
      {to.changeNote && <Typography>{label('compare.note', { note: to.changeNote })}</Typography>}
      {from && from.lifecycle !== to.lifecycle && (
        <Typography textColor="danger600" fontWeight="semiBold">
          {label('compare.lifecycle', {
            before: choice(from.lifecycle),
            after: choice(to.lifecycle),
          })}
        </Typography>
      )}
    </Flex>
  );
};

/** Two editions beside each other, part by part, with the words that differ. */
export const Differences = ({
  comparison,
}: {
  comparison: EditionComparison | LocalComparison;
}) => {
  const { label } = useLabel();
  const touched = 'touched' in comparison ? comparison.touched : [];
  const { differences, from } = comparison;
  return (
    // Reachable by the keyboard, which then scrolls the dialog.
    <Box tabIndex={0}>
      <Heading comparison={comparison} />
      {differences.length === 0 && (
        <Box paddingTop={4}>
          <Typography>{label(from ? 'compare.none' : 'compare.never-seen')}</Typography>
        </Box>
      )}
      <Parts differences={differences} touched={touched} />
    </Box>
  );
};
