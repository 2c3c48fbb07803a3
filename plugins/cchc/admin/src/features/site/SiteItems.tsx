import {
  Badge,
  Box,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';

import type { FollowedType } from '../../../../shared/contracts';
import {
  ITEM_STATES,
  type ItemState,
  type SiteItem,
  type SiteRow,
} from '../../../../shared/contracts/site-panel';
import { shownMoment } from '../../day';
import { Pages } from '../../Pages';
import { FRESH, useCchcSiteItemsQuery } from './api';
import { useSiteLabel } from './label';
import { Table } from '../../table';
import { COLOURS } from './State';

/** A long title must not squeeze what stands beside it. */
const WHOLE = { whiteSpace: 'nowrap' } as const;

const OF_ITEM = { missing: 'bad', old: 'bad', superfluous: 'bad', current: 'good' } as const;
const ALL = 'all';

interface Search {
  type: FollowedType | undefined;
  state: ItemState | undefined;
  page: number;
}

interface ChoiceProps<T extends string> {
  name: 'type' | 'state';
  options: readonly (readonly [value: T, text: string])[];
  chosen: T | undefined;
  choose: (value: T | undefined) => void;
}

const Choice = <T extends string>({ name, options, chosen, choose }: ChoiceProps<T>) => {
  const { label } = useSiteLabel();
  return (
    <Box style={{ width: 'min(100%, 16rem)' }}>
      <SingleSelect
        aria-label={label(`site.items.${name}`)}
        value={chosen ?? ALL}
        onChange={(value) => choose(options.find(([one]) => one === value)?.[0])}
      >
        <SingleSelectOption value={ALL}>
          {label(name === 'type' ? 'site.items.type.all' : 'sites.filter.all')}
        </SingleSelectOption>
        {options.map(([value, text]) => (
          <SingleSelectOption key={value} value={value}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
};

const Rows = ({ items }: { items: readonly SiteItem[] }) => {
  const { label, typeName } = useSiteLabel();
  return (
    <Table aria-label={label('site.items')}>
      <thead>
        <tr>
          {(['item', 'type', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {label(`site.column.${column}`)}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ type, id, title, state, since }) => (
          <tr key={`${type} ${id}`}>
            <td>
              <Typography>{title ?? id}</Typography>
              {title && (
                <Typography tag="div" variant="pi" textColor="neutral600">
                  {id}
                </Typography>
              )}
            </td>
            <td>
              <Typography style={WHOLE}>{typeName(type)}</Typography>
            </td>
            <td>
              <Flex gap={2} wrap="wrap">
                <Badge {...COLOURS[OF_ITEM[state]]} style={WHOLE}>
                  {label(`site.item.${state}`)}
                </Badge>
                {since && (
                  <Typography variant="pi" textColor="neutral700">
                    {label('site.item.since', { moment: shownMoment(since) })}
                  </Typography>
                )}
              </Flex>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};

/** All that a site serves or should, what is wrong first. */
export const SiteItems = ({ site }: { site: SiteRow }) => {
  const { label, typeName } = useSiteLabel();
  const [search, setSearch] = useState<Search>({ type: undefined, state: undefined, page: 1 });
  const { data, isError } = useCchcSiteItemsQuery({ site: site.documentId, ...search }, FRESH);
  const change = (changes: Partial<Search>) => setSearch({ ...search, page: 1, ...changes });
  const counts = data?.meta.counts;
  const states = ITEM_STATES.map((state) => {
    const name = label(`site.item.${state}`);
    return [state, counts ? `${name} (${counts[state]})` : name] as const;
  });
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="beta" tag="h2">
          {label('site.items')}
        </Typography>
        <Flex gap={3} wrap="wrap">
          <Choice
            name="type"
            options={site.modules.map((type) => [type, typeName(type)] as const)}
            chosen={search.type}
            choose={(type) => change({ type })}
          />
          <Choice
            name="state"
            options={states}
            chosen={search.state}
            choose={(state) => change({ state })}
          />
        </Flex>
        {data && data.data.length > 0 ? (
          <Rows items={data.data} />
        ) : (
          <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
            {label(isError ? 'sites.failed' : data ? 'site.items.none' : 'sites.loading')}
          </Typography>
        )}
        <Pages
          page={search.page}
          pages={data?.meta.pagination.pageCount ?? 1}
          go={(page) => change({ page })}
        />
      </Flex>
    </Box>
  );
};
