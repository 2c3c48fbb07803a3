import { type IntakeKind, RESULT_WORDS } from '../../shared/cases/vocabulary';
import type { AnswerSearch } from './questions-address';
import { commonTexts, type Locale } from './texts';

const common = {
  vi: {
    ...commonTexts.vi,
    search: 'Tìm',
    filters: 'Lọc kết quả',
    field: 'Lĩnh vực',
    procedure: 'Thủ tục',
    state: 'Kết quả giải quyết',
    states: (state: keyof typeof RESULT_WORDS): string => RESULT_WORDS[state].vi,
    all: 'Tất cả',
    chosen: 'Mục đang chọn',
    clear: 'Bỏ lọc',
    loading: 'Đang tải…',
    failed: 'Không tải được nội dung. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
    page: (page: number, count: number) => `Trang ${page}/${count}.`,
    noneHint: 'Thử gõ ít chữ hơn, dùng từ khác hoặc bỏ bớt điều kiện lọc.',
    noneFiltered: 'Thử bỏ bớt điều kiện lọc.',
    noneYet: 'Nội dung sẽ hiện ở đây sau khi được công khai.',
    answer: 'Trả lời',
    answeredOn: (day: string) => `Trả lời ngày ${day}`,
    needsReview: 'Cần rà soát',
    reviewNote:
      'Thủ tục đã thay đổi sau khi câu này được trả lời và cơ quan chưa rà soát lại. Hãy xem thủ tục hiện hành trước khi làm theo.',
    files: 'Tệp kèm theo:',
    about: 'Thủ tục liên quan:',
    missing: 'Chưa thấy điều bạn cần?',
  },
  en: {
    ...commonTexts.en,
    search: 'Search',
    filters: 'Narrow down',
    field: 'Field',
    procedure: 'Procedure',
    state: 'Result',
    states: (state: keyof typeof RESULT_WORDS): string => RESULT_WORDS[state].en,
    all: 'All',
    chosen: 'What is chosen',
    clear: 'Show all again',
    loading: 'Loading…',
    failed: 'The content could not be loaded. Please check your connection and try again.',
    page: (page: number, count: number) => `Page ${page} of ${count}.`,
    noneHint: 'Try fewer or other words, or take away what narrows the list down.',
    noneFiltered: 'Try taking away what narrows the list down.',
    noneYet: 'What is made public will stand here.',
    answer: 'Answer',
    answeredOn: (day: string) => `Answered on ${day}`,
    needsReview: 'Needs review',
    reviewNote:
      'The procedure has changed since this was answered, and the office has not looked at it again. See the procedure as it is now before you follow this.',
    files: 'Files:',
    about: 'About the procedure:',
    missing: 'Not what you were looking for?',
  },
};

const question = {
  vi: {
    ...common.vi,
    heading: 'Hỏi đáp thủ tục hành chính',
    ask: 'Bạn muốn hỏi gì?',
    hint: 'Gõ vài chữ của câu hỏi, có dấu hay không dấu đều được.',
    searchForm: 'Tìm câu hỏi đã trả lời',
    found: (count: number, q: string) =>
      q ? `Tìm thấy ${count} câu hỏi cho “${q}”.` : `Có ${count} câu hỏi đã trả lời.`,
    none: (q: string) =>
      q ? `Chưa có câu trả lời nào cho “${q}”.` : 'Chưa có câu hỏi nào được trả lời công khai.',
    pages: 'Phân trang hỏi đáp',
    asked: 'Câu hỏi',
    gone: 'Câu hỏi này không còn hoặc chưa được công khai.',
    send: 'Gửi câu hỏi mới',
  },
  en: {
    ...common.en,
    heading: 'Questions about procedures',
    ask: 'What do you want to know?',
    hint: 'Type a few words, in Vietnamese with or without accents.',
    searchForm: 'Search answered questions',
    found: (count: number, q: string) => {
      const questions = count === 1 ? '1 question' : `${count} questions`;
      return q ? `${questions} found for “${q}”.` : `${questions} answered.`;
    },
    none: (q: string) =>
      q ? `No answer yet for “${q}”.` : 'No question has been answered in public yet.',
    pages: 'Pages of questions',
    asked: 'Question',
    gone: 'This question is no longer public, or not yet.',
    send: 'Ask a new question',
  },
};

export type AnswerTexts = typeof question.vi;

const feedback: Record<Locale, AnswerTexts> = {
  vi: {
    ...common.vi,
    heading: 'Kết quả xử lý phản ánh, kiến nghị',
    ask: 'Tìm phản ánh, kiến nghị',
    hint: 'Gõ vài chữ của nội dung, có dấu hay không dấu đều được.',
    searchForm: 'Tìm phản ánh, kiến nghị đã xử lý',
    found: (count, q) =>
      q
        ? `Tìm thấy ${count} phản ánh, kiến nghị cho “${q}”.`
        : `Có ${count} phản ánh, kiến nghị đã công khai kết quả.`,
    none: (q) =>
      q
        ? `Không tìm thấy phản ánh, kiến nghị nào cho “${q}”.`
        : 'Chưa có phản ánh, kiến nghị nào được công khai kết quả.',
    pages: 'Phân trang phản ánh, kiến nghị',
    asked: 'Nội dung phản ánh, kiến nghị',
    gone: 'Phản ánh này không còn hoặc chưa được công khai.',
    send: 'Gửi phản ánh, kiến nghị',
  },
  en: {
    ...common.en,
    heading: 'What became of feedback',
    ask: 'Search feedback',
    hint: 'Type a few words, in Vietnamese with or without accents.',
    searchForm: 'Search feedback that was dealt with',
    found: (count, q) =>
      q ? `${count} found for “${q}”.` : `${count} pieces of feedback with their result.`,
    none: (q) => (q ? `No feedback found for “${q}”.` : 'No result has been made public yet.'),
    pages: 'Pages of feedback',
    asked: 'Feedback',
    gone: 'This feedback is no longer public, or not yet.',
    send: 'Send feedback',
  },
};

/** What the lists of public answers say. */
export const answerTexts: Record<IntakeKind, Record<Locale, AnswerTexts>> = { question, feedback };

/** What to do when nothing was found. */
export function answerHint(search: AnswerSearch, texts: AnswerTexts): string {
  const { q, field, procedure, state } = search;
  if (q) return texts.noneHint;
  return field || procedure || state ? texts.noneFiltered : texts.noneYet;
}
