import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import styled from 'styled-components';

import { shownDay, shownMoment } from '../../day';
import { NewsBadge } from '../../NewsBadge';
import { newsState, type NewsTimes } from '../../news-state';
import type { Cells } from './list-view';

/** Breaks lines, so that the last column, the state, stays in view. */
const text = (content: ReactNode, width: { minWidth: string; maxWidth: string }) => (
  <Typography textColor="neutral800" tag="div" style={{ whiteSpace: 'normal', ...width }}>
    {content}
  </Typography>
);

const NARROW = { minWidth: '8rem', maxWidth: '14rem' };

/** Names of procedures go up to 1,100 letters; the whole name stands in the form. */
const Clamped = styled(Typography)`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
  white-space: normal;
  min-width: 18rem;
  max-width: 24rem;
`;

/** Strapi calls an item published that nobody sees yet, or any more. */
const Appearance = ({ from, news }: { from: string; news: NewsTimes }) => {
  const state = newsState(news, new Date());
  return (
    <>
      {shownMoment(from)}
      {(state === 'scheduled' || state === 'expired') && <NewsBadge state={state} />}
    </>
  );
};

export const cells: Cells = {
  text: (value) => (
    <Clamped tag="div" textColor="neutral800" title={value}>
      {value}
    </Clamped>
  ),
  enumeration: (value) => text(<FormattedMessage id={value} defaultMessage={value} />, NARROW),
  date: (value) => text(shownDay(value), NARROW),
  datetime: (value) => text(shownMoment(value), { minWidth: '8rem', maxWidth: '8rem' }),
  'news-item.publishAt': (value, row) =>
    text(<Appearance from={value} news={row} />, { minWidth: '8rem', maxWidth: '11rem' }),
  manyToOne: (value) => text(value, { minWidth: '11rem', maxWidth: '20rem' }),
};
