import type { Core } from '@strapi/types';

import type {
  DecisionPreview,
  DecisionVerb,
  PreviewLine,
} from '../../../../shared/contracts/decision-panel';
import { contentHash } from '../../platform/changes';
import { compareEditions, loadProcedures, type OfficeProcedure } from '../procedure';
import { decisionProblems } from './problems';
import { type Site, shownOn, sitesOf } from './sites';
import { codesOf, countsOf, type DecisionLine, type StoredDecision } from './stored';

export type Found = ReadonlyMap<string, OfficeProcedure>;

/** The procedures that a decision names, as changed and as successors. */
export const proceduresOf = (strapi: Core.Strapi, decision: StoredDecision): Promise<Found> =>
  loadProcedures(strapi, [
    ...codesOf(decision),
    ...decision.lines.flatMap(({ successorCode }) => successorCode ?? []),
  ]);

/** Of everything that a decision will make public; two that are equal do the same. */
export const batchHash = (decision: StoredDecision, found: Found): string =>
  contentHash([
    ...[decision.number, decision.signedOn, decision.effectiveOn, decision.agency, decision.title],
    ...decision.lines.map((line) => [
      ...[line.action, line.procedureCode, line.successorCode, line.updateType, line.changeNote],
      found.get(line.procedureCode)?.draftHash ?? null,
    ]),
  ]);

const EMPTY: OfficeProcedure['draft'] = {
  name: '',
  field: null,
  issuingAgency: null,
  formalityType: null,
  levels: [],
  audience: [],
  executingAgencies: [],
  competentAuthorities: [],
  authorizedAgencies: [],
  coordinatingAgencies: [],
  receivingAddress: null,
  description: null,
  keywords: [],
  steps: [],
  methods: [],
  cases: [],
  requirements: null,
  results: [],
  legalBasis: [],
  serviceLevel: null,
  filingUrl: null,
};

const describeLine = (line: DecisionLine, found: Found, sites: readonly Site[]): PreviewLine => {
  const procedure = found.get(line.procedureCode);
  const { successorCode } = line;
  return {
    key: line.key,
    action: line.action,
    code: line.procedureCode,
    name: procedure?.name ?? null,
    documentId: procedure?.documentId ?? null,
    successor:
      successorCode === null
        ? null
        : { code: successorCode, name: found.get(successorCode)?.name ?? null },
    updateType: line.updateType ?? 'major',
    changeNote: line.changeNote,
    differences: procedure?.hasChanges
      ? compareEditions(procedure.published ?? EMPTY, procedure.draft)
      : [],
    shownOn: shownOn(sites, line.procedureCode),
  };
};

const who = (name: string | null, at: string | null) =>
  name !== null && at !== null ? { name, at } : null;

/** What the account may do, given its rights. */
const verbsFor = (
  { state }: StoredDecision,
  rights: ReadonlySet<DecisionVerb>,
  isOwnSubmission: boolean,
): DecisionVerb[] => {
  const open: Record<StoredDecision['state'], DecisionVerb[]> = {
    'decision-draft': ['submit'],
    'decision-submitted': isOwnSubmission ? ['return'] : ['approve', 'return'],
    'decision-approved': ['withdraw', 'return'],
    'decision-effective': [],
  };
  return open[state].filter((verb) => rights.has(verb));
};

/** Where a decision stands, what it will change on which sites, and what is still wrong with it. */
export const preview = async (
  strapi: Core.Strapi,
  decision: StoredDecision,
  account: { id: number; rights: ReadonlySet<DecisionVerb> },
): Promise<DecisionPreview> => {
  const found = await proceduresOf(strapi, decision);
  const sites = await sitesOf(strapi, codesOf(decision), found);
  const isOwnSubmission =
    decision.state === 'decision-submitted' && decision.submittedById === account.id;
  const isOpen = decision.state === 'decision-draft' || decision.state === 'decision-submitted';
  return {
    state: decision.state,
    effectiveOn: decision.effectiveOn,
    submitted: who(decision.submittedByName, decision.submittedAt),
    approved: who(decision.approvedByName, decision.approvedAt),
    appliedAt: decision.appliedAt,
    returnReason: decision.returnReason,
    lastError: decision.lastError,
    retryAt: decision.retryAt,
    slug: decision.state === 'decision-effective' ? decision.slug : null,
    verbs: verbsFor(decision, account.rights, isOwnSubmission),
    isOwnSubmission,
    problems: isOpen ? await decisionProblems(strapi, decision, found) : [],
    counts: countsOf(decision.lines),
    lines: decision.lines.map((line) => describeLine(line, found, sites)),
    seen: batchHash(decision, found),
  };
};
