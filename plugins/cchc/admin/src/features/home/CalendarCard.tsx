import { Link, Typography } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { message } from '../../message';
import { type Conditions, listAddress } from './addresses';
import { FRESH, useCchcOpenYearsQuery } from './api';
import { Card } from './Card';
import { CountLink } from './CountLink';

const UNCONFIRMED: Conditions = [{ confirmedBy: { $null: 'true' } }];

const daysOf = (year: number): Conditions => [
  { date: { $gte: `${year}-01-01` } },
  { date: { $lte: `${year}-12-31` } },
];

/** Years whose calendar waits for somebody, each with the way to its days. */
const Years = () => {
  const intl = useIntl();
  const { data, isError } = useCchcOpenYearsQuery(undefined, FRESH);
  if (!data) {
    return (
      <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
        {intl.formatMessage(message(isError ? 'home.failed' : 'home.loading'))}
      </Typography>
    );
  }
  if (data.length === 0) {
    return (
      <Typography textColor="success600">
        {intl.formatMessage(message('deadlines.years.confirmed'))}
      </Typography>
    );
  }
  return data.map(({ year, standing }) => (
    <Link key={year} tag={RouterLink} to={listAddress('calendar-day', daysOf(year))}>
      <Typography textColor="danger600">
        {intl.formatMessage(message(`deadlines.year.${standing}`), { year: String(year) })}
      </Typography>
    </Link>
  ));
};

/** The terms and the calendar that due dates come from, and what of them is not confirmed. */
export const CalendarCard = () => {
  const intl = useIntl();
  return (
    <Card icon={Calendar} title={intl.formatMessage(message('deadlines.title'))}>
      <CountLink label="deadlines.rules" type="deadline-rule" />
      <CountLink label="deadlines.unconfirmed" type="deadline-rule" conditions={UNCONFIRMED} />
      <CountLink label="deadlines.days" type="calendar-day" />
      <Years />
    </Card>
  );
};
