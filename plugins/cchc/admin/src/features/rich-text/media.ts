/** What the editor needs to know about a file of the media library; `size` is in kilobytes. */
export interface MediaFile {
  name: string;
  url: string;
  alternativeText?: string | null;
  caption?: string | null;
  width?: number | null;
  height?: number | null;
  size?: number | null;
}

export type MediaKind = 'images' | 'files';

const IMAGE_FILE_NAME = /\.(avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)$/i;

/** The library's alternative text, unless it is only the file's name, which describes nothing. */
export function suggestedAlt(file: MediaFile): string {
  const text = file.alternativeText?.trim() ?? '';
  return text === file.name || IMAGE_FILE_NAME.test(text) ? '' : text;
}

/** The text of a download link: name and size, `bao-cao.pdf (1,2 MB)`. */
export function fileLabel(file: MediaFile, formatNumber: (value: number) => string): string {
  const kilobytes = file.size ?? 0;
  if (kilobytes <= 0) return file.name;
  const size =
    kilobytes < 1000
      ? `${formatNumber(Math.max(1, Math.round(kilobytes)))} KB`
      : `${formatNumber(Math.round(kilobytes / 100) / 10)} MB`;
  return `${file.name} (${size})`;
}
