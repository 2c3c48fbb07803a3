import { Box, Checkbox, Typography } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { styled } from 'styled-components';
import { FormDialog } from './FormDialog';
import { FormField } from './FormField';
import type { ImageDraft } from './image-draft';
import { insertImage } from './image-node';
import { useLabel } from './label';

const Preview = styled.img`
  align-self: center;
  max-height: 16rem;
  max-width: 100%;
`;

interface ImageDialogProps {
  editor: Editor;
  draft: ImageDraft;
  onClose: () => void;
}

/** Asks for description and caption; no image goes in without one or the other answer. */
export function ImageDialog({ editor, draft, onClose }: ImageDialogProps) {
  const label = useLabel();
  const [alt, setAlt] = useState(draft.alt ?? '');
  const [isDecorative, setIsDecorative] = useState(draft.alt === '');
  const [caption, setCaption] = useState(draft.caption);
  const [isMissing, setIsMissing] = useState(false);

  const submit = () => {
    if (alt.trim() === '' && !isDecorative) return setIsMissing(true);
    const { src, width, height } = draft;
    const attrs = {
      src,
      width,
      height,
      alt: isDecorative ? '' : alt.trim(),
      caption: caption.trim(),
    };
    if (draft.isNew) insertImage(editor, attrs);
    else editor.chain().updateAttributes('image', attrs).run();
    onClose();
  };
  return (
    <FormDialog
      title={label(draft.isNew ? 'rich-text.image.insert-title' : 'rich-text.image.edit-title')}
      submitLabel={label(draft.isNew ? 'rich-text.insert' : 'rich-text.save')}
      onSubmit={submit}
      onClose={onClose}
      onClosed={() => editor.commands.focus()}
    >
      <Preview src={draft.src} alt="" />
      <FormField
        isRequired={!isDecorative}
        isDisabled={isDecorative}
        labelKey="rich-text.image.alt"
        hintKey="rich-text.image.alt-hint"
        errorKey={isMissing && !isDecorative && 'rich-text.image.alt-missing'}
        value={isDecorative ? '' : alt}
        onChange={(typed) => {
          setAlt(typed);
          setIsMissing(false);
        }}
      />
      <Box>
        <Checkbox checked={isDecorative} onCheckedChange={(isOn) => setIsDecorative(isOn === true)}>
          {label('rich-text.image.decorative')}
        </Checkbox>
        <Typography variant="pi" textColor="neutral600">
          {label('rich-text.image.decorative-hint')}
        </Typography>
      </Box>
      <FormField
        labelKey="rich-text.image.caption"
        hintKey="rich-text.image.caption-hint"
        value={caption}
        onChange={setCaption}
      />
    </FormDialog>
  );
}
