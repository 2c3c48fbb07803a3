import { fileLabel, suggestedAlt } from './media';

const vietnamese = (value: number) => new Intl.NumberFormat('vi').format(value);

describe('fileLabel', () => {
  it.each([
    [0.2, 'a.pdf (1 KB)'],
    [340.4, 'a.pdf (340 KB)'],
    [1234, 'a.pdf (1,2 MB)'],
    [20_480, 'a.pdf (20,5 MB)'],
    [null, 'a.pdf'],
  ])('writes a size of %p kB as %s', (size, label) => {
    expect(fileLabel({ name: 'a.pdf', url: '/a.pdf', size }, vietnamese)).toBe(label);
  });
});

describe('suggestedAlt', () => {
  it('keeps a description written in the library', () => {
    expect(suggestedAlt({ name: 'a.jpg', url: '/a', alternativeText: ' Trụ sở xã ' })).toBe(
      'Trụ sở xã',
    );
  });

  it.each(['a.jpg', 'IMG_0001.JPG', '', null])('does not take %p for a description', (text) => {
    expect(suggestedAlt({ name: 'a.jpg', url: '/a', alternativeText: text })).toBe('');
  });
});
