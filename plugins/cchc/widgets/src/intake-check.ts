import type { Field, Values } from './draft';
import type { CaseKind, FieldProblem } from './intake-api';

export type Step = 'content' | 'person';
/** What can be wrong: a field of the draft, or the files beside it. */
export type Marked = Field | 'files';
export type Problems = Partial<Record<Marked, string>>;

/** The fields of a step, in the order in which they stand. */
export const fieldsOf = (step: Step, kind: CaseKind): readonly Marked[] => {
  if (step === 'person') return ['fullName', 'address', 'phone', 'email', 'postalAddress'];
  return [kind === 'feedback' ? 'subject' : 'procedure', 'title', 'content', 'files'];
};

export const stepOf = (field: Marked): Step =>
  fieldsOf('person', 'feedback').includes(field) ? 'person' : 'content';

/** Lengths that the portal accepts, in letters. */
const LENGTHS: Partial<Record<Field, [least: number, most: number]>> = {
  title: [3, 200],
  content: [10, 5_000],
  fullName: [2, 100],
  address: [2, 300],
};

export interface CheckWords {
  missing: Problems;
  tooShort: (least: number) => string;
  tooLong: (most: number) => string;
}

const problemOf = (field: Field, value: string, words: CheckWords): string => {
  const [least, most] = LENGTHS[field] ?? [0, Infinity];
  const length = Array.from(value.trim()).length;
  if (length === 0) return words.missing[field] ?? '';
  if (length < least) return words.tooShort(least);
  return length > most ? words.tooLong(most) : '';
};

const REQUIRED: readonly Field[] = ['subject', 'title', 'content', 'fullName', 'address'];

/** What a step still lacks. How a phone number or an address is written the portal says. */
export function problemsIn(
  step: Step,
  kind: CaseKind,
  values: Values,
  words: CheckWords,
): Problems {
  const problems: Problems = {};
  for (const field of REQUIRED.filter((one) => fieldsOf(step, kind).includes(one))) {
    const problem = problemOf(field, values[field], words);
    if (problem) problems[field] = problem;
  }
  const { phone, email, postalAddress } = values;
  if (step === 'person' && !`${phone}${email}${postalAddress}`.trim()) {
    problems.phone = words.missing.phone ?? '';
  }
  return problems;
}

const NAMED: Record<string, Marked | undefined> = {
  files: 'files',
  subject: 'subject',
  procedure: 'procedure',
  title: 'title',
  content: 'content',
  'person.fullName': 'fullName',
  'person.address': 'address',
  'person.phone': 'phone',
  'person.email': 'email',
  'person.postalAddress': 'postalAddress',
};

/** What the portal refuses of fields that the form has; the first word on each counts. */
export function problemsFrom(refused: readonly FieldProblem[]): Problems {
  const problems: Problems = {};
  for (const { path, message } of refused) {
    const field = NAMED[path];
    if (field && !problems[field]) problems[field] = message;
  }
  return problems;
}

/** The first field with a problem, in the order of the form. */
export const firstOf = (problems: Problems, kind: CaseKind): Marked | undefined =>
  [...fieldsOf('content', kind), ...fieldsOf('person', kind)].find((field) => problems[field]);

/** What is sent; the portal takes empty parts for left out. */
export function bodyOf(
  values: Values,
  { kind, unit, ...proof }: { kind: CaseKind; unit: string; noticeVersion: string; altcha: string },
): object {
  const { fullName, address, phone, email, postalAddress } = values;
  const { subject, procedure, title, content, website } = values;
  return {
    unit,
    ...(kind === 'feedback' ? { subject } : { procedure }),
    title,
    content,
    website,
    person: { fullName, address, phone, email, postalAddress },
    ...proof,
  };
}
