import { topicItem } from '../../../../shared/contracts';
import { listEndpoint } from '../../platform/public-read';
import { topicListSpec } from './contract';
import { findPage } from './read';

export const topicEndpoints = {
  list: listEndpoint({
    action: 'topics.find',
    path: '/topics',
    summary: 'Topics of reform news, as a tree',
    types: ['topic'],
    spec: topicListSpec,
    item: topicItem,
    read: findPage,
  }),
};
