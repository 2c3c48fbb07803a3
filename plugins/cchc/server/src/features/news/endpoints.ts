import { newsDetail, newsItem, siteMeta } from '../../../../shared/contracts';
import { listEndpoint, oneEndpoint } from '../../platform/public-read';
import { newsListSpec, newsSpec } from './contract';
import { findOne, findPage } from './read';

const types = ['news', 'topic', 'unit'];

export const newsEndpoints = {
  list: listEndpoint({
    action: 'news.find',
    path: '/news',
    summary: 'Reform news that the site of a unit, or the whole portal, shows',
    types,
    spec: newsListSpec,
    item: newsItem,
    meta: siteMeta,
    read: findPage,
  }),
  one: oneEndpoint({
    action: 'news.findOne',
    path: '/news/:slug',
    summary: 'One piece of reform news',
    types,
    spec: newsSpec,
    item: newsDetail,
    meta: siteMeta,
    read: findOne,
  }),
};
