import { Box, Typography } from '@strapi/design-system';

import type { PanelProblem } from '../../../../shared/contracts/decision-panel';
import { useLabel } from './label';

const lineOf = (field: string): number | undefined => {
  const [, index] = /^lines\.(\d+)\./.exec(field) ?? [];
  return index === undefined ? undefined : Number(index) + 1;
};

/** What keeps the decision from going on, each with the line where it is. */
export const Problems = ({ problems }: { problems: readonly PanelProblem[] }) => {
  const { label } = useLabel();
  return (
    <>
      <Typography fontWeight="semiBold" textColor="danger600">
        {label('decision.problems')}
      </Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {problems.map(({ field, message }) => {
          const number = lineOf(field);
          return (
            <li key={`${field} ${message}`}>
              <Typography style={{ overflowWrap: 'anywhere' }}>
                {number !== undefined && <b>{label('decision.line', { number })}: </b>}
                {message}
              </Typography>
            </li>
          );
        })}
      </Box>
    </>
  );
};
