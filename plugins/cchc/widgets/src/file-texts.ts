import type { Locale } from './texts';

/** Rounded up: no file is shown as nothing. */
const size = (bytes: number, point: string): string => {
  const kibibytes = Math.ceil(bytes / 1024);
  if (kibibytes < 1000) return `${kibibytes} kB`;
  return `${(kibibytes / 1024).toFixed(1).replace('.', point)} MB`;
};

const vi = {
  optional: '(không bắt buộc)',
  files: 'Ảnh, giấy tờ gửi kèm',
  filesHint:
    'Tối đa 5 tệp: ảnh, PDF hoặc Word (.docx); mỗi tệp không quá 10 MB, cộng lại không quá 25 MB. Nơi chụp ghi trong ảnh được xóa trước khi lưu. Đừng gửi ảnh căn cước, hộ chiếu.',
  chooseFiles: 'Chọn ảnh, tệp',
  remove: 'Bỏ',
  removeFile: (name: string) => `Bỏ tệp ${name}`,
  size: (bytes: number) => size(bytes, ','),
  tooManyFiles: 'Chỉ gửi kèm được tối đa 5 tệp.',
  emptyFile: (name: string) => `Tệp “${name}” không có nội dung.`,
  // The next two in the words of the portal, which looks again.
  otherFile: (name: string) =>
    `Tệp “${name}” không thuộc loại được nhận: ảnh JPEG, PNG, WebP, tệp PDF, tệp Word (.docx).`,
  heicFile: (name: string) =>
    `Tệp “${name}” là ảnh HEIC mà hệ thống chưa đọc được. Hãy gửi ảnh JPEG: trên iPhone, vào Cài đặt > Camera > Định dạng, chọn “Tương thích nhất” rồi chụp lại, hoặc gửi ảnh chụp màn hình.`,
  largeFile: (name: string) => `Tệp “${name}” lớn hơn 10 MB.`,
  largeFiles: (name: string) => `Thêm tệp “${name}” thì các tệp lớn hơn 25 MB cộng lại.`,
};

export type FileTexts = typeof vi;

const en: FileTexts = {
  optional: '(optional)',
  files: 'Pictures and papers to go along',
  filesHint:
    'At most 5 files: pictures, PDF or Word (.docx); each up to 10 MB, 25 MB together. Where a picture was taken is removed before it is kept. Please send no pictures of identity papers.',
  chooseFiles: 'Choose pictures, files',
  remove: 'Remove',
  removeFile: (name) => `Remove the file ${name}`,
  size: (bytes) => size(bytes, '.'),
  tooManyFiles: 'At most 5 files can go along.',
  emptyFile: (name) => `The file “${name}” is empty.`,
  otherFile: (name) => `The file “${name}” is none of JPEG, PNG, WebP, PDF, Word (.docx).`,
  heicFile: (name) =>
    `The file “${name}” is a HEIC picture, which cannot be read here. Please send a JPEG: on an iPhone choose Settings > Camera > Formats > Most Compatible and take it again, or send a screenshot.`,
  largeFile: (name) => `The file “${name}” is larger than 10 MB.`,
  largeFiles: (name) => `With the file “${name}” they are larger than 25 MB together.`,
};

/** What is said of files that go along, or are to be had, by locale. */
export const fileTexts: Record<Locale, FileTexts> = { vi, en };
