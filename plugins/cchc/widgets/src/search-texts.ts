import type { SearchHit } from '../../shared/contracts';
import { listTexts, type ListTexts } from './procedures-texts';
import type { Locale } from './texts';

type Own = {
  heading: string;
  ask: string;
  hint: string;
  searchForm: string;
  loading: string;
  failed: string;
  type: Record<SearchHit['type'], string>;
  found: (count: number, q: string) => string;
  more: (count: number) => string;
  empty: (q: string) => string;
};

const vi: Own = {
  heading: 'Tìm trong chuyên mục',
  ask: 'Bạn cần tìm gì?',
  hint: 'Gõ có dấu hay không dấu đều được.',
  searchForm: 'Tìm thủ tục, tin tức, văn bản',
  loading: 'Đang tìm…',
  failed: 'Không tìm được lúc này. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  type: {
    procedure: 'Thủ tục',
    news: 'Tin tức',
    document: 'Văn bản',
    question: 'Hỏi đáp',
    report: 'Báo cáo',
  },
  found: (count, q) => `Tìm thấy ${count} kết quả cho “${q}”.`,
  more: (count) => `và ${count} kết quả khác`,
  empty: (q) => `Không tìm thấy gì cho “${q}”.`,
};

const en: Own = {
  heading: 'Search the section',
  ask: 'What are you looking for?',
  hint: 'In Vietnamese, with or without accents.',
  searchForm: 'Search procedures, news, documents',
  loading: 'Searching…',
  failed: 'Searching is not possible now. Please check your connection and try again.',
  type: {
    procedure: 'Procedures',
    news: 'News',
    document: 'Documents',
    question: 'Questions',
    report: 'Reports',
  },
  found: (count, q) => `${count === 1 ? '1 result' : `${count} results`} for “${q}”.`,
  more: (count) => `and ${count} more`,
  empty: (q) => `Nothing found for “${q}”.`,
};

export type SearchTexts = Omit<ListTexts, keyof Own> & Own;

/** What the search widget says, by locale. */
export const searchTexts: Record<Locale, SearchTexts> = {
  vi: { ...listTexts.vi, ...vi },
  en: { ...listTexts.en, ...en },
};
