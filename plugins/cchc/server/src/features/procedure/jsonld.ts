import type { ProcedureDetail } from '../../../../shared/contracts';
import { LEVEL_WORDS, LIFECYCLE_WORDS, SERVICE_LEVEL_WORDS } from '../../../../shared/procedure';
import { type JsonLdNode, jsonLdNode } from '../../platform/pages/json-ld';
import { contextOf, type JsonLdBase } from './jsonld-context';
import {
  agency,
  competentAgency,
  type Iris,
  irisOf,
  namedConcept,
  portalOrganisation,
  procedureIri,
  VIET_NAM,
  VIETNAMESE,
  webIri,
  codedConcept,
} from './jsonld-names';
import {
  casesOf,
  channelsOf,
  contactOf,
  costsOf,
  evidencesOf,
  legalResourcesOf,
  outputsOf,
  requirementOf,
  stepsOf,
} from './jsonld-parts';

const named = (names: readonly string[]) => names.filter((name) => name.trim() !== '');

/** CPSV-AP wants at least one; where the source names none, whoever stands nearest. */
const authoritiesOf = (procedure: ProcedureDetail, base: JsonLdBase): JsonLdNode[] => {
  const { competentAuthorities, executingAgencies, issuingAgency } = procedure;
  const candidates = [competentAuthorities, executingAgencies, [issuingAgency ?? '']];
  const names = candidates.map(named).find(({ length }) => length > 0) ?? [];
  return names.length > 0
    ? names.map((name) => competentAgency(base, name))
    : [portalOrganisation(base)];
};

const agenciesOf = (procedure: ProcedureDetail, base: JsonLdBase) => {
  const agencies = (names: readonly string[]) => named(names).map((name) => agency(base, name));
  return {
    hasCompetentAuthority: authoritiesOf(procedure, base),
    provider: agencies(procedure.executingAgencies),
    issuingAgency: agencies([procedure.issuingAgency ?? '']),
    authorizedAgency: agencies(procedure.authorizedAgencies),
    coordinatingAgency: agencies(procedure.coordinatingAgencies),
  };
};

const classesOf = (procedure: ProcedureDetail, base: JsonLdBase) => {
  const { field, formalityType, lifecycle, levels, audience, serviceLevel } = procedure;
  return {
    status: codedConcept(base, lifecycle, LIFECYCLE_WORDS[lifecycle]),
    kind: formalityType ? namedConcept(base, 'formality', formalityType) : null,
    thematicArea: field && codedConcept(base, `field-${field.code}`, { vi: field.name }),
    serviceType: field?.name,
    isClassifiedBy: levels.map((level) => codedConcept(base, `level-${level}`, LEVEL_WORDS[level])),
    audience: named(audience).map((name) => namedConcept(base, 'audience', name)),
    serviceLevel: serviceLevel
      ? codedConcept(base, `service-${serviceLevel}`, SERVICE_LEVEL_WORDS[serviceLevel])
      : null,
  };
};

/**
 * Another procedure by name only. It is none of CPSV-AP's services here, and so stands under other
 * properties than `cv:relatedService`: that profile would want its competent authority too.
 */
const other = (base: JsonLdBase, { code, name }: { code: string; name: string }): JsonLdNode => ({
  id: procedureIri(base, code),
  type: 'schema:GovernmentService',
  identifier: code,
  title: name,
  name,
});

const relationsOf = ({ related, successor }: ProcedureDetail, base: JsonLdBase) => {
  const ofType = (type: ProcedureDetail['related'][number]['type']) =>
    related.filter((one) => one.type === type).map((one) => other(base, one));
  return {
    hasPart: ofType('includes'),
    replaces: ofType('replaces'),
    prerequisite: ofType('prerequisite'),
    relation: ofType('see-also'),
    isReplacedBy: successor && other(base, successor),
  };
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** DCMI Period; `to` is the first day on which the next edition holds. */
const period = (from: string, to: string | null): string => {
  const last = to && new Date(Date.parse(to) - DAY_MS).toISOString().slice(0, 10);
  const end = last === null ? '' : ` end=${last < from ? from : last};`;
  return `start=${from};${end} scheme=W3C-DTF;`;
};

const decisionOf = ({ decision }: ProcedureDetail['editionInfo'], iris: Iris, number: number) =>
  decision &&
  jsonLdNode({
    id: iris.row('decision', String(number)),
    type: 'eli:LegalResource',
    number: decision.number,
    signedOn: decision.signedOn,
  });

const editionOf = ({ editionInfo }: ProcedureDetail, iris: Iris): JsonLdNode => {
  const { number, updateType, changeNote, publishedAt, effectiveFrom, effectiveTo } = editionInfo;
  return jsonLdNode({
    id: iris.edition(number),
    type: 'cchc:Edition',
    identifier: String(number),
    isVersionOf: iris.procedure,
    replaces: number > 1 ? iris.edition(number - 1) : null,
    valid: period(effectiveFrom, effectiveTo),
    issued: publishedAt,
    updateType,
    description: changeNote,
    hasLegalResource: decisionOf(editionInfo, iris, number),
  });
};

/**
 * The public answer about a procedure as CPSV-AP 3.2 and schema.org `GovernmentService` (domain.md
 * §2.5). IRIs are made of the procedure's address and its rows' keys, so that they stay the same
 * from edition to edition; `xsd:duration` is there for hours, days and months only.
 */
export const toJsonLd = (detail: ProcedureDetail, base: JsonLdBase): JsonLdNode => {
  // A unit that does not carry it out has nothing to add to it.
  const procedure = detail.local?.applies ? detail : { ...detail, local: null };
  const { code, name, notice, keywords, updatedAt, sourceUrl } = procedure;
  const iris = irisOf(base, code);
  const description = procedure.description?.trim() || name;
  const channels = channelsOf(procedure, iris);
  return jsonLdNode({
    '@context': contextOf(base),
    id: iris.procedure,
    type: ['cpsv:PublicService', 'schema:GovernmentService'],
    identifier: code,
    title: name,
    name,
    description,
    summary: description,
    notice,
    keyword: keywords,
    language: VIETNAMESE,
    spatial: VIET_NAM,
    url: `${base.portal}/cchc/procedures/${procedure.slug}`,
    source: webIri(base, sourceUrl),
    modified: updatedAt,
    ...classesOf(procedure, base),
    ...agenciesOf(procedure, base),
    hasChannel: channels,
    availableChannel: procedure.methods.map(({ key }) => iris.row('method', key)),
    hasCost: costsOf(procedure, iris),
    contactPoint: contactOf(procedure, iris),
    hasInput: evidencesOf(procedure, iris),
    hasCase: casesOf(procedure, iris),
    produces: outputsOf(procedure, iris),
    holdsRequirement: requirementOf(procedure, iris),
    hasLegalResource: legalResourcesOf(procedure, iris),
    hasStep: stepsOf(procedure, iris),
    hasVersion: editionOf(procedure, iris),
    ...relationsOf(procedure, base),
  });
};
