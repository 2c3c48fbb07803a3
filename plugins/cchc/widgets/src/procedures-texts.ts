import { commonTexts, type Locale } from './texts';

const vi = {
  ...commonTexts.vi,
  heading: 'Thủ tục hành chính',
  ask: 'Bạn cần làm việc gì?',
  hint: 'Gõ việc cần làm hoặc mã thủ tục, có dấu hay không dấu đều được.',
  search: 'Tìm',
  searchForm: 'Tìm thủ tục hành chính',
  filters: 'Lọc kết quả',
  filtersOn: (count: number) => `Lọc kết quả (đang lọc ${count})`,
  field: 'Lĩnh vực',
  level: 'Cấp giải quyết',
  service: 'Nộp qua mạng',
  all: 'Tất cả',
  chosenField: 'Lĩnh vực đang chọn',
  clear: 'Bỏ lọc',
  loading: 'Đang tải danh sách thủ tục…',
  failed: 'Không tải được danh sách thủ tục. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  found: (count: number, q: string) =>
    q ? `Tìm thấy ${count} thủ tục cho “${q}”.` : `Có ${count} thủ tục.`,
  page: (page: number, count: number) => `Trang ${page}/${count}.`,
  pages: 'Phân trang thủ tục',
  duration: 'Thời hạn:',
  fee: 'Phí, lệ phí:',
  clarify: 'Bạn muốn hỏi thủ tục nào?',
  others: 'Kết quả khác',
  outOfScope: 'Việc này không thuộc thủ tục của cơ quan này',
  none: (q: string) => (q ? `Không tìm thấy thủ tục nào cho “${q}”.` : 'Không có thủ tục nào.'),
  noneHint: 'Thử gõ ít chữ hơn, dùng từ khác hoặc bỏ bớt điều kiện lọc.',
  nearest: 'Có thể bạn cần xem lĩnh vực',
  call: 'Hoặc gọi để được hướng dẫn',
};

export type ListTexts = typeof vi;

const en: ListTexts = {
  ...commonTexts.en,
  heading: 'Administrative procedures',
  ask: 'What do you need to do?',
  hint: 'Type what you need, in Vietnamese with or without accents, or the code of a procedure.',
  search: 'Search',
  searchForm: 'Search administrative procedures',
  filters: 'Narrow down',
  filtersOn: (count) => `Narrow down (${count} in use)`,
  field: 'Field',
  level: 'Handled at',
  service: 'Online',
  all: 'All',
  chosenField: 'The chosen field',
  clear: 'Show all again',
  loading: 'Loading procedures…',
  failed: 'The procedures could not be loaded. Please check your connection and try again.',
  found: (count, q) => {
    const procedures = count === 1 ? '1 procedure' : `${count} procedures`;
    return q ? `${procedures} found for “${q}”.` : `${procedures}.`;
  },
  page: (page, count) => `Page ${page} of ${count}.`,
  pages: 'Pages of procedures',
  duration: 'Time limit:',
  fee: 'Fee:',
  clarify: 'Which procedure do you mean?',
  others: 'Other results',
  outOfScope: 'This is not one of the procedures of this office',
  none: (q) => (q ? `No procedure found for “${q}”.` : 'No procedures.'),
  noneHint: 'Try fewer or other words, or take away what narrows the list down.',
  nearest: 'You may want to look under',
  call: 'Or call and ask',
};

/** What the list of procedures says, by locale. */
export const listTexts: Record<Locale, ListTexts> = { vi, en };
