import { Box, VisuallyHidden } from '@strapi/design-system';
import { EditorContent, useEditor, type Editor as TiptapEditor } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { contentStyle } from './content-style';
import { richTextExtensions } from './extensions';
import { draftOfFile, draftOfSelection, type ImageDraft } from './image-draft';
import { ImageDialog } from './ImageDialog';
import { useLabel } from './label';
import { LinkDialog } from './LinkDialog';
import { insertLinkText } from './link-text';
import { fileLabel, type MediaFile, type MediaKind } from './media';
import { useOutsideValue } from './outside-value';
import { cleanPastedHtml } from './paste';
import { TableCaptionDialog } from './TableCaptionDialog';
import { Toolbar } from './Toolbar';

const Frame = styled(Box)<{ $hasError: boolean }>`
  --focus: ${({ theme, $hasError }) => theme.colors[$hasError ? 'danger600' : 'primary600']};
  border: 1px solid
    ${({ theme, $hasError }) => theme.colors[$hasError ? 'danger600' : 'neutral200']};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-direction: column;
  /* The text scrolls inside the frame, so the toolbar stays in sight under any page header. */
  max-height: max(40rem, 80vh);
  overflow: hidden;

  &:focus-within {
    border-color: var(--focus);
    box-shadow: 0 0 0 2px var(--focus);
  }
`;

const Content = styled(EditorContent)`
  flex: 1;
  overflow: auto;
  ${contentStyle}
`;

/** What screen readers are told: ids of the text and of what names and explains it, its state. */
interface EditorLabels {
  id: string;
  labelledBy: string;
  describedBy?: string;
  isRequired?: boolean;
  isInvalid?: boolean;
}

export interface EditorProps {
  /** HTML; empty for an empty text. */
  value: string;
  onChange: (html: string) => void;
  disabled?: boolean;
  labels: EditorLabels;
  /** Opens the media library and hands over the file that was picked. */
  openMedia: (kind: MediaKind, onPick: (file: MediaFile) => void) => void;
}

/** The rich-text editor by itself, knowing nothing of Strapi's forms. */
export function Editor(props: EditorProps) {
  const { value, version, announce } = useOutsideValue(props.value);
  const onChange = (html: string) => {
    announce(html);
    props.onChange(html);
  };
  // A new editor for a text from outside: undo must not bring back the text of another version.
  return <EditorFrame key={version} {...props} value={value} onChange={onChange} />;
}

function EditorFrame({ value, onChange, disabled = false, labels, openMedia }: EditorProps) {
  const label = useLabel();
  const helpId = useId();
  const intl = useIntl();
  const [dialog, setDialog] = useState<'link' | 'caption' | ImageDraft | null>(null);
  const editor = useRichTextEditor({ value, onChange, disabled, labels, helpId });
  const closeDialog = () => setDialog(null);

  const pickImage = () => {
    if (editor.isActive('image')) setDialog(draftOfSelection(editor));
    else openMedia('images', (file) => setDialog(draftOfFile(file)));
  };
  const pickFile = () =>
    openMedia('files', (file) => {
      const text = fileLabel(file, (size) => intl.formatNumber(size));
      insertLinkText(editor, file.url, text);
      editor.commands.focus();
    });
  return (
    <Frame $hasError={labels.isInvalid ?? false} background="neutral0" data-rich-text>
      <Toolbar
        editor={editor}
        isDisabled={disabled}
        onLink={() => setDialog('link')}
        onImage={pickImage}
        onFile={pickFile}
        onTableCaption={() => setDialog('caption')}
      />
      <Content editor={editor} />
      <VisuallyHidden id={helpId}>{label('rich-text.keyboard-help')}</VisuallyHidden>
      {dialog === 'link' && <LinkDialog editor={editor} onClose={closeDialog} />}
      {dialog === 'caption' && <TableCaptionDialog editor={editor} onClose={closeDialog} />}
      {dialog !== null && typeof dialog === 'object' && (
        <ImageDialog editor={editor} draft={dialog} onClose={closeDialog} />
      )}
    </Frame>
  );
}

type EditorSettings = Required<Omit<EditorProps, 'openMedia'>> & { helpId: string };

function useRichTextEditor({ value, onChange, disabled, labels, helpId }: EditorSettings) {
  const last = useRef<string>();
  const editor = useEditor({
    extensions: richTextExtensions,
    content: value,
    editable: !disabled,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        id: labels.id,
        'aria-multiline': 'true',
        'aria-labelledby': labels.labelledBy,
        'aria-describedby': [labels.describedBy, helpId].filter(Boolean).join(' '),
        'aria-required': String(labels.isRequired ?? false),
        'aria-invalid': String(labels.isInvalid ?? false),
        'aria-readonly': String(disabled),
      },
      transformPastedHTML: (html) => cleanPastedHtml(html),
      // A file dropped from the desktop would make the browser leave the page for it.
      handleDrop: (_view, event, slice) => slice.size === 0 && hasFiles(event.dataTransfer),
    },
    onCreate: ({ editor: created }) => {
      last.current = htmlOf(created);
    },
    // The editor also adds its empty last paragraph on the first click; that is no change.
    onUpdate: ({ editor: updated }) => {
      const html = htmlOf(updated);
      if (html === last.current) return;
      last.current = html;
      onChange(html);
    },
  });
  useEffect(() => editor.setEditable(!disabled, false), [editor, disabled]);
  return editor;
}

/** The stored form: no empty paragraphs at the end, where the editor keeps one to write in. */
function htmlOf(editor: TiptapEditor): string {
  return editor.getHTML().replace(/(<p><\/p>)+$/, '');
}

function hasFiles(transfer: DataTransfer | null): boolean {
  return (transfer?.files.length ?? 0) > 0;
}
