import type { Locale } from '../public-read';
import { FORM_LIMITS, MIB } from './limits';

type Texts = Record<Locale, string>;

interface Reason {
  status: 400 | 413;
  /** What to say, given the name of the file in quotes. */
  texts: (file: string) => Texts;
}

const reason = (status: Reason['status'], texts: Reason['texts']): Reason => ({ status, texts });

const MOST_FILES = FORM_LIMITS.files;
const MOST_MIB = FORM_LIMITS.file / MIB;
const MOST_MIB_TOGETHER = FORM_LIMITS.total / MIB;

const REASONS = {
  NOT_A_FORM: reason(400, () => ({
    vi: 'Dữ liệu gửi lên không đúng dạng biểu mẫu có tệp gửi kèm.',
    en: 'What was sent is no form with files.',
  })),
  FORM_BROKEN: reason(400, () => ({
    vi: 'Biểu mẫu gửi lên bị đứt giữa chừng hoặc bị hỏng, vui lòng gửi lại.',
    en: 'The form broke off or is damaged; please send it again.',
  })),
  UNEXPECTED_PART: reason(400, () => ({
    vi: 'Biểu mẫu có phần mà hệ thống không nhận.',
    en: 'The form has a part that is not expected.',
  })),
  PAYLOAD_MISSING: reason(400, () => ({
    vi: 'Biểu mẫu thiếu phần nội dung.',
    en: 'The form lacks its text.',
  })),
  PAYLOAD_NOT_FIRST: reason(400, () => ({
    vi: 'Phần nội dung của biểu mẫu phải đứng trước các tệp.',
    en: 'The text of the form has to come before its files.',
  })),
  PAYLOAD_NOT_JSON: reason(400, () => ({
    vi: 'Phần nội dung của biểu mẫu không đọc được.',
    en: 'The text of the form cannot be read.',
  })),
  PAYLOAD_TOO_LARGE: reason(413, () => ({
    vi: 'Nội dung biểu mẫu quá dài.',
    en: 'The text of the form is too long.',
  })),
  FORM_TOO_LARGE: reason(413, () => ({
    vi: `Các tệp gửi kèm lớn hơn ${MOST_MIB_TOGETHER} MB cộng lại, hãy bớt tệp.`,
    en: `The files are larger than ${MOST_MIB_TOGETHER} MB together; please send fewer.`,
  })),
  TOO_MANY_FILES: reason(413, () => ({
    vi: `Mỗi lần chỉ gửi kèm được tối đa ${MOST_FILES} tệp.`,
    en: `At most ${MOST_FILES} files can be sent at a time.`,
  })),
  FILE_TOO_LARGE: reason(413, (file) => ({
    vi: `Tệp ${file} lớn hơn ${MOST_MIB} MB.`,
    en: `The file ${file} is larger than ${MOST_MIB} MB.`,
  })),
  FILES_TOO_LARGE: reason(413, (file) => ({
    vi: `Tính đến tệp ${file}, các tệp gửi kèm đã lớn hơn ${MOST_MIB_TOGETHER} MB cộng lại.`,
    en: `With the file ${file}, the files are larger than ${MOST_MIB_TOGETHER} MB together.`,
  })),
  FILE_EMPTY: reason(400, (file) => ({
    vi: `Tệp ${file} không có nội dung.`,
    en: `The file ${file} is empty.`,
  })),
  FILE_TYPE: reason(400, (file) => ({
    vi: `Tệp ${file} không thuộc loại được nhận: ảnh JPEG, PNG, WebP, tệp PDF, tệp Word (.docx).`,
    en: `The file ${file} is none of JPEG, PNG, WebP, PDF, Word (.docx).`,
  })),
  HEIC: reason(400, (file) => ({
    vi: `Tệp ${file} là ảnh HEIC mà hệ thống chưa đọc được. Hãy gửi ảnh JPEG: trên iPhone, vào Cài đặt > Camera > Định dạng, chọn “Tương thích nhất” rồi chụp lại, hoặc gửi ảnh chụp màn hình.`,
    en: `The file ${file} is a HEIC picture, which cannot be read here. Please send a JPEG: on an iPhone choose Settings > Camera > Formats > Most Compatible and take it again, or send a screenshot.`,
  })),
  IMAGE_BROKEN: reason(400, (file) => ({
    vi: `Ảnh ${file} bị hỏng, không mở được.`,
    en: `The picture ${file} is damaged and cannot be opened.`,
  })),
  IMAGE_TOO_LARGE: reason(413, (file) => ({
    vi: `Ảnh ${file} có hơn 40 triệu điểm ảnh, hãy thu nhỏ rồi gửi lại.`,
    en: `The picture ${file} has more than 40 million pixels; please make it smaller.`,
  })),
  IMAGE_ANIMATED: reason(400, (file) => ({
    vi: `Ảnh ${file} là ảnh động; chỉ nhận ảnh tĩnh.`,
    en: `The picture ${file} is animated; only still pictures are taken.`,
  })),
  PDF_BROKEN: reason(400, (file) => ({
    vi: `Tệp PDF ${file} bị hỏng hoặc không đầy đủ.`,
    en: `The PDF file ${file} is damaged or incomplete.`,
  })),
  DOCX_BROKEN: reason(400, (file) => ({
    vi: `Tệp ${file} không phải tệp Word (.docx) hợp lệ.`,
    en: `The file ${file} is no valid Word file (.docx).`,
  })),
  DOCX_TOO_LARGE: reason(413, (file) => ({
    vi: `Tệp Word ${file} sau khi giải nén quá lớn.`,
    en: `The Word file ${file} is too large once unpacked.`,
  })),
  DOCX_MACRO: reason(400, (file) => ({
    vi: `Tệp Word ${file} có macro. Hãy lưu lại thành .docx hoặc PDF không có macro.`,
    en: `The Word file ${file} has macros. Please save it as .docx or PDF without them.`,
  })),
  DOCX_ARCHIVE: reason(400, (file) => ({
    vi: `Tệp Word ${file} có tệp nén bên trong. Hãy lưu thành PDF rồi gửi lại.`,
    en: `The Word file ${file} holds an archive. Please save it as PDF and send that.`,
  })),
} satisfies Record<string, Reason>;

export type RefusedCode = keyof typeof REASONS;

/** What was sent is not taken: why, for people and by code, and the name of the file to blame. */
export class Refused extends Error {
  readonly status: Reason['status'];
  /** What had been read of the form's text, for the answer to give back; undefined for nothing. */
  payload: unknown;

  constructor(
    readonly code: RefusedCode,
    /** As the sender calls it. */
    readonly file?: string,
  ) {
    super(REASONS[code].texts(`“${file ?? ''}”`).vi);
    this.name = 'Refused';
    this.status = REASONS[code].status;
  }

  /** The same in the reader's language; `message` is Vietnamese. */
  messageIn(locale: Locale): string {
    return REASONS[this.code].texts(`“${this.file ?? ''}”`)[locale];
  }
}
