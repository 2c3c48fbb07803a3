import { Badge, Flex, Typography } from '@strapi/design-system';

import type {
  ItemState,
  ServingState,
  SiteRow,
  TypeServing,
} from '../../../../shared/contracts/site-panel';
import { shownMoment } from '../../day';
import { useSiteLabel } from './label';

export const COLOURS = {
  good: { backgroundColor: 'success100', textColor: 'success700' },
  bad: { backgroundColor: 'danger100', textColor: 'danger700' },
  unsure: { backgroundColor: 'warning100', textColor: 'neutral800' },
  off: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

const OF_STATE = { current: 'good', stale: 'bad', silent: 'unsure' } as const;

/** Since when it is so, in words; nothing for what is current. */
const useSince = () => {
  const { label } = useSiteLabel();
  return (state: ServingState, since: string | null): string => {
    if (state === 'current') return '';
    if (since) return label(`site.since.${state}`, { moment: shownMoment(since) });
    return state === 'silent' ? label('site.since.never') : '';
  };
};

/** The oldest change that some type lacks, or since when the site is silent. */
const oldest = ({ state, types }: SiteRow): string | null =>
  types
    .filter((one) => one.state === state)
    .flatMap(({ since }) => since ?? [])
    .sort()[0] ?? null;

/** How a site stands as a whole. */
export const SiteState = ({ site }: { site: SiteRow }) => {
  const { label } = useSiteLabel();
  const since = useSince();
  const { state, seenAt, disabledAt } = site;
  const details = state
    ? [
        since(state, oldest(site)),
        state !== 'silent' && seenAt && label('sites.seen', { moment: shownMoment(seenAt) }),
      ]
    : [disabledAt && label('sites.revoked.since', { moment: shownMoment(disabledAt) })];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Badge {...COLOURS[state ? OF_STATE[state] : 'off']}>
        {label(state ? `site.state.${state}` : 'sites.revoked')}
      </Badge>
      {details
        .filter((text) => typeof text === 'string' && text !== '')
        .map((text) => (
          <Typography key={String(text)} variant="pi" textColor="neutral700">
            {text}
          </Typography>
        ))}
    </Flex>
  );
};

const WRONG: readonly Exclude<ItemState, 'current'>[] = ['missing', 'old', 'superfluous'];

/** How it stands with one type, with what is wrong. */
export const TypeState = ({ serving }: { serving: TypeServing }) => {
  const { label, list, typeName } = useSiteLabel();
  const since = useSince();
  const { type, state, counts } = serving;
  const wrong = WRONG.filter((name) => counts[name] > 0).map((name) =>
    label(`site.wrong.${name}`, { count: counts[name] }),
  );
  const details =
    state === 'stale' ? list([...wrong, since(state, serving.since)].filter(Boolean)) : '';
  return (
    <Flex tag="li" gap={2} wrap="wrap">
      <Badge {...COLOURS[OF_STATE[state]]}>
        {label('site.of.type', { type: typeName(type), state: label(`site.state.${state}`) })}
      </Badge>
      {details && (
        <Typography variant="pi" textColor="neutral700">
          {details}
        </Typography>
      )}
    </Flex>
  );
};
