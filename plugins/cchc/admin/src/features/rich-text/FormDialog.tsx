import { Button, Flex, Modal } from '@strapi/design-system';
import { useRef, type FormEvent, type ReactNode } from 'react';
import { useLabel } from './label';

interface FormDialogProps {
  title: string;
  submitLabel: string;
  children: ReactNode;
  /** A further button beside Cancel, such as one that removes the link. */
  extraAction?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  /** Where the focus goes when the dialog has closed. */
  onClosed: () => void;
}

/** A small form in a dialog: Enter or the main button submits, Escape closes. */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, children, extraAction, onSubmit, onClose, onClosed } = props;
  const label = useLabel();
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React sends the event on to the form around the editor, which would save the document.
    event.stopPropagation();
    onSubmit();
    // After the error has been drawn: take the reader to the field that needs another look.
    requestAnimationFrame(() => focusFirst(form.current, '[aria-invalid="true"]'));
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          focusFirst(form.current, 'input');
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          onClosed();
        }}
      >
        <form ref={form} onSubmit={submit} noValidate>
          <Modal.Header closeLabel={label('rich-text.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Flex gap={2} wrap="wrap">
              <Button type="button" variant="tertiary" onClick={onClose}>
                {label('rich-text.cancel')}
              </Button>
              {extraAction}
            </Flex>
            <Button type="submit">{submitLabel}</Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

function focusFirst(form: HTMLFormElement | null, selector: string): void {
  form?.querySelector<HTMLElement>(selector)?.focus();
}
