import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { FormDialog } from './FormDialog';
import { FormField } from './FormField';
import { useLabel } from './label';

interface TableCaptionDialogProps {
  editor: Editor;
  onClose: () => void;
}

/** Asks for the title of the table the cursor is in. */
export function TableCaptionDialog({ editor, onClose }: TableCaptionDialogProps) {
  const label = useLabel();
  const [caption, setCaption] = useState(String(editor.getAttributes('table').caption ?? ''));
  const submit = () => {
    editor.chain().updateAttributes('table', { caption: caption.trim() }).run();
    onClose();
  };
  return (
    <FormDialog
      title={label('rich-text.table.caption')}
      submitLabel={label('rich-text.save')}
      onSubmit={submit}
      onClose={onClose}
      onClosed={() => editor.commands.focus()}
    >
      <FormField
        labelKey="rich-text.table.caption"
        hintKey="rich-text.table.caption-hint"
        value={caption}
        onChange={setCaption}
      />
    </FormDialog>
  );
}
