import { documentDetail, documentItem, siteMeta } from '../../../../shared/contracts';
import { listEndpoint, oneEndpoint } from '../../platform/public-read';
import { documentListSpec, documentSpec } from './contract';
import { findOne, findPage } from './read';

const types = ['document', 'unit'];

export const documentEndpoints = {
  list: listEndpoint({
    action: 'documents.find',
    path: '/documents',
    summary: 'Legal and directive documents of a unit and of the units above it, or of all',
    types,
    spec: documentListSpec,
    item: documentItem,
    meta: siteMeta,
    read: findPage,
  }),
  one: oneEndpoint({
    action: 'documents.findOne',
    path: '/documents/:slug',
    summary: 'One document with its files, and what it replaces or is replaced by',
    types,
    spec: documentSpec,
    item: documentDetail,
    meta: siteMeta,
    read: findOne,
  }),
};
