import { reportDetail, reportItem, siteMeta } from '../../../../shared/contracts';
import { listEndpoint, oneEndpoint } from '../../platform/public-read';
import { reportListSpec, reportSpec } from './contract';
import { findOne, findPage } from './read';

const types = ['report', 'unit'];

export const reportEndpoints = {
  list: listEndpoint({
    action: 'reports.find',
    path: '/reports',
    summary: 'Published reports of a unit, or of all, the latest period first',
    types,
    spec: reportListSpec,
    item: reportItem,
    meta: siteMeta,
    read: findPage,
  }),
  one: oneEndpoint({
    action: 'reports.findOne',
    path: '/reports/:slug',
    summary: 'One published report with its texts and its counted tables',
    types,
    spec: reportSpec,
    item: reportDetail,
    meta: siteMeta,
    read: findOne,
  }),
};
