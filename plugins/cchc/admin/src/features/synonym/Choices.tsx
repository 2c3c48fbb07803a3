import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { MissChoice } from '../../../../shared/contracts/search-miss';
import { useLabel } from './label';

interface ChoicesProps {
  question: string;
  title: string;
  choices: readonly MissChoice[];
  isBusy: boolean;
  onCreate: (choice: MissChoice) => void;
}

/** Procedures that were perhaps meant; one click makes the question a synonym of one. */
export const Choices = ({ question, title, choices, isBusy, onCreate }: ChoicesProps) => {
  const label = useLabel();
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {choices.map((choice) => (
          <Flex
            key={choice.code}
            tag="li"
            gap={2}
            wrap="wrap"
            justifyContent="space-between"
            background="neutral100"
            hasRadius
            padding={3}
          >
            <Box style={{ flex: '1 1 16rem', minWidth: 0 }}>
              <Typography>{choice.name}</Typography>
              <Typography tag="div" variant="pi" textColor="neutral600">
                {choice.code}
              </Typography>
            </Box>
            <Button
              size="S"
              variant="secondary"
              disabled={isBusy}
              onClick={() => onCreate(choice)}
              aria-label={label('misses.create.of', { question, name: choice.name })}
            >
              {label('misses.create')}
            </Button>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
};
