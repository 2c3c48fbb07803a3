import {
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';

import { REPORT_KINDS, type ReportKind, type ReportSpan } from '../../../../shared/contracts';
import type { DeskUnit } from '../../../../shared/contracts/report-panel';
import { vietnamDate } from '../../../../shared/time';
import { REPORTS_PAGE } from './addresses';
import { FRESH, matrixTable, useCchcReportMatrixQuery, useCchcReportUnitsQuery } from './api';
import { Download } from './Download';
import { reportingYears } from './Filters';
import { useReportLabel } from './label';
import { MatrixTable } from './MatrixTable';
import { messageOf } from './problems';
import { SEE_REPORTS } from './rights';

const ALL = 'all';

interface Search {
  unit: string;
  year: number;
  kind: ReportKind | undefined;
}

/** What the matrix shows, kept in its address; from the start the account's own unit, this year. */
const useSearch = (units: readonly DeskUnit[]): [Search, (change: Partial<Search>) => void] => {
  const [params, setParams] = useSearchParams();
  const search = {
    unit: params.get('unit') ?? units[0]?.code ?? '',
    year: Number(params.get('year')) || Number(vietnamDate(new Date()).slice(0, 4)),
    kind: REPORT_KINDS.find((kind) => kind === params.get('kind')),
  };
  const change = (changes: Partial<Search>) => {
    const { unit, year, kind } = { ...search, ...changes };
    setParams({ unit, year: String(year), ...(kind && { kind }) });
  };
  return [search, change];
};

interface ChoiceProps {
  units: readonly DeskUnit[];
  search: Search;
  change: (change: Partial<Search>) => void;
}

const Choice = ({ units, search, change }: ChoiceProps) => {
  const { label } = useReportLabel();
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      {units.length > 1 && (
        <Field.Root name="unit" style={{ width: 'min(100%, 30rem)' }}>
          <Field.Label>{label('matrix.unit')}</Field.Label>
          <Combobox
            value={search.unit}
            onChange={(unit) => unit && change({ unit })}
            autocomplete={{ type: 'list', filter: 'contains' }}
          >
            {units.map(({ code, name }) => (
              <ComboboxOption key={code} value={code}>
                {name}
              </ComboboxOption>
            ))}
          </Combobox>
        </Field.Root>
      )}
      <Field.Root name="year" style={{ width: 'min(100%, 14rem)' }}>
        <Field.Label>{label('reports.filter.year')}</Field.Label>
        <SingleSelect
          value={String(search.year)}
          onChange={(year) => change({ year: Number(year) })}
        >
          {reportingYears().map((year) => (
            <SingleSelectOption key={year} value={String(year)}>
              {String(year)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="kind" style={{ width: 'min(100%, 22rem)' }}>
        <Field.Label>{label('matrix.kind')}</Field.Label>
        <SingleSelect
          value={search.kind ?? ALL}
          onChange={(value) => change({ kind: REPORT_KINDS.find((kind) => kind === value) })}
        >
          <SingleSelectOption value={ALL}>{label('matrix.kind.all')}</SingleSelectOption>
          {REPORT_KINDS.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {label(`matrix.kind.${kind}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Download
        address={matrixTable(search.unit, search.year)}
        name={`theo-doi-bao-cao-${search.unit}-${search.year}.xlsx`}
        text={label('matrix.export')}
      />
    </Flex>
  );
};

const Below = ({ units }: { units: readonly DeskUnit[] }) => {
  const { label } = useReportLabel();
  const [search, change] = useSearch(units);
  const { unit, year, kind } = search;
  const { currentData: data, isError, error } = useCchcReportMatrixQuery({ unit, year }, FRESH);
  const isShown = (period: Pick<ReportSpan, 'kind'>) => kind === undefined || period.kind === kind;
  const isEmpty = data && !data.periods.some(isShown);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
      <Choice units={units} search={search} change={change} />
      {!data && (
        <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
          {isError ? messageOf(error, label('reports.failed')) : label('reports.loading')}
        </Typography>
      )}
      {isEmpty && <Typography role="status">{label('matrix.none')}</Typography>}
      {data && !isEmpty && (
        <MatrixTable
          key={`${unit} ${year}`}
          matrix={data}
          isShown={({ period }) => isShown(period)}
        />
      )}
    </Flex>
  );
};

const Content = () => {
  const { label } = useReportLabel();
  const { data, isError } = useCchcReportUnitsQuery();
  const units = data?.filter(({ isAbove }) => isAbove);
  return (
    <Layouts.Root>
      <Page.Title>{label('matrix.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={label('matrix.title')}
          subtitle={label('matrix.subtitle')}
          navigationAction={
            <Link tag={RouterLink} to={`/${REPORTS_PAGE}`} startIcon={<ArrowLeft />}>
              {label('matrix.back')}
            </Link>
          }
        />
        <Layouts.Content>
          {isError && <Typography textColor="danger600">{label('reports.failed')}</Typography>}
          {units?.length === 0 && <Typography role="status">{label('matrix.no-unit')}</Typography>}
          {units && units.length > 0 && <Below units={units} />}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** Which unit below has sent which report. */
export const MatrixPage = () => (
  <Page.Protect permissions={[SEE_REPORTS]}>
    <Content />
  </Page.Protect>
);
