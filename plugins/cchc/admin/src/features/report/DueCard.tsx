import { ChartPie } from '@strapi/icons';

import { Card } from '../home/Card';
import { DueTile } from './DueList';
import { useReportLabel } from './label';

/** Which reports are due, on the section's page. */
export const DueCard = () => {
  const { label } = useReportLabel();
  return (
    <Card icon={ChartPie} title={label('reports.due')}>
      <DueTile />
    </Card>
  );
};
