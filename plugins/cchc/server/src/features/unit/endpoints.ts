import { siteMeta, unitDetail, unitItem } from '../../../../shared/contracts';
import { listEndpoint, oneEndpoint } from '../../platform/public-read';
import { unitListSpec, unitSpec } from './contract';
import { findOne, findPage } from './read';

export const unitEndpoints = {
  list: listEndpoint({
    action: 'units.find',
    path: '/units',
    summary: 'Administrative units that exist today or on a given day',
    types: ['unit'],
    spec: unitListSpec,
    item: unitItem,
    read: findPage,
  }),
  one: oneEndpoint({
    action: 'units.findOne',
    path: '/units/:code',
    summary: 'One administrative unit; a dissolved one names its successors',
    types: ['unit'],
    spec: unitSpec,
    item: unitDetail,
    meta: siteMeta,
    read: findOne,
  }),
};
