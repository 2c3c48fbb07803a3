import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { DueItem } from '../../../../shared/contracts/report-panel';
import { reportAddress } from './addresses';
import { useCchcReportOpenMutation } from './api';
import { useReportLabel } from './label';
import { messageOf } from './problems';

/** Begins the report that is due, or finds the one that a colleague has begun, and goes there. */
export const useOpen = () => {
  const { label } = useReportLabel();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [send, { isLoading }] = useCchcReportOpenMutation();
  const open = async ({ unit, period }: Pick<DueItem, 'unit' | 'period'>) => {
    const result = await send({ unit: unit.code, period: period.documentId });
    if ('error' in result) {
      const message = messageOf(result.error, label('report.failed'));
      toggleNotification({ type: 'danger', message });
      return;
    }
    void navigate(reportAddress(result.data.documentId));
  };
  return { open, isBusy: isLoading };
};
