import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';

import type { CaseAction } from '../../../../shared/cases/vocabulary';
import type { CaseChoice, CaseDetail } from '../../../../shared/contracts/case-panel';
import { type Said, useCchcCaseStepMutation } from './api';
import { draftFilesOf } from './Files';
import { focusFirst } from './focus-first';
import { useCaseLabel } from './label';
import { problemOf } from './problems';
import { Refusal } from './Refusal';
import { SHOWN_FIELDS, StepFields } from './StepFields';
import { explanationKey } from './translations';

/** What closes a case, or hides it. */
export const GRAVE: readonly CaseAction[] = [
  ...(['refuse', 'propose-refusal', 'countersign', 'quarantine', 'purge', 'mark-spam'] as const),
];

interface StepDialogProps {
  found: CaseDetail;
  choice: CaseChoice;
  onDone: (now: CaseDetail) => void;
  onClose: () => void;
  /** Where the keyboard goes on once it is closed. */
  onCloseAutoFocus: (event: Event) => void;
}

/** What is there already need not be written again. */
const startOf = (found: CaseDetail, { action }: CaseChoice): Said => {
  if (action !== 'propose') return {};
  const { draft, result } = found;
  const keptFiles = draftFilesOf(found).map(({ position }) => position);
  return { answer: draft ?? '', result: result ?? undefined, keptFiles };
};

/** Carries a step out. What is wrong stands beside its field, all else above them. */
const useStep = ({ found, choice, onDone, onClose }: StepDialogProps) => {
  const { label, actionName } = useCaseLabel();
  const { toggleNotification } = useNotification();
  const [said, setSaid] = useState(() => startOf(found, choice));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [step, { isLoading }] = useCchcCaseStepMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { documentId, version } = found;
    const result = await step({ documentId, version, action: choice.action, ...said });
    if ('error' in result) {
      const { fields, message } = problemOf(result.error);
      const isBeside = Object.keys(fields).some((path) => SHOWN_FIELDS.includes(path));
      setProblems(isBeside ? fields : { all: message || label('case.failed') });
      return;
    }
    toggleNotification({
      type: 'success',
      message: label('case.done', { action: actionName(choice.action) }),
    });
    onDone(result.data);
    onClose();
  };
  return {
    ...{ said, problems, submit, isBusy: isLoading },
    set: (change: Partial<Said>) => setSaid((before) => ({ ...before, ...change })),
  };
};

/** Asks what has to be said with a step. It stays open when refused: nothing written is lost. */
export const StepDialog = (props: StepDialogProps) => {
  const { found, choice, onClose, onCloseAutoFocus } = props;
  const { label, actionName } = useCaseLabel();
  const { said, set, problems, submit, isBusy } = useStep(props);
  const explanation = explanationKey(choice.action);
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content onOpenAutoFocus={focusFirst} onCloseAutoFocus={onCloseAutoFocus}>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Modal.Header closeLabel={label('case.close')}>
            <Modal.Title>{actionName(choice.action)}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {problems.all && <Refusal text={problems.all} />}
              {explanation && <Typography>{label(explanation)}</Typography>}
              <StepFields
                documentId={found.documentId}
                draftFiles={draftFilesOf(found)}
                {...{ choice, said, set, problems }}
              />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {label('case.cancel')}
            </Button>
            <Button
              type="submit"
              variant={GRAVE.includes(choice.action) ? 'danger' : 'default'}
              loading={isBusy}
            >
              {actionName(choice.action)}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
