import { decisionDetail, decisionItem, siteMeta } from '../../../../shared/contracts';
import { listEndpoint, oneEndpoint } from '../../platform/public-read';
import { decisionListSpec, decisionSpec } from './contract';
import { findOne, findPage } from './read';

const types = ['decision', 'procedure', 'unit'];

export const decisionEndpoints = {
  list: listEndpoint({
    action: 'decisions.find',
    path: '/decisions',
    summary: 'Decisions in effect that announced procedures, newest first',
    types,
    spec: decisionListSpec,
    item: decisionItem,
    meta: siteMeta,
    read: findPage,
  }),
  one: oneEndpoint({
    action: 'decisions.findOne',
    path: '/decisions/:slug',
    summary: 'One decision with the procedures that it changed',
    types,
    spec: decisionSpec,
    item: decisionDetail,
    meta: siteMeta,
    read: findOne,
  }),
};
