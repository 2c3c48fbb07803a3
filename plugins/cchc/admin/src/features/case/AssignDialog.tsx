import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import type { AssignOutcome, CaseRow } from '../../../../shared/contracts/case-panel';
import { useCchcCasesAssignMutation } from './api';
import { focusFirst } from './focus-first';
import { HandlerSelect } from './HandlerSelect';
import { useCaseLabel } from './label';
import { problemOf } from './problems';

interface AssignDialogProps {
  rows: readonly CaseRow[];
  onClose: () => void;
  /** Where the keyboard goes on once it is closed. */
  onCloseAutoFocus: (event: Event) => void;
}

const Outcome = ({ outcome, rows }: { outcome: AssignOutcome; rows: readonly CaseRow[] }) => {
  const { label } = useCaseLabel();
  const numbers = new Map(rows.map(({ documentId, number }) => [documentId, number]));
  return (
    <Box role="status">
      <Typography fontWeight="semiBold">
        {label('assign.done', { count: outcome.assigned })}
      </Typography>
      {outcome.refused.length > 0 && (
        <Box paddingTop={3}>
          <Typography>{label('assign.refused', { count: outcome.refused.length })}</Typography>
          <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
            {outcome.refused.map(({ documentId, number, message }) => (
              <Box tag="li" key={documentId} paddingTop={2}>
                <Typography>
                  {number ?? numbers.get(documentId)}: {message}
                </Typography>
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
};

const Form = ({
  rows,
  onDone,
  onClose,
}: Pick<AssignDialogProps, 'rows' | 'onClose'> & { onDone: (to: AssignOutcome) => void }) => {
  const { label } = useCaseLabel();
  const [assignee, setAssignee] = useState<number>();
  const [error, setError] = useState<string>();
  const [assign, { isLoading }] = useCchcCasesAssignMutation();
  const [first] = rows;
  const units = new Set(rows.map(({ unit }) => unit?.code));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (assignee === undefined) {
      setError(label('assign.whom'));
      return;
    }
    const cases = rows.map(({ documentId, version }) => ({ documentId, version }));
    const result = await assign({ cases, assignee });
    if ('error' in result) setError(problemOf(result.error).message);
    else onDone(result.data);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{label('assign.explain', { count: rows.length })}</Typography>
          {units.size > 1 && (
            <Typography>{label('assign.units', { unit: first?.unit?.name ?? '' })}</Typography>
          )}
          {first && (
            <HandlerSelect
              documentId={first.documentId}
              value={assignee}
              onChange={setAssignee}
              error={error}
            />
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {label('case.cancel')}
        </Button>
        <Button type="submit" loading={isLoading}>
          {label('assign.confirm')}
        </Button>
      </Modal.Footer>
    </form>
  );
};

/** Gives several cases to one person, and says which could not be given and why. */
export const AssignDialog = ({ rows: chosen, onClose, onCloseAutoFocus }: AssignDialogProps) => {
  const { label } = useCaseLabel();
  // The list behind is read anew once it is done, and those chosen may be in it no more.
  const [rows] = useState(chosen);
  const [outcome, setOutcome] = useState<AssignOutcome>();
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content onOpenAutoFocus={focusFirst} onCloseAutoFocus={onCloseAutoFocus}>
        <Modal.Header closeLabel={label('case.close')}>
          <Modal.Title>{label('assign.title')}</Modal.Title>
        </Modal.Header>
        {outcome ? (
          <>
            <Modal.Body>
              <Outcome outcome={outcome} rows={rows} />
            </Modal.Body>
            <Modal.Footer justifyContent="flex-end">
              <Button autoFocus onClick={onClose}>
                {label('case.close')}
              </Button>
            </Modal.Footer>
          </>
        ) : (
          <Form rows={rows} onDone={setOutcome} onClose={onClose} />
        )}
      </Modal.Content>
    </Modal.Root>
  );
};
