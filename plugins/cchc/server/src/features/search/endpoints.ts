import { searchGroup, searchListMeta, siteMeta, suggestion } from '../../../../shared/contracts';
import { listEndpoint } from '../../platform/public-read';
import { searchSpec, suggestSpec } from './contract';
import { findGroups, findSuggestions } from './read';

const types = ['news', 'procedure', 'document', 'question', 'topic', 'field', 'hotline', 'unit'];

export const searchEndpoints = {
  search: listEndpoint({
    action: 'search.find',
    path: '/search',
    summary: 'Procedures, news, documents and answered questions that hold these words',
    types,
    dated: () => false,
    spec: searchSpec,
    item: searchGroup,
    meta: searchListMeta,
    read: findGroups,
  }),
  suggest: listEndpoint({
    action: 'suggestions.find',
    path: '/suggest',
    summary: 'Procedures that a half-typed question may mean, for searching as you type',
    types: ['procedure', 'unit'],
    dated: () => false,
    spec: suggestSpec,
    item: suggestion,
    meta: siteMeta,
    read: findSuggestions,
  }),
};
