import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';

import { useCchcCaseCorrectMutation } from './api';
import { PERSON } from './EnterForm';
import { focusFirst } from './focus-first';
import { useCaseLabel } from './label';
import { problemOf } from './problems';
import { Refusal } from './Refusal';
import { TextField } from './TextField';
import { problemKey } from './translations';

const EMPTY = { fullName: '', address: '', phone: '', email: '', postalAddress: '' };

/** The right data of the sender, as a whole: what is left empty is deleted. */
export const CorrectDialog = ({
  documentId,
  onClose,
}: {
  documentId: string;
  onClose: () => void;
}) => {
  const { label, actionName } = useCaseLabel();
  const { toggleNotification } = useNotification();
  const [person, setPerson] = useState(EMPTY);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [correct, { isLoading }] = useCchcCaseCorrectMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await correct({ documentId, person });
    if ('error' in result) {
      const { fields, message } = problemOf(result.error);
      const said = Object.entries(fields).map(([path, problem]) => {
        const key = problemKey(problem);
        return [path, key ? label(key) : problem] as const;
      });
      const all = said.length > 0 ? label('enter.refused') : message || label('case.failed');
      setProblems({ ...Object.fromEntries(said), all });
      return;
    }
    const message = label('data.corrected', { count: result.data.corrected });
    toggleNotification({ type: 'success', message });
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content onOpenAutoFocus={focusFirst}>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Modal.Header closeLabel={label('case.close')}>
            <Modal.Title>{actionName('correct-person')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {problems.all && <Refusal text={problems.all} />}
              <Typography>{label('data.explain.correct-person')}</Typography>
              {PERSON.map(([part, type, most]) => (
                <TextField
                  key={part}
                  name={part}
                  type={type}
                  label={label(`case.person.${part}`)}
                  value={person[part]}
                  onChange={(value) => setPerson((before) => ({ ...before, [part]: value }))}
                  most={most}
                  isRequired={part === 'fullName' || part === 'address'}
                  error={problems[`person.${part}`]}
                />
              ))}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {label('case.cancel')}
            </Button>
            <Button type="submit" loading={isLoading}>
              {actionName('correct-person')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
