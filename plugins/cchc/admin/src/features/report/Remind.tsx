import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Bell } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type { Matrix, Reminded } from '../../../../shared/contracts/report-panel';
import { useCchcReportRemindMutation } from './api';
import { useReportLabel } from './label';
import { messageOf } from './problems';
import { useReportRights } from './rights';

interface RemindProps {
  unit: string;
  period: Matrix['periods'][number];
}

const namesOf = (units: Reminded['reminded']) => units.map(({ name }) => name);

const Result = ({ reminded, period }: { reminded: Reminded; period: string }) => {
  const { label, list } = useReportLabel();
  const count = reminded.reminded.length;
  const units = list(namesOf(reminded.reminded));
  return (
    <Box role="status" style={{ maxWidth: '28rem', fontWeight: 'normal' }}>
      <Typography tag="p" variant="pi">
        {count > 0
          ? label('matrix.reminded', { count, units, period })
          : label('matrix.reminded.none', { period })}
      </Typography>
      {(['already', 'nobody'] as const)
        .filter((kind) => reminded[kind].length > 0)
        .map((kind) => (
          <Typography key={kind} tag="p" variant="pi" textColor="neutral600">
            {label(`matrix.reminded.${kind}`, { units: list(namesOf(reminded[kind])) })}
          </Typography>
        ))}
    </Box>
  );
};

/** Reminds with one click who has not sent, and says whom. */
export const RemindButton = ({ unit, period }: RemindProps) => {
  const { label } = useReportLabel();
  const { canAccept } = useReportRights();
  const { toggleNotification } = useNotification();
  const [remind, { data, isLoading }] = useCchcReportRemindMutation();
  if (!canAccept) return null;
  const send = async () => {
    const { kind, year, number } = period;
    const result = await remind({ unit, kind, year, number });
    if (!('error' in result)) return;
    const message = messageOf(result.error, label('report.failed'));
    toggleNotification({ type: 'danger', message });
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Button
        size="S"
        variant="secondary"
        startIcon={<Bell />}
        loading={isLoading}
        style={{ whiteSpace: 'nowrap' }}
        aria-label={label('matrix.remind.of', { period: period.name })}
        onClick={() => void send()}
      >
        {label('matrix.remind')}
      </Button>
      {data && <Result reminded={data} period={period.name} />}
    </Flex>
  );
};
