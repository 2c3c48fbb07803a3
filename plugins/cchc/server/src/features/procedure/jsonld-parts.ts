import type { ProcedureDetail, ProcedureLocal } from '../../../../shared/contracts';
import { CHANNEL_WORDS } from '../../../../shared/procedure';
import { type JsonLdNode, jsonLdNode } from '../../platform/pages/json-ld';
import { htmlToText } from './import/html-text';
import { agency, type Iris, webIri, codedConcept } from './jsonld-names';

type Method = ProcedureDetail['methods'][number];
type Case = ProcedureDetail['cases'][number];
type Paper = Case['papers'][number];

const XSD_FORMS = {
  month: [{ per: 1, form: (n: number) => `P${n}M` }],
  day: [
    { per: 1, form: (n: number) => `P${n}D` },
    { per: 24, form: (n: number) => `PT${n}H` },
  ],
  hour: [
    { per: 1, form: (n: number) => `PT${n}H` },
    { per: 60, form: (n: number) => `PT${n}M` },
  ],
};

/**
 * `xsd:duration` takes whole numbers only and cannot say working days, nor a number without a
 * unit: null for those.
 */
const xsdDuration = ({ value, unit }: NonNullable<Method['duration']>): string | null => {
  if (value === null || value < 0 || unit === null || unit === 'working-day') return null;
  const whole = XSD_FORMS[unit].find(({ per }) => Number.isSafeInteger(value * per));
  return whole ? whole.form(value * whole.per) : null;
};

const place = ({ local, receivingAddress }: ProcedureDetail, iris: Iris): JsonLdNode | null => {
  const address = local?.place ?? receivingAddress;
  return address
    ? { id: iris.row('place', local?.unit.code ?? 'central'), type: 'schema:Place', address }
    : null;
};

const channel = (method: Method, procedure: ProcedureDetail, iris: Iris): JsonLdNode => {
  const { key, duration } = method;
  const words = CHANNEL_WORDS[method.channel];
  return jsonLdNode({
    id: iris.row('method', key),
    type: ['cv:Channel', 'schema:ServiceChannel'],
    identifier: key,
    name: words.vi,
    kind: codedConcept(iris.base, `channel-${method.channel}`, words),
    description: method.text || null,
    processingTime: duration && xsdDuration(duration),
    timeLimit: duration && jsonLdNode({ ...duration }),
    serviceUrl: method.channel === 'online' ? webIri(iris.base, procedure.filingUrl) : null,
    serviceLocation: method.channel === 'in-person' ? place(procedure, iris) : null,
  });
};

export const channelsOf = (procedure: ProcedureDetail, iris: Iris): JsonLdNode[] =>
  procedure.methods.map((method) => channel(method, procedure, iris));

const currency = (code: string | null): JsonLdNode | null =>
  code !== null && /^[A-Z]{3}$/.test(code)
    ? {
        id: `http://publications.europa.eu/resource/authority/currency/${code}`,
        type: 'skos:Concept',
        notation: code,
      }
    : null;

const costs = ({ key: method, fees }: Method, iris: Iris): JsonLdNode[] =>
  fees.flatMap(({ key, amount, text, note, ...fee }) => {
    if (amount === null && text === '') return [];
    // 0 with a note is a fee that somebody else fixes, not none.
    const isAmount = amount !== null && (amount !== 0 || !note);
    return [
      jsonLdNode({
        id: iris.row('fee', key),
        type: 'cv:Cost',
        identifier: key,
        description: text || null,
        hasValue: isAmount ? amount : null,
        currency: isAmount ? currency(fee.currency) : null,
        ifAccessedThrough: iris.row('method', method),
      }),
    ];
  });

const localCost = ({ unit, feeNote, feeResolution }: ProcedureLocal, iris: Iris): JsonLdNode => ({
  id: iris.row('local-fee', unit.code),
  type: 'cv:Cost',
  identifier: `local-${unit.code}`,
  description: [feeNote, feeResolution].filter(Boolean).join(' – '),
  isDefinedBy: agency(iris.base, unit.name),
});

export const costsOf = ({ methods, local }: ProcedureDetail, iris: Iris): JsonLdNode[] => [
  ...methods.flatMap((method) => costs(method, iris)),
  ...(local?.feeNote || local?.feeResolution ? [localCost(local, iris)] : []),
];

/** How to reach the counter of the unit that was asked for. */
export const contactOf = ({ local }: ProcedureDetail, iris: Iris): JsonLdNode | null =>
  local && (local.phone || local.hours || local.counter)
    ? jsonLdNode({
        id: iris.row('contact', local.unit.code),
        type: ['cv:ContactPoint', 'schema:ContactPoint'],
        name: [local.unit.name, local.counter].filter(Boolean).join(' – '),
        telephone: local.phone || null,
        openingHours: local.hours
          ? { type: 'time:TemporalEntity', description: local.hours }
          : null,
      })
    : null;

const formOf = ({ key, form }: Paper, iris: Iris): JsonLdNode | null =>
  form && {
    id: webIri(iris.base, form.url) ?? iris.row('form', key),
    type: 'foaf:Document',
    title: form.name,
  };

const evidence = (paper: Paper, { key }: Case, iris: Iris): JsonLdNode =>
  jsonLdNode({
    id: iris.row('paper', paper.key),
    type: 'cv:Evidence',
    identifier: paper.key,
    title: paper.name,
    originals: paper.originals,
    copies: paper.copies,
    case: iris.row('case', key),
    form: formOf(paper, iris),
  });

/** What to bring; remarks among the papers stand with their case. */
export const evidencesOf = ({ cases }: ProcedureDetail, iris: Iris): JsonLdNode[] =>
  cases.flatMap((one) =>
    one.papers.filter(({ isRemark }) => !isRemark).map((paper) => evidence(paper, one, iris)),
  );

export const casesOf = ({ cases }: ProcedureDetail, iris: Iris): JsonLdNode[] =>
  cases.map(({ key, name, papers }) =>
    jsonLdNode({
      id: iris.row('case', key),
      type: 'cchc:Case',
      identifier: key,
      title: name,
      remark: papers.filter(({ isRemark }) => isRemark).map((paper) => paper.name),
    }),
  );

export const outputsOf = ({ results }: ProcedureDetail, iris: Iris): JsonLdNode[] =>
  results.map(({ key, name, code }) =>
    jsonLdNode({
      id: iris.row('result', key),
      type: 'cv:Output',
      identifier: key,
      title: name,
      notation: code,
    }),
  );

export const legalResourcesOf = ({ legalBasis }: ProcedureDetail, iris: Iris): JsonLdNode[] =>
  legalBasis.map(({ key, number, title }) =>
    jsonLdNode({
      id: iris.row('legal-basis', key),
      type: 'eli:LegalResource',
      identifier: key,
      number,
      title: title || null,
    }),
  );

export const requirementOf = ({ requirements }: ProcedureDetail, iris: Iris): JsonLdNode | null => {
  const text = htmlToText(requirements ?? '');
  return text === ''
    ? null
    : {
        id: iris.row('requirements', 'all'),
        type: 'cv:Requirement',
        identifier: 'requirements',
        title: 'Yêu cầu, điều kiện thực hiện',
        description: text,
      };
};

export const stepsOf = ({ steps }: ProcedureDetail, iris: Iris): JsonLdNode[] =>
  steps.map(({ key, title, html }) =>
    jsonLdNode({
      id: iris.row('step', key),
      type: 'cchc:Step',
      identifier: key,
      title: title || null,
      html: html || null,
    }),
  );
