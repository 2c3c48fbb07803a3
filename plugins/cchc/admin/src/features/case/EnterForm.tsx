import {
  Button,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  Radio,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';

import { CASE_KINDS, DATA_REQUESTS } from '../../../../shared/cases/vocabulary';
import { FEEDBACK_SUBJECTS, type UnitName } from '../../../../shared/contracts';
import type { CaseReceipt } from '../../../../shared/contracts/case-panel';
import { DayField } from '../../DayField';
import { FRESH, useCchcCaseUnitsQuery } from './api';
import { FilesField } from './FilesField';
import { useCaseLabel } from './label';
import { Refusal } from './Refusal';
import { Section } from './Section';
import { TextField } from './TextField';
import { type Entering, useEnter } from './use-enter';

const CHANNELS = ['phone', 'counter', 'paper'] as const;

interface ChosenProps<T extends string> {
  name: 'kind' | 'channel';
  values: readonly T[];
  nameOf: (value: T) => string;
  value: T;
  onChange: (value: T) => void;
}

const Chosen = <T extends string>({ name, values, nameOf, value, onChange }: ChosenProps<T>) => {
  const { label } = useCaseLabel();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography id={`enter-${name}`} variant="pi" fontWeight="bold">
        {label(`enter.${name}`)}
      </Typography>
      <Radio.Group
        aria-labelledby={`enter-${name}`}
        value={value}
        onValueChange={(chosen: string) => {
          const found = values.find((one) => one === chosen);
          if (found) onChange(found);
        }}
      >
        <Flex gap={4} wrap="wrap">
          {values.map((one) => (
            <Radio.Item key={one} value={one}>
              {nameOf(one)}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
    </Flex>
  );
};

const UnitField = ({ units, draft, set, problems }: Entering & { units: readonly UnitName[] }) => {
  const { label } = useCaseLabel();
  const [only] = units;
  if (units.length === 1 && only) {
    return (
      <Typography>
        {label('case.fact.unit')}: {only.name}
      </Typography>
    );
  }
  return (
    <Field.Root name="unit" required error={problems.unit}>
      <Field.Label>{label('case.fact.unit')}</Field.Label>
      <Combobox
        value={draft.unit}
        placeholder={label('case.field.choose')}
        onChange={(unit) => set({ unit: unit ?? '' })}
        onClear={() => set({ unit: '' })}
        autocomplete={{ type: 'list', filter: 'contains' }}
      >
        {units.map(({ code, name }) => (
          <ComboboxOption key={code} value={code}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
    </Field.Root>
  );
};

const SubjectField = ({ draft, set, problems }: Entering) => {
  const { label, subjectName } = useCaseLabel();
  return (
    <Field.Root name="subject" required error={problems.subject}>
      <Field.Label>{label('case.fact.subject')}</Field.Label>
      <SingleSelect
        value={draft.subject ?? null}
        placeholder={label('case.field.choose')}
        onChange={(subject) => set({ subject: String(subject) })}
      >
        {(draft.kind === 'feedback' ? FEEDBACK_SUBJECTS : DATA_REQUESTS).map((subject) => (
          <SingleSelectOption key={subject} value={subject}>
            {subjectName(subject)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};

const Matter = (entering: Entering & { units: readonly UnitName[] }) => {
  const { draft, set, problems } = entering;
  const { files = [] } = draft;
  const { label, channelName } = useCaseLabel();
  return (
    <Section title={label('enter.matter')}>
      <Chosen
        name="kind"
        values={CASE_KINDS}
        nameOf={(kind) => label(`case.kind.${kind}`)}
        value={draft.kind}
        onChange={(kind) => set({ kind, subject: undefined })}
      />
      <Chosen
        name="channel"
        values={CHANNELS}
        nameOf={channelName}
        value={draft.channel}
        onChange={(channel) => set({ channel })}
      />
      <UnitField {...entering} />
      {draft.kind !== 'question' && <SubjectField key={draft.kind} {...entering} />}
      <TextField
        name="title"
        label={label('enter.field.title')}
        value={draft.title}
        onChange={(title) => set({ title })}
        most={200}
        isRequired
        error={problems.title}
      />
      <TextField
        name="content"
        label={label('case.content')}
        hint={label('enter.content.hint')}
        value={draft.content}
        onChange={(content) => set({ content })}
        most={5_000}
        isLong
        isRequired
        error={problems.content}
      />
      <TextField
        name="procedure"
        label={label('enter.procedure')}
        hint={label('enter.procedure.hint')}
        value={draft.procedure ?? ''}
        onChange={(procedure) => set({ procedure })}
        most={64}
        error={problems.procedure}
      />
      <DayField
        name="receivedAt"
        label={label('enter.received')}
        timeLabel={label('enter.received.time')}
        hint={label('enter.received.hint')}
        value={draft.receivedAt ?? ''}
        onChange={(receivedAt) => set({ receivedAt })}
        error={problems.receivedAt}
      />
      <FilesField
        label={label('case.files.paper')}
        hint={label('case.files.paper.hint')}
        names={files.map(({ name }) => name)}
        onAdd={(chosen) => set({ files: [...files, ...chosen] })}
        onRemove={(index) => set({ files: files.filter((_file, at) => at !== index) })}
        error={problems.files}
      />
    </Section>
  );
};

/** The parts of who sent it, as a form asks for them. */
export const PERSON = [
  ['fullName', 'text', 100],
  ['address', 'text', 300],
  ['phone', 'tel', 30],
  ['email', 'email', 254],
  ['postalAddress', 'text', 300],
] as const;

const Sender = ({ draft, set, problems }: Entering) => {
  const { label } = useCaseLabel();
  return (
    <Section title={label('case.person')}>
      <Typography variant="pi" textColor="neutral600">
        {label('enter.person.hint')}
      </Typography>
      {PERSON.map(([part, type, most]) => (
        <TextField
          key={part}
          name={part}
          type={type}
          label={label(`case.person.${part}`)}
          value={draft.person[part]}
          onChange={(value) => set({ person: { ...draft.person, [part]: value } })}
          most={most}
          isRequired={part === 'fullName' || part === 'address'}
          error={problems[`person.${part}`]}
        />
      ))}
    </Section>
  );
};

/** The same parts as the citizen's own form, filled in by an officer. */
export const EnterForm = ({ onEntered }: { onEntered: (receipt: CaseReceipt) => void }) => {
  const { label } = useCaseLabel();
  const { data: units } = useCchcCaseUnitsQuery(undefined, FRESH);
  const entering = useEnter(units ?? [], onEntered);
  if (units?.length === 0) return <Typography role="status">{label('enter.no-unit')}</Typography>;
  return (
    <form noValidate onSubmit={(event) => void entering.submit(event)}>
      <Flex
        direction="column"
        alignItems="stretch"
        gap={4}
        paddingBottom={8}
        style={{ maxWidth: '80rem' }}
      >
        <Matter {...entering} units={units ?? []} />
        <Sender {...entering} />
        {entering.problems.all && <Refusal text={entering.problems.all} />}
        <Flex>
          <Button type="submit" size="L" loading={entering.isBusy}>
            {label('enter.save')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
