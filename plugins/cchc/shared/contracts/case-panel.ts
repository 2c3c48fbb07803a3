import type {
  CaseAction,
  CaseChannel,
  CaseKind,
  CaseResult,
  CaseRole,
  CaseState,
  Signal,
} from '../cases/vocabulary';
import type { Pagination, UnitName } from './common';

/*
 * What the panel's own API says about questions and feedback. Only the panel reads it, so these are
 * plain types.
 */

/**
 * Piles of the inbox. `open`: all that the account may see and that still has to be done.
 * `not-entered`: feedback without a number in the national system.
 */
export const CASE_PILES = [
  'open',
  'mine',
  'unassigned',
  'late',
  'done',
  'not-entered',
  'restricted',
] as const;
export type CasePile = (typeof CASE_PILES)[number];

/** `PA-2026-000123`: all that may stand in an address of what somebody searches for. */
export const CASE_NUMBER = /^(PA|HD)-\d{4}-\d+$/i;

export interface CaseRow {
  documentId: string;
  kind: CaseKind;
  number: string;
  title: string;
  unit: UnitName | null;
  state: CaseState;
  receivedAt: string;
  dueOn: string | null;
  isDueProvisional: boolean;
  /** Of what is not done yet: whether its term is over; of the rest: whether it was late. */
  isLate: boolean;
  handler: string | null;
  version: number;
  /** What the words hint at, for who has to sort it. */
  signals: Signal[];
}

export interface CaseList {
  data: CaseRow[];
  meta: { pagination: Pagination; piles: Partial<Record<CasePile, number>> };
}

/** What can be done now, and what has to be said with it. */
export interface CaseChoice {
  action: CaseAction;
  needs: string[];
}

export interface CaseStep {
  at: string;
  action: CaseAction;
  role: CaseRole;
  by: string | null;
  after: CaseState;
  detail: string | null;
  note: string | null;
  /** Name of the unit, of what was done before the case came here. */
  office: string | null;
}

/** How long one of the offices that a matter went through had it. */
export interface CaseOffice {
  number: string;
  unit: string;
  from: string;
  /** Null where it lies. */
  to: string | null;
  workingDays: number;
  isHere: boolean;
  /** Of its case there, if the account may open it. */
  documentId: string | null;
}

/** What goes to an office outside the portal, in full. */
export interface CaseLetter {
  letterNumber: string;
  letterOn: string;
  number: string;
  receivedAt: string;
  unit: string;
  /** How the unit's documents look: lines of its name, where it is, who signs. */
  issuer: string[];
  place: string;
  signatory: string[];
  signerName: string | null;
  agency: string;
  /** Of the rule by which it is passed on. */
  citation: string | null;
  title: string;
  content: string;
  /** What the citizen added when she was asked, in order. */
  supplements: string[];
  person: CasePerson;
  note: string | null;
}

/** A text that the office keeps ready. */
export interface CaseTemplate {
  documentId: string;
  title: string;
  body: string;
  unit: string;
}

/** A published answer to something alike. */
export interface CaseSimilar {
  title: string;
  answer: string;
  url: string;
  needsReview: boolean;
}

export interface CaseNote {
  at: string;
  by: string;
  text: string;
}

export const FILE_FLAGS = [
  'script',
  'launch',
  'embedded-file',
  'archive',
  'remote-content',
  'unseen',
] as const;

/** How far a file has been looked through. `unscanned`: the portal has no scanner. */
export const FILE_SCANS = ['pending', 'clean', 'infected', 'error', 'unscanned'] as const;

/** A file that the citizen sent, or that belongs to the office's draft or to one of its answers. */
export interface CaseFile {
  position: number;
  part: 'sent' | 'draft' | `answer.${number}`;
  /** Null while the case is restricted. */
  name: string | null;
  mime: string;
  size: number;
  /** What has to be known before it is opened. */
  flags: (typeof FILE_FLAGS)[number][];
  scan: (typeof FILE_SCANS)[number];
  isMissing: boolean;
  /** Whether this account may have it now. */
  mayOpen: boolean;
}

/** Where the browser gets a file, once and within five minutes. */
export interface FileLink {
  url: string;
}

/** Who sent it, masked until somebody says why she has to know. */
export interface CasePerson {
  fullName: string;
  address: string;
  phone: string | null;
  email: string | null;
  postalAddress: string | null;
}

/** What is told to whoever has said why she has to know. */
export interface CaseHidden {
  title: string;
  content: string;
  person: CasePerson;
  files: CaseFile[];
}

export interface CaseDetail extends CaseRow {
  subject: string | null;
  procedure: string | null;
  channel: CaseChannel;
  content: string;
  draft: string | null;
  answer: string | null;
  result: CaseResult | null;
  rating: number | null;
  agency: string | null;
  nationalCode: string | null;
  /** Number of the case that this one leads to. */
  leadsTo: string | null;
  person: CasePerson;
  dueExplanation: string[];
  steps: CaseStep[];
  /** None where one office had it only. */
  offices: CaseOffice[];
  letter: { number: string; on: string | null } | null;
  /** Whether the account may be told who sent it, and what the office notes for itself. */
  worksOnIt: boolean;
  /** None for others. */
  notes: CaseNote[];
  files: CaseFile[];
  choices: CaseChoice[];
  /** What can be done now through a door of its own. */
  doors: CaseAction[];
  /** Nothing of it is deleted meanwhile. */
  isHeld: boolean;
  /** How many of the steps of forgetting are done. */
  forgotten: number;
}

/** What became of several cases that were given to one person. */
export interface AssignOutcome {
  assigned: number;
  /** With its number, where the account may know of it, and why. */
  refused: { documentId: string; number: string | null; message: string }[];
}

/** Somebody who may handle cases of a unit. */
export interface CaseHandler {
  id: number;
  name: string;
}

/** What a request of somebody about her own data has deleted. */
export interface DataCertificate {
  number: string;
  unit: UnitName | null;
  erased: { number: string; at: string; by: string | null }[];
  kept: { number: string; why: string }[];
}

/** The copy of somebody's data, sealed with a password that is told once. */
export interface DataCopy {
  fileName: string;
  /** The whole HTML page. */
  file: string;
  password: string;
}

/** The slip that a citizen takes home. */
export interface CaseReceipt {
  documentId: string;
  number: string;
  trackingCode: string;
  receivedAt: string;
  dueOn: string | null;
  dueExplanation: string[];
  unit: UnitName;
  /** Where the citizen looks it up; without the code, which no address carries. */
  trackUrl: string;
}
