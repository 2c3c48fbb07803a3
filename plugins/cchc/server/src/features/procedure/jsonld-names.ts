import { createHash } from 'node:crypto';

import { type JsonLdNode, jsonLdNode } from '../../platform/pages/json-ld';
import type { JsonLdBase } from './jsonld-context';

/** The IRIs of a procedure and of what belongs to it. */
export interface Iris {
  base: JsonLdBase;
  procedure: string;
  /** A row of the procedure: the same as long as the row keeps its key. */
  row: (part: string, key: string) => string;
  edition: (number: number) => string;
}

export const procedureIri = ({ api }: JsonLdBase, code: string): string =>
  `${api}/procedures/${encodeURIComponent(code)}`;

export const irisOf = (base: JsonLdBase, code: string): Iris => {
  const procedure = procedureIri(base, code);
  return {
    base,
    procedure,
    row: (part, key) => `${procedure}#${part}-${encodeURIComponent(key)}`,
    edition: (number) => `${procedure}?edition=${number}`,
  };
};

/** What has a name and no code gets the same IRI wherever the portal names it. */
const namedIri = ({ portal }: JsonLdBase, kind: string, name: string): string =>
  `${portal}/cchc/terms#${kind}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;

/** @returns an http(s) address that may stand in RDF, a file of the portal made absolute; or null */
export const webIri = ({ portal }: JsonLdBase, address: string | null): string | null => {
  const absolute = address?.startsWith('/') ? portal + address : (address ?? '');
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return null;
  // WHATWG addresses may hold signs that an IRI may not (RFC 3987).
  return new URL(absolute).href.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent);
};

/** A word with a code, such as a channel or a field. */
export const codedConcept = (
  { portal }: JsonLdBase,
  id: string,
  label: { vi: string; en?: string },
): JsonLdNode => ({
  id: `${portal}/cchc/terms#${encodeURIComponent(id)}`,
  type: 'skos:Concept',
  label: jsonLdNode(label),
});

/** A word of the source without a code, such as an audience. */
export const namedConcept = (base: JsonLdBase, kind: string, name: string): JsonLdNode => ({
  id: namedIri(base, kind, name),
  type: 'skos:Concept',
  label: { vi: name },
});

export const VIET_NAM: JsonLdNode = {
  id: 'http://publications.europa.eu/resource/authority/country/VNM',
  type: 'dct:Location',
  label: { vi: 'Việt Nam', en: 'Viet Nam' },
};

export const VIETNAMESE: JsonLdNode = {
  id: 'http://publications.europa.eu/resource/authority/language/VIE',
  type: 'dct:LinguisticSystem',
};

/** An agency that takes part; not all of them are public, notaries for example are not. */
export const agency = (base: JsonLdBase, name: string): JsonLdNode => ({
  id: namedIri(base, 'agency', name),
  type: ['org:Organization', 'schema:Organization'],
  label: { vi: name },
  name,
});

/** CPSV-AP wants a label and a place of every competent authority. */
const publicOrganisation = (id: string, label: { vi: string; en?: string }): JsonLdNode =>
  jsonLdNode({
    id,
    type: ['cv:PublicOrganisation', 'schema:GovernmentOrganization'],
    label: jsonLdNode(label),
    name: label.vi,
    spatial: VIET_NAM,
  });

export const competentAgency = (base: JsonLdBase, name: string): JsonLdNode =>
  publicOrganisation(namedIri(base, 'agency', name), { vi: name });

export const portalOrganisation = ({ portal }: JsonLdBase): JsonLdNode =>
  publicOrganisation(`${portal}/cchc/terms#portal`, {
    vi: 'Cơ quan quản lý cổng thông tin',
    en: 'The agency that runs the portal',
  });
