import type { Editor } from '@tiptap/core';
import { suggestedAlt, type MediaFile } from './media';

/** What the image dialog asks about: a file to insert, or the selected image to describe. */
export interface ImageDraft {
  isNew: boolean;
  src: string;
  /** Null for an image that nobody has described yet; empty for a decorative one. */
  alt: string | null;
  caption: string;
  width: number | null;
  height: number | null;
}

export function draftOfFile(file: MediaFile): ImageDraft {
  const { url: src, caption, width, height } = file;
  return {
    isNew: true,
    src,
    alt: suggestedAlt(file) || null,
    caption: caption?.trim() === file.name ? '' : (caption?.trim() ?? ''),
    width: width ?? null,
    height: height ?? null,
  };
}

export function draftOfSelection(editor: Editor): ImageDraft {
  const { src, alt, caption, width, height } = editor.getAttributes('image');
  return {
    isNew: false,
    src: String(src ?? ''),
    alt: typeof alt === 'string' ? alt : null,
    caption: String(caption ?? ''),
    width: Number(width) || null,
    height: Number(height) || null,
  };
}
