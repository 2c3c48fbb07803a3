import type { ProcedureRecord } from '../../../../../shared/contracts/procedure-record';
import { LEVELS } from '../../../../../shared/contracts';

import { formalityTypeOf } from './choices';
import { durationOf } from './duration';
import { feeOf } from './fee';
import { htmlOf, looksLikeHtml } from './html';
import { decodeEntities, htmlToText } from './html-text';
import { LABELS } from './labels';
import {
  abolishedIn,
  channelIn,
  keywordsIn,
  type Method,
  type Paper,
  paperOf,
  type Parts,
  relatedOf,
  resultOf,
  rowsOf,
} from './parts';
import { isDemoNumber } from './placeholder';
import {
  asArray,
  isObject,
  isWebAddress,
  lineOf,
  type RawObject,
  type Source,
  textOf,
  written,
} from './source';
import { type Step, stepOfParts, stepsOfText } from './steps';

/** The portal's JSON mixes text and HTML; these read either as plain text. */
const plain = (value: unknown): string => {
  const text = written(value);
  return looksLikeHtml(text) ? htmlToText(text) : decodeEntities(text);
};
const plainText = (value: unknown): string | null => textOf(plain(value));
const plainLine = (value: unknown): string | null => lineOf(plain(value));

const steps = (source: Source): Step[] | undefined => {
  if (!source.has('executionSteps')) return undefined;
  return asArray(source.take('executionSteps')).flatMap((step) => {
    if (!isObject(step)) return textOf(step) === null ? [] : stepsOfText(written(step));
    const body = textOf(step.description) === null ? '' : written(step.description);
    const made = stepOfParts(plainLine(step.name) ?? '', body);
    return made.title === '' && made.html === '' ? [] : [made];
  });
};

const methodOf = (source: Source, row: RawObject): Method[] => {
  const channel = channelIn(source, row, row.submissionMethod);
  if (!channel) return [];
  const fees = asArray(row.fees).filter(isObject);
  return [
    {
      channel,
      ...durationOf(lineOf(row.processingTime), lineOf(row.processingTimeUnit)),
      fees: fees.map((fee) =>
        feeOf({
          amount: fee.amount,
          currency: lineOf(fee.currency),
          note:
            [plainText(fee.name), plainText(fee.note ?? fee.description)]
              .filter((note) => note !== null)
              .join(': ') || null,
          free: false,
        }),
      ),
      text: plainText(row.description),
    },
  ];
};

/** One form to a paper; of several the names stay together, and there is no single address. */
const papersOf = (source: Source, row: RawObject): Paper[] => {
  const files = asArray(row.attachments).filter(isObject);
  const names = files.flatMap((file) => lineOf(file.fileName) ?? []);
  const url = files.length === 1 ? lineOf(files[0]?.fileUrl ?? files[0]?.url) : null;
  return paperOf(source, {
    name: plainText(row.name),
    originals: row.originalQty,
    copies: row.copyQty,
    formName: names.join('; ') || null,
    ...(url && isWebAddress(url) && { formUrl: url }),
  });
};

const casesOf = (source: Source): ProcedureRecord['cases'] =>
  rowsOf(source, 'executionCases', LABELS.cases)?.flatMap((row) => {
    const rows = asArray(row.profileComponents).filter(isObject);
    const papers = rows.flatMap((paper) => papersOf(source, paper));
    const name = plainText(row.name);
    return name === null && papers.length === 0 ? [] : [{ name, papers }];
  });

const LEVEL_FLAGS = ['isMinistry', 'isProvince', 'isWard', 'isOtherAgency'] as const;

const levels = (source: Source): ProcedureRecord['levels'] =>
  LEVEL_FLAGS.some(source.has)
    ? LEVEL_FLAGS.flatMap((flag, at) => (source.take(flag) === true ? (LEVELS[at] ?? []) : []))
    : undefined;

const field = (source: Source): string | null | undefined => {
  const [first, ...others] = source.names('categoriesDetails') ?? [];
  source.keep(LABELS.field, others);
  return source.has('categoriesDetails') ? (first ?? null) : undefined;
};

const requirements = (source: Source): string | null | undefined => {
  if (!source.has('requirementsAndConditions')) return undefined;
  const texts = asArray(source.take('requirementsAndConditions')).map((item) =>
    isObject(item) ? [item.name, item.description].map(written).join('\n') : written(item),
  );
  return texts.flatMap((text) => (textOf(text) === null ? [] : htmlOf(text))).join('') || null;
};

const decisionNumber = (source: Source): string | null | undefined => {
  if (!source.has('procedureProposal')) return undefined;
  const proposal = source.take('procedureProposal');
  if (!isObject(proposal)) return lineOf(proposal);
  const { proposalNumber, ...others } = proposal;
  source.keep('procedureProposal', others);
  const number = lineOf(proposalNumber);
  return number && isDemoNumber(number) ? null : number;
};

const PAGES = 'https://dichvucong.gov.vn/';

/** The portal's page, which has the record's UUID in its address, never its code. */
const sourceUrl = (source: Source, type: string | null | undefined): string | undefined => {
  const id = lineOf(source.take('id'));
  if (id === null || !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return undefined;
  const bundle = type?.startsWith('INTERCONNECTED') === true;
  return `${PAGES}thu-tuc-hanh-chinh${bundle ? '-lien-thong' : ''}/${id}`;
};

/** What a detail of the national portal's API says, besides code and name (domain.md §2.2). */
export const apiParts = (source: Source): Parts => {
  const type = source.line('formalityType', LABELS.formalityType);
  const addresses = source.names('dossierReceivingAddresses');
  return {
    decisionNumber: decisionNumber(source),
    field: field(source),
    levels: levels(source),
    formalityType: type && formalityTypeOf(type),
    audience: source.names('subjectTypesDetails'),
    executingAgencies: source.names('departmentsExecuting'),
    competentAuthorities: source.names('departmentsAuthority'),
    authorizedAgencies: source.names('departmentsAuthorized'),
    coordinatingAgencies: source.names('departmentsCoordinating'),
    receivingAddress: addresses && (addresses.join('\n') || null),
    description: source.has('description') ? plainText(source.take('description')) : undefined,
    keywords: keywordsIn(source, 'keywords'),
    steps: steps(source),
    methods: rowsOf(source, 'executionMethods', LABELS.methods)?.flatMap((row) =>
      methodOf(source, row),
    ),
    cases: casesOf(source),
    requirements: requirements(source),
    results: rowsOf(source, 'resultsDetails', LABELS.results)?.flatMap((row) =>
      resultOf(source, plainLine(row.name), lineOf(row.code)),
    ),
    legalBasis: rowsOf(source, 'legalBasisesDetails', LABELS.legalBasis)?.flatMap((row) => {
      const [number, title] = [lineOf(row.code), plainLine(row.name)];
      return number === null && title === null ? [] : [{ number, title: title ?? '' }];
    }),
    sourceUrl: sourceUrl(source, type),
    related: rowsOf(source, 'procedureRelatedGroup', LABELS.related)?.flatMap((row) =>
      relatedOf(source, { code: row.code, name: row.name }),
    ),
    abolished: abolishedIn(source, 'status'),
  };
};
