import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink, useLocation } from 'react-router-dom';

import type { CaseDetail, CaseOffice } from '../../../../shared/contracts/case-panel';
import { shownDay } from '../../day';
import { caseAddress } from './addresses';
import { useCaseLabel } from './label';
import { Section } from './Section';

const Name = ({ office }: { office: CaseOffice }) => {
  const { state } = useLocation();
  const name = `${office.unit} · ${office.number}`;
  if (!office.documentId) {
    return <Typography fontWeight={office.isHere ? 'semiBold' : 'regular'}>{name}</Typography>;
  }
  return (
    <Link tag={RouterLink} to={caseAddress(office.documentId)} state={state}>
      {name}
    </Link>
  );
};

/** Which offices had the matter, and how long each. */
export const Offices = ({ found }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  return (
    <Section title={label('case.offices')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {found.offices.map((office) => (
          <Box tag="li" key={office.number}>
            <Name office={office} />
            <Typography tag="p" variant="pi" textColor="neutral600">
              {label(office.to ? 'case.offices.had' : 'case.offices.has', {
                from: shownDay(office.from),
                to: office.to && shownDay(office.to),
                days: office.workingDays,
              })}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Section>
  );
};
