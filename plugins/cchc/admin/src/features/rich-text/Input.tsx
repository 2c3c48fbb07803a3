import { Field } from '@strapi/design-system';
import { useField, useStrapiApp } from '@strapi/strapi/admin';
import { useId, useState, type ComponentType, type ReactNode } from 'react';
import { Editor } from './Editor';
import type { MediaFile, MediaKind } from './media';

/**
 * What the Content Manager hands to the input of a custom field, as far as it is used here;
 * all optional, because the registry takes only components that need no props.
 */
interface InputProps {
  name?: string;
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** The rich-text field in a Strapi form; the value is an HTML string. */
export function Input(props: InputProps) {
  const { name = '', label, labelAction, hint, required = false, disabled = false } = props;
  const id = useId();
  const field = useField<string | null>(name);
  const [request, setRequest] = useState<MediaRequest | null>(null);
  const noteId = field.error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <Field.Root id={id} name={name} hint={hint} error={field.error} required={required}>
      <Field.Label
        action={labelAction}
        // The browser does this for inputs only, not for an editable element.
        onClick={() => document.getElementById(id)?.focus()}
      >
        {label}
      </Field.Label>
      <Editor
        value={field.value ?? ''}
        onChange={(html) => field.onChange(name, html)}
        disabled={disabled}
        labels={{
          id,
          labelledBy: `${id}-label`,
          describedBy: noteId,
          isRequired: required,
          isInvalid: Boolean(field.error),
        }}
        openMedia={(kind, onPick) => setRequest({ kind, onPick })}
      />
      <Field.Hint />
      <Field.Error />
      {request && <MediaPicker {...request} onClose={() => setRequest(null)} />}
    </Field.Root>
  );
}

interface MediaRequest {
  kind: MediaKind;
  onPick: (file: MediaFile) => void;
}

interface MediaLibraryDialogProps {
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (files: MediaFile[]) => void;
}

const ALLOWED_TYPES = { images: ['images'], files: ['files', 'videos', 'audios'] };

function MediaPicker({ kind, onPick, onClose }: MediaRequest & { onClose: () => void }) {
  const components = useStrapiApp('RichTextInput', (app) => app.components);
  // The registry of shared components is untyped; these are the props of the upload plugin's.
  const Dialog = components['media-library'] as ComponentType<MediaLibraryDialogProps> | undefined;
  if (!Dialog) return null;
  return (
    <Dialog
      allowedTypes={ALLOWED_TYPES[kind]}
      multiple={false}
      onClose={onClose}
      onSelectAssets={([file]) => {
        onClose();
        if (file) onPick(file);
      }}
    />
  );
}
