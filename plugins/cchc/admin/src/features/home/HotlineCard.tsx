import { Box, Typography } from '@strapi/design-system';
import { Phone } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { CHOICES } from '../../../../shared/fields';
import { message } from '../../message';
import { FRESH, useCchcHotlinesQuery } from './api';
import { Card } from './Card';
import { CountLink } from './CountLink';
import { missingSubjects } from './missing-subjects';
import type { UnitRow } from './own-units';

/** Says which hotlines a unit still owes the public. */
const Gaps = ({ units }: { units: UnitRow[] }) => {
  const intl = useIntl();
  const { data, isError } = useCchcHotlinesQuery(
    units.map(({ id }) => id),
    FRESH,
  );
  if (!data) {
    return (
      <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
        {intl.formatMessage(message(isError ? 'home.failed' : 'home.loading'))}
      </Typography>
    );
  }
  const gaps = units.flatMap((unit) => {
    const missing = missingSubjects(unit.id, data);
    return missing.length > 0 ? [{ unit, missing }] : [];
  });
  if (gaps.length === 0) {
    return (
      <Typography textColor="success600">
        {intl.formatMessage(message('hotlines.complete'))}
      </Typography>
    );
  }
  return gaps.map(({ unit, missing }) => (
    <Box key={unit.id}>
      <Typography textColor="danger600" fontWeight="semiBold">
        {intl.formatMessage(message('hotlines.missing'), { unit: unit.name })}
      </Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {missing.map((subject) => (
          <li key={subject}>
            <Typography>
              {intl.formatMessage({ id: subject, defaultMessage: CHOICES[subject]?.en })}
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  ));
};

export const HotlineCard = ({ units }: { units: UnitRow[] | null | undefined }) => {
  const intl = useIntl();
  return (
    <Card icon={Phone} title={intl.formatMessage(message('hotlines.title'))}>
      <CountLink label="hotlines.count" type="hotline" />
      {units && units.length > 0 && <Gaps units={units} />}
    </Card>
  );
};
