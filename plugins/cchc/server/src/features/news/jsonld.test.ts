import type { NewsDetail } from '../../../../shared/contracts';
import { newsArticle } from './jsonld';

const ITEM: NewsDetail = {
  documentId: 'd1',
  slug: 'tin-thu',
  title: 'Tin thử',
  lead: 'Mở đầu',
  genre: 'article',
  topics: [{ slug: 'cai-cach', name: 'Cải cách TTHC' }],
  unit: { code: '18586', name: 'Xã Đông Kinh' },
  origin: 'own',
  cover: { url: 'https://cchc.example/uploads/a.jpg', alt: 'Ảnh', width: 800, height: null },
  source: 'Đài truyền thanh xã',
  publishedAt: '2026-07-01T08:00:00.000+07:00',
  updatedAt: '2026-07-02T08:00:00.000+07:00',
  locale: 'vi',
  html: '<p>Nội dung</p>',
};
const ADDRESS = 'https://cchc.example/cchc/news/tin-thu';

describe('newsArticle', () => {
  it('says what the page shows, with the unit as author and publisher', () => {
    const unit = { '@type': 'GovernmentOrganization', name: 'Xã Đông Kinh' };
    expect(newsArticle(ITEM, ADDRESS)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': ADDRESS,
      mainEntityOfPage: ADDRESS,
      headline: 'Tin thử',
      description: 'Mở đầu',
      inLanguage: 'vi',
      datePublished: ITEM.publishedAt,
      dateModified: ITEM.updatedAt,
      articleSection: ['Cải cách TTHC'],
      author: unit,
      publisher: unit,
      creditText: 'Đài truyền thanh xã',
      image: {
        '@type': 'ImageObject',
        url: 'https://cchc.example/uploads/a.jpg',
        caption: 'Ảnh',
        width: 800,
      },
    });
  });

  it('leaves out what nobody entered', () => {
    const bare = { ...ITEM, lead: '', cover: null, source: null, topics: [] };
    const article = newsArticle({ ...bare, unit: { code: '', name: '' } }, ADDRESS);
    expect(Object.keys(article).sort()).toEqual(
      [
        ...['@context', '@type', '@id', 'mainEntityOfPage'],
        ...['headline', 'inLanguage', 'datePublished', 'dateModified'],
      ].sort(),
    );
  });
});
