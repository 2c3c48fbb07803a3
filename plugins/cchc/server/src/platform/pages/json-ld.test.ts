import fc from 'fast-check';

import { faqPage, jsonLdNode, jsonLdScript } from './json-ld';

describe('jsonLdScript', () => {
  it('is ended by nothing that the document says, and loses none of it', () => {
    const parts = fc.constantFrom('</script>', '<!--', '<script>', ']]>', '"', '\\', '\u2028', 'ộ');
    fc.assert(
      fc.property(fc.array(parts), (words) => {
        const name = words.join('');
        const [, content, rest] =
          /^<script type="application\/ld\+json">([^<]*)(.*)$/s.exec(jsonLdScript({ name })) ?? [];
        expect(rest).toBe('</script>');
        expect(JSON.parse(content ?? '')).toEqual({ name });
      }),
    );
  });
});

describe('jsonLdNode', () => {
  it('keeps what is known, also 0 and an empty text', () => {
    const values = { a: 0, b: '', c: false, d: null, e: undefined, f: [], g: ['x'], h: {} };
    expect(jsonLdNode(values)).toEqual({ a: 0, b: '', c: false, g: ['x'], h: {} });
  });
});

describe('faqPage', () => {
  it('answers each question under its own address', () => {
    const url = 'https://cchc.example/cchc/questions/1';
    const page = faqPage([{ question: 'Nộp ở đâu?', answer: '<p>Tại quầy</p>', url }], 'vi');
    expect(page.mainEntity).toEqual([
      {
        '@type': 'Question',
        '@id': url,
        name: 'Nộp ở đâu?',
        acceptedAnswer: { '@type': 'Answer', text: '<p>Tại quầy</p>' },
      },
    ]);
  });
});
