import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, Fragment, useState } from 'react';

import type { CaseDetail, CaseHidden } from '../../../../shared/contracts/case-panel';
import { useCchcCaseRevealMutation } from './api';
import { Facts } from './Facts';
import { focusFirst } from './focus-first';
import { useCaseLabel } from './label';
import { problemOf } from './problems';
import { Section } from './Section';
import { isPassedOn } from './State';
import { TextField } from './TextField';

interface RevealProps {
  documentId: string;
  title: string;
  onShown: (hidden: CaseHidden) => void;
}

const RevealForm = ({
  documentId,
  title,
  onShown,
  onClose,
}: RevealProps & { onClose: () => void }) => {
  const { label } = useCaseLabel();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [reveal, { isLoading }] = useCchcCaseRevealMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await reveal({ documentId, reason });
    if ('error' in result) {
      const { fields, message } = problemOf(result.error);
      setProblem(fields.reason ?? message);
      return;
    }
    onShown(result.data);
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Modal.Header closeLabel={label('case.close')}>
        <Modal.Title>{title}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <TextField
          name="reason"
          label={label('case.reveal.reason')}
          hint={label('case.reveal.hint')}
          value={reason}
          onChange={setReason}
          most={300}
          isRequired
          error={problem}
        />
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {label('case.cancel')}
        </Button>
        <Button type="submit" loading={isLoading}>
          {label('case.reveal.confirm')}
        </Button>
      </Modal.Footer>
    </form>
  );
};

/** Shows what is hidden to somebody who says why she has to know; that is noted. */
export const Reveal = (props: RevealProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="secondary">{props.title}</Button>
      </Modal.Trigger>
      <Modal.Content onOpenAutoFocus={focusFirst}>
        {isOpen && <RevealForm {...props} onClose={() => setOpen(false)} />}
      </Modal.Content>
    </Modal.Root>
  );
};

const PARTS = ['fullName', 'address', 'phone', 'email', 'postalAddress'] as const;

interface PersonProps {
  found: CaseDetail;
  hidden: CaseHidden | undefined;
  onShown: (hidden: CaseHidden) => void;
}

/** Who sent it, masked until somebody has said why she has to know. */
export const Person = ({ found, hidden, onShown }: PersonProps) => {
  const { label } = useCaseLabel();
  const person = hidden?.person ?? found.person;
  const isRestricted = found.state === 'quarantined';
  const shown = PARTS.filter((part) => person[part]);
  return (
    <Section title={label('case.person')}>
      <Facts>
        {shown.map((part) => (
          <Fragment key={part}>
            <Typography tag="dt" textColor="neutral600">
              {label(`case.person.${part}`)}
            </Typography>
            <Typography tag="dd">{person[part]}</Typography>
          </Fragment>
        ))}
      </Facts>
      {shown.length === 0 && (
        <Typography textColor="neutral600">{label('case.person.none')}</Typography>
      )}
      <Flex aria-live="polite">
        {hidden ? (
          <Typography variant="pi" textColor="neutral600">
            {label('case.reveal.shown')}
          </Typography>
        ) : (
          found.worksOnIt &&
          !isPassedOn(found) && (
            <Reveal
              documentId={found.documentId}
              title={label(isRestricted ? 'case.reveal.restricted' : 'case.reveal')}
              onShown={onShown}
            />
          )
        )}
      </Flex>
    </Section>
  );
};
