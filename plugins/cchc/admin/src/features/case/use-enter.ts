import { type FormEvent, useState } from 'react';

import type { UnitName } from '../../../../shared/contracts';
import type { CaseReceipt } from '../../../../shared/contracts/case-panel';
import { type OnBehalf, useCchcCaseEnterMutation } from './api';
import { useCaseLabel } from './label';
import { problemOf } from './problems';
import { problemKey } from './translations';

const EMPTY: OnBehalf = {
  kind: 'feedback',
  channel: 'phone',
  unit: '',
  title: '',
  content: '',
  person: { fullName: '', address: '', phone: '', email: '', postalAddress: '' },
};

/** What a field of the browser for days and hours holds, as a moment in Viet Nam. */
const momentOf = (typed: string | undefined) => (typed ? `${typed}:00+07:00` : undefined);

/** What was left empty, by place, as the API would name it: all at once, before anything is sent. */
const missingIn = ({ unit, title, content, person }: OnBehalf): Record<string, string> => {
  const { fullName, address, phone, email, postalAddress } = person;
  const wanted = { unit, title, content, 'person.fullName': fullName, 'person.address': address };
  const empty = Object.entries(wanted).filter(([, value]) => value.trim() === '');
  const isReachable = [phone, email, postalAddress].some((value) => value.trim() !== '');
  return {
    ...Object.fromEntries(empty.map(([path]) => [path, 'FIELD_REQUIRED'])),
    ...(!isReachable && { 'person.phone': 'CONTACT_REQUIRED' }),
  };
};

/** What is being entered, and its sending. Who works for one unit need not say which. */
export const useEnter = (units: readonly UnitName[], onEntered: (receipt: CaseReceipt) => void) => {
  const { label } = useCaseLabel();
  const [typed, setTyped] = useState(EMPTY);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [enter, { isLoading }] = useCchcCaseEnterMutation();
  const only = units.length === 1 ? units[0]?.code : undefined;
  const draft = { ...typed, unit: typed.unit || (only ?? '') };
  const set = (change: Partial<OnBehalf>) => setTyped((before) => ({ ...before, ...change }));
  /** The API names what is wrong with a part by a code, or in words. */
  const said = (problem: string) => {
    const key = problemKey(problem);
    return key ? label(key) : problem;
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { subject, receivedAt, ...rest } = draft;
    const hasSubject = rest.kind !== 'question';
    // Once they are marked as wrong, the first of them is where to go on.
    const focusFirstWrong = () =>
      setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    const missing = Object.fromEntries(
      Object.entries(missingIn(draft)).map(([path, code]) => [path, said(code)]),
    );
    // The API takes feedback without it: by other ways it comes from who knows no such list.
    if (hasSubject && !subject) missing.subject = label('enter.subject.choose');
    if (Object.keys(missing).length > 0) {
      setProblems({ ...missing, all: label('enter.refused') });
      focusFirstWrong();
      return;
    }
    const result = await enter({
      ...rest,
      receivedAt: momentOf(receivedAt),
      ...(hasSubject && { subject }),
    });
    if ('data' in result) {
      onEntered(result.data);
      return;
    }
    const { fields, message } = problemOf(result.error);
    const beside = Object.entries(fields).map(([path, text]) => [path, said(text)]);
    const all = beside.length > 0 ? label('enter.refused') : message || label('case.failed');
    setProblems({ ...Object.fromEntries(beside), all });
    focusFirstWrong();
  };
  return { draft, set, problems, submit, isBusy: isLoading };
};

export type Entering = ReturnType<typeof useEnter>;
