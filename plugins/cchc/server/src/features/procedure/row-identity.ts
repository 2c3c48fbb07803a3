import type { ProcedureRecord } from '../../../../shared/contracts/procedure-record';
import { fold } from '../../../../shared/text';

import type { RowIdentity } from './row-match';

type Part<K extends keyof ProcedureRecord> =
  NonNullable<ProcedureRecord[K]> extends (infer T)[] ? T : never;

export type Step = Part<'steps'>;
export type Method = Part<'methods'>;
export type Fee = Method['fees'][number];
export type Case = Part<'cases'>;
export type Paper = Case['papers'][number];
export type Result = Part<'results'>;
export type LegalBasis = Part<'legalBasis'>;

/** One folded text of several; a sign that folding never gives keeps them apart. */
const folded = (...parts: (string | number | null | undefined)[]): string =>
  parts.map((part) => fold(String(part ?? ''))).join('\n');
const some = (text: string | null): string | undefined => (text ? fold(text) : undefined);

const stepText = ({ title, html }: Step): string => folded(title, html.replace(/<[^>]*>/g, ' '));

export const STEP: RowIdentity<Step> = {
  // a step that moves gets another number
  keys: [(step) => stepText(step).replace(/\bbuoc \d+/g, 'buoc')],
  text: stepText,
};

const time = (method: Method): string =>
  folded(method.durationValue, method.durationUnit, method.durationText);
const feesText = (fees: readonly Fee[]): string =>
  fees.map(({ amount, currency, note }) => folded(amount, currency, note)).join('\n');

export const METHOD: RowIdentity<Method> = {
  keys: [
    (method) =>
      [method.channel, folded(method.text), time(method), feesText(method.fees)].join('\n'),
    (method) => [method.channel, folded(method.text), time(method)].join('\n'),
  ],
  kind: ({ channel }) => channel,
  text: (method) => [folded(method.text), time(method), feesText(method.fees)].join('\n'),
  last: ({ channel }) => channel,
};

export const FEE: RowIdentity<Fee> = {
  keys: [
    ({ amount, currency, note }) => folded(amount, currency, note),
    ({ currency, note }) => folded(currency, note),
  ],
  kind: ({ currency }) => currency ?? undefined,
  text: ({ note }) => folded(note),
};

export const PAPER: RowIdentity<Paper> = {
  keys: [
    ({ name, originals, copies, formName }) => folded(name, originals, copies, formName),
    ({ name }) => fold(name),
  ],
  text: ({ name }) => fold(name),
};

const papersText = ({ papers }: Case): string => papers.map(({ name }) => fold(name)).join('\n');

export const CASE: RowIdentity<Case> = {
  keys: [
    (each) => `${folded(each.name)}\n${papersText(each)}`,
    ({ name }) => some(name),
    (each) => papersText(each) || undefined,
  ],
  text: (each) => `${folded(each.name)}\n${papersText(each)}`,
  last: ({ name }) => (name === null ? '' : undefined),
};

export const RESULT: RowIdentity<Result> = {
  keys: [
    ({ name, code }) => folded(name, code),
    ({ code }) => some(code),
    ({ name }) => fold(name),
  ],
  kind: ({ code }) => some(code),
  text: ({ name }) => fold(name),
};

export const LEGAL_BASIS: RowIdentity<LegalBasis> = {
  keys: [
    ({ number, title }) => folded(number, title),
    ({ number }) => some(number),
    ({ title }) => some(title),
  ],
  kind: ({ number }) => some(number),
  text: ({ title }) => fold(title),
};
