import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

import { shownDay, shownMoment } from '../../day';
import type { Cells } from './list-view';

/** Breaks lines, so that the last column, the state, stays in view. */
const text = (content: ReactNode, width: { minWidth: string; maxWidth: string }) => (
  <Typography textColor="neutral800" tag="div" style={{ whiteSpace: 'normal', ...width }}>
    {content}
  </Typography>
);

const NARROW = { minWidth: '8rem', maxWidth: '14rem' };

export const cells: Cells = {
  enumeration: (value) => text(<FormattedMessage id={value} defaultMessage={value} />, NARROW),
  date: (value) => text(shownDay(value), NARROW),
  datetime: (value) => text(shownMoment(value), { minWidth: '8rem', maxWidth: '8rem' }),
  manyToOne: (value) => text(value, { minWidth: '12rem', maxWidth: '20rem' }),
};
