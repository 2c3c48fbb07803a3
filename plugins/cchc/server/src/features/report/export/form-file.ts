import { type Document, DOMParser, XMLSerializer } from '@xmldom/xmldom';
import JSZip from 'jszip';

import { inspectDocx, Refused } from '../../../platform/attachments';
import { FormProblem } from './form-problem';

const MIB = 1024 * 1024;
const LARGEST_FORM = 5 * MIB;
/** Of one part, unpacked: a form is a page or ten, and its tree takes ten times as much. */
const LARGEST_PART = 5 * MIB;
/** Parts that people write in. */
const WRITTEN = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

const BROKEN = 'Tệp mẫu bị hỏng, không đọc được. Hãy mở bằng Word rồi lưu lại thành .docx.';

export interface FormFile {
  parts: Map<string, Document>;
  /** The file with its parts as they are then. */
  save: () => Promise<Buffer>;
}

const inspect = async (bytes: Buffer, name: string) => {
  if (bytes.length > LARGEST_FORM) throw new FormProblem('Tệp mẫu lớn hơn 5 MB.');
  try {
    const flags = await inspectDocx(bytes, name);
    if (flags.includes('remote-content')) {
      throw new FormProblem(
        'Tệp mẫu lấy nội dung từ nơi khác (mẫu đính kèm, ảnh liên kết…). Hãy bỏ liên kết rồi lưu lại.',
      );
    }
    if (flags.length > 0) {
      throw new FormProblem(
        'Tệp mẫu có tệp nhúng hoặc phần không kiểm tra được. Hãy bỏ đi rồi lưu lại.',
      );
    }
  } catch (error) {
    throw error instanceof Refused ? new FormProblem(error.message) : error;
  }
};

const parsed = (xml: string): Document => {
  // Documents of Word have none; it could make a little text a great one.
  if (xml.length > LARGEST_PART || /<!DOCTYPE/i.test(xml)) throw new FormProblem(BROKEN);
  const onError = (level: string) => {
    if (level !== 'warning') throw new FormProblem(BROKEN);
  };
  return new DOMParser({ onError, locator: false }).parseFromString(xml, 'text/xml');
};

/** An office's form, taken apart. @throws FormProblem for a file that is none, or not a safe one */
export const openForm = async (bytes: Buffer, name: string): Promise<FormFile> => {
  await inspect(bytes, name);
  try {
    const zip = await JSZip.loadAsync(bytes);
    const parts = new Map<string, Document>();
    for (const file of zip.file(WRITTEN)) parts.set(file.name, parsed(await file.async('string')));
    if (!parts.has('word/document.xml')) throw new FormProblem(BROKEN);
    return {
      parts,
      save: () => {
        const writer = new XMLSerializer();
        for (const [part, tree] of parts) zip.file(part, writer.serializeToString(tree));
        return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
      },
    };
  } catch (error) {
    throw error instanceof FormProblem ? error : new FormProblem(BROKEN);
  }
};
