import type { JsonLdNode } from '../../platform/pages/json-ld';

/** Where the portal and its public API are: absolute addresses without a slash at the end. */
export interface JsonLdBase {
  portal: string;
  api: string;
}

const VOCABULARIES = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const vietnamese = (id: string) => ({ '@id': id, '@language': 'vi' });
const typed = (id: string, type: string) => ({ '@id': id, '@type': type });
const reference = (id: string) => typed(id, '@id');

const TERMS = {
  id: '@id',
  type: '@type',
  // CPSV-AP 3.2 and what it builds on
  identifier: 'dct:identifier',
  title: vietnamese('dct:title'),
  description: vietnamese('dct:description'),
  label: { '@id': 'skos:prefLabel', '@container': '@language' },
  notation: 'skos:notation',
  keyword: vietnamese('dcat:keyword'),
  kind: 'dct:type',
  language: 'dct:language',
  spatial: 'dct:spatial',
  audience: 'dct:audience',
  source: reference('dct:source'),
  modified: typed('dct:modified', 'xsd:dateTime'),
  issued: typed('dct:issued', 'xsd:dateTime'),
  valid: typed('dct:valid', 'dct:Period'),
  hasVersion: 'dct:hasVersion',
  isVersionOf: reference('dct:isVersionOf'),
  replaces: reference('dct:replaces'),
  isReplacedBy: 'dct:isReplacedBy',
  hasPart: 'dct:hasPart',
  relation: 'dct:relation',
  status: 'adms:status',
  hasCompetentAuthority: 'cv:hasCompetentAuthority',
  thematicArea: 'cv:thematicArea',
  isClassifiedBy: 'cv:isClassifiedBy',
  hasChannel: 'cv:hasChannel',
  processingTime: typed('cv:processingTime', 'xsd:duration'),
  hasCost: 'cv:hasCost',
  hasValue: typed('cv:hasValue', 'xsd:double'),
  currency: 'cv:currency',
  ifAccessedThrough: reference('cv:ifAccessedThrough'),
  isDefinedBy: 'cv:isDefinedBy',
  hasInput: 'cpsv:hasInput',
  form: 'foaf:page',
  produces: 'cpsv:produces',
  holdsRequirement: 'cv:holdsRequirement',
  hasLegalResource: 'cv:hasLegalResource',
  number: 'eli:id_local',
  signedOn: typed('eli:date_document', 'xsd:date'),
  contactPoint: 'cv:contactPoint',
  telephone: 'cv:telephone',
  openingHours: 'cv:openingHours',
  // schema.org
  name: vietnamese('schema:name'),
  summary: vietnamese('schema:description'),
  url: reference('schema:url'),
  provider: 'schema:provider',
  serviceType: vietnamese('schema:serviceType'),
  availableChannel: reference('schema:availableChannel'),
  serviceUrl: reference('schema:serviceUrl'),
  serviceLocation: 'schema:serviceLocation',
  address: vietnamese('schema:address'),
  // our own: what neither of the two can say
  hasStep: { '@id': 'cchc:hasStep', '@container': '@list' },
  html: typed('cchc:html', 'rdf:HTML'),
  hasCase: { '@id': 'cchc:hasCase', '@container': '@list' },
  case: reference('cchc:case'),
  remark: vietnamese('cchc:remark'),
  originals: 'cchc:originals',
  copies: 'cchc:copies',
  timeLimit: 'cchc:timeLimit',
  value: 'cchc:value',
  unit: 'cchc:unit',
  text: vietnamese('cchc:text'),
  prerequisite: 'cchc:prerequisite',
  issuingAgency: 'cchc:issuingAgency',
  authorizedAgency: 'cchc:authorizedAgency',
  coordinatingAgency: 'cchc:coordinatingAgency',
  serviceLevel: 'cchc:serviceLevel',
  updateType: 'cchc:updateType',
  notice: vietnamese('cchc:notice'),
};

/** Written into every document: a reader needs nothing from anywhere else. */
export const contextOf = ({ portal }: JsonLdBase): JsonLdNode => ({
  ...VOCABULARIES,
  cchc: `${portal}/cchc/terms#`,
  ...TERMS,
});
