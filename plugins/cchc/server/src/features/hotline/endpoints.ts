import { hotlineItem, hotlineMeta } from '../../../../shared/contracts';
import { listEndpoint } from '../../platform/public-read';
import { hotlineListSpec } from './contract';
import { findPage } from './read';

export const hotlineEndpoints = {
  list: listEndpoint({
    action: 'hotlines.find',
    path: '/hotlines',
    summary: 'Hotlines for procedures, regulations and conduct, grouped in this order',
    types: ['hotline', 'unit'],
    spec: hotlineListSpec,
    item: hotlineItem,
    meta: hotlineMeta,
    read: findPage,
  }),
};
