import { Box, Flex, Typography } from '@strapi/design-system';

import type { CaseDetail, CaseStep } from '../../../../shared/contracts/case-panel';
import { shownMoment } from '../../day';
import { useCaseLabel } from './label';
import { Section, Written } from './Section';

const useBy = () => {
  const { label } = useCaseLabel();
  return ({ by, role }: CaseStep): string => {
    if (by) return by;
    return label(role === 'citizen' ? 'case.by.citizen' : 'case.by.system');
  };
};

const Step = ({ step }: { step: CaseStep }) => {
  const { actionName, detailName, stateName } = useCaseLabel();
  const by = useBy();
  const { action, after, at, detail, note, office } = step;
  return (
    <Box
      tag="li"
      paddingLeft={4}
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="0 0 0 2px"
    >
      <Typography fontWeight="semiBold">
        {detail ? `${actionName(action)}: ${detailName(action, detail)}` : actionName(action)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {[shownMoment(at), office, by(step), stateName(after)].filter(Boolean).join(' · ')}
      </Typography>
      {note && <Written>{note}</Written>}
    </Box>
  );
};

/** Who did what with the case, and when. */
export const History = ({ found }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  return (
    <Section title={label('case.history')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {found.steps.map((step, position) => (
          // Steps are only added.
          <Step key={position} step={step} />
        ))}
      </Flex>
    </Section>
  );
};
