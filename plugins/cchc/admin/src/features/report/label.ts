import { type PrimitiveType, useIntl } from 'react-intl';

import type { ReportState } from '../../../../shared/contracts/report-panel';
import { reportEn, type ReportKey } from './translations';

const isKey = (key: string): key is ReportKey => Object.hasOwn(reportEn, key);

/** The texts of the pages about reports in the language of the panel. */
export const useReportLabel = () => {
  const intl = useIntl();
  const label = (key: ReportKey, values?: Record<string, PrimitiveType>): string =>
    intl.formatMessage({ id: `cchc.${key}`, defaultMessage: reportEn[key] }, values);
  return {
    label,
    stateName: (state: ReportState) => label(`report.state.${state}`),
    /** What the history calls an act; one that it does not know by its code. */
    actName: (action: string) => {
      const key = `report.act.${action}`;
      return isKey(key) ? label(key) : action;
    },
    list: (items: readonly string[]) => intl.formatList(items, { type: 'unit' }),
    number: (value: number | null) =>
      value === null ? label('report.unknown') : intl.formatNumber(value),
  };
};
