import { Button } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { FormDialog } from './FormDialog';
import { FormField } from './FormField';
import { useLabel } from './label';
import { completeAddress } from './link-address';
import { insertLinkText } from './link-text';

interface LinkDialogProps {
  editor: Editor;
  onClose: () => void;
}

/** Asks for address and text of a link at the selection, or of the link the cursor is in. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const label = useLabel();
  const [found] = useState(() => findLink(editor));
  const [address, setAddress] = useState(found.href);
  const [text, setText] = useState(found.text ?? '');
  const [isInvalid, setIsInvalid] = useState(false);
  const isEdit = found.href !== '';

  const submit = () => {
    const href = completeAddress(address);
    if (href === null) return setIsInvalid(true);
    writeLink(editor, href, found.text === null ? null : text.trim() || address.trim());
    onClose();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <FormDialog
      title={label(isEdit ? 'rich-text.link.edit-title' : 'rich-text.link.insert-title')}
      submitLabel={label(isEdit ? 'rich-text.save' : 'rich-text.insert')}
      extraAction={
        isEdit && (
          <Button type="button" variant="danger-light" onClick={remove}>
            {label('rich-text.link.remove')}
          </Button>
        )
      }
      onSubmit={submit}
      onClose={onClose}
      onClosed={() => editor.commands.focus()}
    >
      <FormField
        isRequired
        labelKey="rich-text.link.address"
        hintKey="rich-text.link.address-hint"
        errorKey={isInvalid && 'rich-text.link.invalid'}
        value={address}
        onChange={(typed) => {
          setAddress(typed);
          setIsInvalid(false);
        }}
      />
      {found.text !== null && (
        <FormField
          labelKey="rich-text.link.text"
          hintKey="rich-text.link.text-hint"
          value={text}
          onChange={setText}
        />
      )}
    </FormDialog>
  );
}

/** Selects the whole link at the cursor; `text` is null where it spans several paragraphs. */
function findLink(editor: Editor): { href: string; text: string | null } {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link');
  const { doc, selection } = editor.state;
  const { from, to, $from, $to } = selection;
  const href: unknown = editor.getAttributes('link').href;
  return {
    href: typeof href === 'string' ? href : '',
    text: $from.sameParent($to) ? doc.textBetween(from, to, ' ') : null,
  };
}

function writeLink(editor: Editor, href: string, text: string | null): void {
  const { doc, selection } = editor.state;
  const isSameText = text === doc.textBetween(selection.from, selection.to, ' ');
  if (text === null || isSameText) editor.chain().setLink({ href }).run();
  else insertLinkText(editor, href, text);
}
