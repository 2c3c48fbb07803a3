import {
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';

import { REPORT_STATES } from '../../../../shared/contracts/report-panel';
import { vietnamDate } from '../../../../shared/time';
import { type ReportsQuery, useCchcReportUnitsQuery } from './api';
import { useReportLabel } from './label';

const ALL = 'all';

/** The reporting years about which people ask: the next one is under way from December. */
export const reportingYears = (): number[] => {
  const now = Number(vietnamDate(new Date()).slice(0, 4));
  return [now + 1, now, now - 1, now - 2, now - 3];
};

interface FiltersProps {
  search: ReportsQuery;
  change: (change: Partial<ReportsQuery>) => void;
}

const UnitSelect = ({ search, change }: FiltersProps) => {
  const { label } = useReportLabel();
  const { data: units = [] } = useCchcReportUnitsQuery();
  if (units.length < 2) return null;
  return (
    <Field.Root name="unit" style={{ width: 'min(100%, 30rem)' }}>
      <Field.Label>{label('reports.filter.unit')}</Field.Label>
      <Combobox
        value={search.unit ?? ''}
        placeholder={label('reports.filter.all')}
        onChange={(unit) => change({ unit: unit || undefined })}
        onClear={() => change({ unit: undefined })}
        autocomplete={{ type: 'list', filter: 'contains' }}
      >
        {units.map(({ code, name }) => (
          <ComboboxOption key={code} value={code}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};

/** Which state, which reporting year, which unit. */
export const Filters = (props: FiltersProps) => {
  const { search, change } = props;
  const { label, stateName } = useReportLabel();
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Field.Root name="state" style={{ width: 'min(100%, 20rem)' }}>
        <Field.Label>{label('reports.filter.state')}</Field.Label>
        <SingleSelect
          value={search.state ?? ALL}
          onChange={(value) => change({ state: REPORT_STATES.find((state) => state === value) })}
        >
          <SingleSelectOption value={ALL}>{label('reports.filter.all')}</SingleSelectOption>
          {REPORT_STATES.map((state) => (
            <SingleSelectOption key={state} value={state}>
              {stateName(state)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="year" style={{ width: 'min(100%, 14rem)' }}>
        <Field.Label>{label('reports.filter.year')}</Field.Label>
        <SingleSelect
          value={search.year ? String(search.year) : ALL}
          onChange={(value) => change({ year: Number(value) || undefined })}
        >
          <SingleSelectOption value={ALL}>{label('reports.filter.all')}</SingleSelectOption>
          {reportingYears().map((year) => (
            <SingleSelectOption key={year} value={String(year)}>
              {String(year)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <UnitSelect {...props} />
    </Flex>
  );
};
