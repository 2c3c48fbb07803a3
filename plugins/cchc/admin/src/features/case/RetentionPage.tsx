import {
  Box,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { RetentionView } from '../../../../shared/contracts/retention-panel';
import { shownDay, shownMoment } from '../../day';
import { Table } from '../../table';
import { CASES_PAGE, caseAddress } from './addresses';
import { FRESH, useCchcRetentionQuery } from './api';
import { useCaseLabel } from './label';
import { SUPERVISE_CASES } from './rights';
import { Section } from './Section';

const DAYS = [7, 30, 90, 365] as const;
const COLUMNS = ['due', 'case', 'step', 'rule'] as const;

const Rows = ({ rows }: Pick<RetentionView, 'rows'>) => {
  const { label, actionName } = useCaseLabel();
  return (
    <Table>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {label(`retention.${name}`)}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ documentId, number, unit, step, dueAt, rule, blocked }) => (
          <tr key={documentId}>
            <td>
              <Typography>{shownDay(dueAt)}</Typography>
            </td>
            <td>
              <Link tag={RouterLink} to={caseAddress(documentId)}>
                {number}
              </Link>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {unit?.name}
              </Typography>
            </td>
            <td>
              <Typography>{actionName(step)}</Typography>
              {blocked && (
                <Typography tag="p" variant="pi" textColor="warning700">
                  {label(`retention.blocked.${blocked}`)}
                </Typography>
              )}
            </td>
            <td>
              <Typography>{rule}</Typography>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};

const Runs = ({ runs }: Pick<RetentionView, 'runs'>) => {
  const { label } = useCaseLabel();
  return (
    <Section title={label('retention.runs')}>
      {runs.length === 0 && <Typography>{label('retention.runs.none')}</Typography>}
      {runs.map(({ at, counts }) => (
        <Typography key={at}>
          {label('retention.run', { at: shownMoment(at), ...counts })}
        </Typography>
      ))}
    </Section>
  );
};

const Content = () => {
  const { label } = useCaseLabel();
  const [days, setDays] = useState<number>(30);
  const { data, isError } = useCchcRetentionQuery(days, FRESH);
  return (
    <Layouts.Root>
      <Page.Title>{label('retention.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={label('retention.title')}
          subtitle={label('retention.subtitle')}
          navigationAction={
            <Link tag={RouterLink} to={`/${CASES_PAGE}`} startIcon={<ArrowLeft />}>
              {label('case.back')}
            </Link>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
            <Box style={{ maxWidth: '24rem' }}>
              <Field.Root name="days">
                <Field.Label>{label('retention.days')}</Field.Label>
                <SingleSelect value={days} onChange={(value) => setDays(Number(value))}>
                  {DAYS.map((count) => (
                    <SingleSelectOption key={count} value={count}>
                      {label('retention.days.value', { count })}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            </Box>
            <Typography role="status">
              {isError && label('cases.failed')}
              {data &&
                (data.total === 0
                  ? label('retention.none')
                  : label('retention.total', { total: data.total, shown: data.rows.length }))}
            </Typography>
            {data && data.rows.length > 0 && (
              <Box background="neutral0" hasRadius shadow="tableShadow">
                <Rows rows={data.rows} />
              </Box>
            )}
            {data && <Runs runs={data.runs} />}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** What is going to be forgotten in the next days, and what was. */
export const RetentionPage = () => (
  <Page.Protect permissions={[SUPERVISE_CASES]}>
    <Content />
  </Page.Protect>
);
