import type { Core } from '@strapi/types';
import fc from 'fast-check';

import { addressOf, openDoor } from './doors';

// Doors are kept by portal; nothing of the portal is asked.
const portal = {} as Core.Strapi;
openDoor(portal, '/api/cchc/news', ['unit', 'filters', 'sort']);
openDoor(portal, '/api/cchc/news/:slug', ['locale']);
openDoor(portal, '/cchc/widgets.js', [], { ignoresOthers: true });

const of = (url: string) => addressOf(portal, url);

describe('an address', () => {
  it('is the same in any order and spelling of its parameters', () => {
    const pair = fc.record({
      name: fc.constantFrom('unit', 'sort', 'filters[topic]', 'filters[genre][$in][0]'),
      value: fc.string(),
    });
    const pairs = fc.uniqueArray(pair, { selector: ({ name }) => name });
    const spell = (text: string, isWhole: boolean) =>
      isWhole
        ? [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
        : encodeURIComponent(text).replaceAll('%20', '+');
    const write = (list: { name: string; value: string }[], isWhole: boolean) =>
      `/api/cchc/news?${list
        .map(({ name, value }) => `${spell(name, isWhole)}=${spell(value, isWhole)}`)
        .join('&')}`;
    fc.assert(
      fc.property(
        pairs.filter((list) => list.length > 0),
        (list) => {
          expect(of(write([...list].reverse(), true))).toBe(of(write(list, false)));
        },
      ),
    );
  });

  it('tells two questions apart', () => {
    const value = fc.string();
    fc.assert(
      fc.property(value, value, (one, other) => {
        fc.pre(one !== other);
        const ask = (unit: string) => of(`/api/cchc/news?unit=${encodeURIComponent(unit)}`);
        expect(ask(one)).not.toBe(ask(other));
      }),
    );
  });

  it('tells two records apart, whatever stands in their keys and after them', () => {
    const key = fc.string({
      minLength: 1,
      unit: fc.constantFrom('x', '/', '?', '#', '=', '%', '&'),
    });
    const query = fc.constantFrom('', '?locale=en', '?locale=vi');
    fc.assert(
      fc.property(key, query, key, query, (one, ofOne, other, ofOther) => {
        fc.pre(one !== other || ofOne !== ofOther);
        const ask = (slug: string, search: string) =>
          of(`/api/cchc/news/${encodeURIComponent(slug)}${search}`);
        expect(ask(one, ofOne)).toBeDefined();
        expect(ask(one, ofOne)).not.toBe(ask(other, ofOther));
      }),
    );
  });

  it('is the same for one record, however its key is spelled', () => {
    expect(of('/api/cchc/news/%78/')).toBe(of('/api/cchc/news/x'));
  });

  it('keeps the order of what is said twice', () => {
    expect(of('/api/cchc/news?sort=a&sort=b')).not.toBe(of('/api/cchc/news?sort=b&sort=a'));
  });

  it.each([
    '/api/cchc/news?nope=1',
    '/api/cchc/news?unit',
    '/api/cchc/news?unit=%',
    '/api/cchc/news/a/b',
    '/api/cchc/newsletter',
    '/api/cchc/%zz',
    `/api/cchc/news?unit=${'x'.repeat(3000)}`,
  ])('is none of what no door answers alike for all: %s', (url) => {
    expect(of(url)).toBeUndefined();
  });

  it('leaves out what a door takes no notice of', () => {
    expect(of('/cchc/widgets.js?v=2')).toBe(of('/cchc/widgets.js'));
  });
});
