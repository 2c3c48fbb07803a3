import { portalTitle } from './page-title';

describe('portalTitle', () => {
  it.each([
    ['Strapi Admin', 'Cải cách hành chính'],
    ['Tin bài | Strapi', 'Tin bài | Cải cách hành chính'],
    ['Dùng Strapi thế nào | Strapi', 'Dùng Strapi thế nào | Cải cách hành chính'],
    ['Tin bài | Cải cách hành chính', 'Tin bài | Cải cách hành chính'],
  ])('makes of "%s" "%s"', (title, shown) => {
    expect(portalTitle(title)).toBe(shown);
  });
});
