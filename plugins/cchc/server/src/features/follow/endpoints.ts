import { changeItem, changesMeta, FOLLOWED_TYPES } from '../../../../shared/contracts';
import { COMPACTED } from '../../platform/changes';
import { documentEndpoint, oneEndpoint } from '../../platform/public-read';
import { renderBundle } from './bundle';
import { findChanges } from './changes';
import { followSpec } from './contract';

// A compaction makes kept answers to old cursors wrong.
const types = [...FOLLOWED_TYPES, 'procedure-local', COMPACTED];

export const followEndpoints = {
  changes: oneEndpoint({
    action: 'change-feed.find',
    path: '/changes',
    summary: 'What changed after a cursor in what the lists show',
    types,
    spec: followSpec,
    item: changeItem.array(),
    meta: changesMeta,
    read: findChanges,
  }),
  bundle: documentEndpoint({
    action: 'bundle.find',
    path: '/bundle',
    summary: 'All that the lists show, or what changed of it, one record a line',
    types,
    isCostly: true,
    spec: followSpec,
    contentType: 'application/x-ndjson; charset=utf-8',
    render: renderBundle,
  }),
};
