import {
  editionSummary,
  fieldItem,
  procedureDetail,
  procedureItem,
  procedureListMeta,
  siteMeta,
} from '../../../../shared/contracts';
import {
  apiBase,
  documentEndpoint,
  listEndpoint,
  oneEndpoint,
  portalUrl,
} from '../../platform/public-read';
import { PHRASE } from '../../platform/search';
import { procedureListSpec, procedureSpec } from './contract';
import { findFields } from './fields';
import { toJsonLd } from './jsonld';
import { findPage } from './list';
import { findHistory, findOne } from './read';

const types = ['procedure', 'procedure-local', 'field', 'unit'];

export const procedureEndpoints = {
  // Before the door of one procedure, whose pattern takes its address too.
  linked: documentEndpoint({
    action: 'linked-procedures.findOne',
    path: '/procedures/:code.jsonld',
    summary: 'One procedure as linked data: CPSV-AP and schema.org',
    types,
    spec: { unit: true },
    contentType: 'application/ld+json',
    render: async (request) => {
      const portal = portalUrl(request.strapi);
      const detail = procedureDetail.parse((await findOne(request)).data);
      return JSON.stringify(toJsonLd(detail, { portal, api: portal + apiBase(request.strapi) }));
    },
  }),
  list: listEndpoint({
    action: 'procedures.find',
    path: '/procedures',
    summary: 'Procedures in force, of the whole portal or on the site of a unit',
    // Words are looked up with the editors' synonyms.
    types: [...types, PHRASE],
    spec: procedureListSpec,
    item: procedureItem,
    meta: procedureListMeta,
    read: findPage,
    notesEmpty: true,
  }),
  one: oneEndpoint({
    action: 'procedures.findOne',
    path: '/procedures/:code',
    summary: 'One procedure: its newest edition, another one, or that of a day',
    types,
    spec: procedureSpec,
    item: procedureDetail,
    meta: siteMeta,
    read: findOne,
    link: (strapi, { code }) =>
      `<${portalUrl(strapi)}${apiBase(strapi)}/procedures/${code}.jsonld>; rel="alternate"; type="application/ld+json"`,
  }),
  history: oneEndpoint({
    action: 'editions.find',
    path: '/procedures/:code/history',
    summary: 'Editions of a procedure, newest first',
    types,
    spec: {},
    item: editionSummary.array(),
    read: findHistory,
  }),
  fields: listEndpoint({
    action: 'fields.find',
    path: '/fields',
    summary: 'Fields of procedures, with how many procedures each has',
    types,
    spec: { sort: ['name'] as const, unit: true, q: true },
    item: fieldItem,
    meta: siteMeta,
    read: findFields,
  }),
};
