import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import {
  type CaseAction,
  REFUSAL_WORDS,
  type RefusalReason,
} from '../../../../shared/cases/vocabulary';
import { FEEDBACK_SUBJECTS, RESULTS } from '../../../../shared/contracts';
import type { CaseChoice, CaseFile } from '../../../../shared/contracts/case-panel';
import { AnswerFilesField } from './AnswerFilesField';
import type { Said } from './api';
import { ForwardFields } from './ForwardFields';
import { HandlerSelect } from './HandlerSelect';
import { Insert } from './Insert';
import { useCaseLabel } from './label';
import { TextField } from './TextField';

interface StepFieldsProps {
  documentId: string;
  draftFiles: readonly CaseFile[];
  choice: CaseChoice;
  said: Said;
  set: (change: Partial<Said>) => void;
  problems: Readonly<Record<string, string>>;
}

const REASONS = Object.keys(REFUSAL_WORDS) as RefusalReason[]; // the table's own keys

/** Where a note may be added though the step does not need one. */
const NOTED: readonly CaseAction[] = [
  ...(['refuse', 'propose-refusal', 'forward', 'assign', 'quarantine'] as const),
];

/** Notes that are written to the citizen. */
const TOLD: readonly CaseAction[] = [
  'refuse',
  'propose-refusal',
  'forward',
  'ask',
  'reply',
  'reopen',
];

interface ListProps<T extends string> {
  name: 'reason' | 'result' | 'subject';
  values: readonly T[];
  nameOf: (value: T) => string;
  value: string | undefined;
  onChange: (value: T) => void;
  error: string | undefined;
}

const Listed = <T extends string>({ name, values, nameOf, value, ...rest }: ListProps<T>) => {
  const { label } = useCaseLabel();
  return (
    <Field.Root name={name} required error={rest.error}>
      <Field.Label>{label(`case.field.${name}`)}</Field.Label>
      <SingleSelect
        value={value ?? null}
        placeholder={label('case.field.choose')}
        onChange={(chosen) => {
          const found = values.find((one) => one === chosen);
          if (found) rest.onChange(found);
        }}
      >
        {values.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {nameOf(one)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};

const NoteField = ({ choice: { action, needs }, said, set, problems }: StepFieldsProps) => {
  const { label } = useCaseLabel();
  const isNeeded = needs.includes('note') || said.reason === ('other' satisfies RefusalReason);
  return (
    <TextField
      name="note"
      label={label(action === 'ask' ? 'case.field.question' : 'case.field.note')}
      hint={label(TOLD.includes(action) ? 'case.field.note.told' : 'case.field.note.inside')}
      value={said.note ?? ''}
      onChange={(note) => set({ note })}
      most={5_000}
      isLong
      isRequired={isNeeded}
      error={problems.note}
    />
  );
};

/** Exactly what has to be said with a step, and a note where one helps. */
export const StepFields = (props: StepFieldsProps) => {
  const { documentId, draftFiles, choice, said, set, problems } = props;
  const { label, reasonName, resultName, subjectName } = useCaseLabel();
  const needs = (part: keyof Said) => choice.needs.includes(part);
  return (
    <>
      {needs('reason') && (
        <Listed
          name="reason"
          values={REASONS}
          nameOf={reasonName}
          value={said.reason}
          onChange={(reason) => set({ reason })}
          error={problems.reason}
        />
      )}
      {choice.action === 'forward' && <ForwardFields {...{ documentId, said, set, problems }} />}
      {needs('subject') && (
        <Listed
          name="subject"
          values={FEEDBACK_SUBJECTS}
          nameOf={subjectName}
          value={said.subject}
          onChange={(subject) => set({ subject })}
          error={problems.subject}
        />
      )}
      {needs('agency') && choice.action !== 'forward' && (
        <TextField
          name="agency"
          label={label('case.field.agency')}
          value={said.agency ?? ''}
          onChange={(agency) => set({ agency })}
          most={200}
          isRequired
          error={problems.agency}
        />
      )}
      {needs('assignee') && (
        <HandlerSelect
          documentId={documentId}
          value={said.assignee}
          onChange={(assignee) => set({ assignee })}
          error={problems.assignee}
        />
      )}
      {needs('answer') && (
        <Insert
          documentId={documentId}
          insert={(text) => set({ answer: [said.answer, text].filter(Boolean).join('\n\n') })}
        />
      )}
      {needs('answer') && (
        <TextField
          name="answer"
          label={label('case.field.answer')}
          hint={label('case.field.answer.hint')}
          value={said.answer ?? ''}
          onChange={(answer) => set({ answer })}
          most={20_000}
          isLong
          isTall
          isRequired
          error={problems.answer}
        />
      )}
      {choice.action === 'propose' && (
        <AnswerFilesField {...{ draftFiles, said, set }} error={problems.files} />
      )}
      {needs('result') && (
        <Listed
          name="result"
          values={RESULTS}
          nameOf={resultName}
          value={said.result}
          onChange={(result) => set({ result })}
          error={problems.result}
        />
      )}
      {needs('master') && (
        <TextField
          name="master"
          label={label('case.field.master')}
          hint={label('case.field.master.hint')}
          value={said.master ?? ''}
          onChange={(master) => set({ master })}
          most={40}
          isRequired
          error={problems.master}
        />
      )}
      {(needs('note') || NOTED.includes(choice.action)) && <NoteField {...props} />}
    </>
  );
};

export const SHOWN_FIELDS = [
  ...['reason', 'agency', 'unit', 'subject', 'assignee', 'answer', 'files', 'result'],
  ...['master', 'note'],
];
