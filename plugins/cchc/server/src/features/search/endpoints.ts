import { searchGroup, searchListMeta, siteMeta, suggestion } from '../../../../shared/contracts';
import { listEndpoint } from '../../platform/public-read';
import { searchSpec, suggestSpec } from './contract';
import { PHRASE } from '../../platform/search';
import { findGroups, findSuggestions } from './read';

const types = [
  'news',
  'procedure',
  // A unit may say that it does not carry one out.
  'procedure-local',
  'document',
  'question',
  'report',
  'topic',
  'field',
  'hotline',
  'unit',
  PHRASE,
];

export const searchEndpoints = {
  search: listEndpoint({
    action: 'search.find',
    path: '/search',
    summary: 'Procedures, news, documents, answered questions and reports that hold these words',
    types,
    isCostly: true,
    spec: searchSpec,
    item: searchGroup,
    meta: searchListMeta,
    read: findGroups,
    notesEmpty: true,
  }),
  suggest: listEndpoint({
    action: 'suggestions.find',
    path: '/suggest',
    summary: 'Procedures that a half-typed question may mean, for searching as you type',
    types: ['procedure', 'unit', PHRASE],
    spec: suggestSpec,
    item: suggestion,
    meta: siteMeta,
    read: findSuggestions,
  }),
};
