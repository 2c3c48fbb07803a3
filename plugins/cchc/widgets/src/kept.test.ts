import { keep, keptAnswer } from './kept';

const URL_OF = (name: string) => `https://portal.example/api/cchc/news?unit=${name}`;

/** A browser's store with room for so many characters. */
const useStore = (room = Infinity) => {
  const values = new Map<string, string>();
  const store = {
    get length() {
      return values.size;
    },
    key: (index: number) => [...values.keys()][index] ?? null,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key: string) => values.delete(key),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: store, configurable: true });
  return values;
};

describe('what was answered last', () => {
  it('is given back with its time', () => {
    useStore();
    keep(URL_OF('1'), { data: ['ộ'] }, 1000);
    expect(keptAnswer(URL_OF('1'))).toEqual({ at: new Date(1000), body: { data: ['ộ'] } });
    expect(keptAnswer(URL_OF('2'))).toBeUndefined();
  });

  it('is not kept of a search, since phones are shared', () => {
    const values = useStore();
    keep(`${URL_OF('1')}&q=ly%20hon`, { data: [] });
    expect(values.size).toBe(0);
  });

  it('makes room for the newer, the oldest first, and leaves what is the site’s own', () => {
    const values = useStore();
    values.set('site', 'x');
    for (let n = 0; n < 60; n += 1) keep(URL_OF(String(n)), n, n);
    expect(values.size).toBe(41);
    expect(values.get('site')).toBe('x');
    expect(keptAnswer(URL_OF('19'))).toBeUndefined();
    expect(keptAnswer(URL_OF('59'))?.body).toBe(59);
  });

  it.each([
    ['that is full', () => useStore(10)],
    [
      'that is switched off',
      () =>
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new Error('SecurityError');
          },
          configurable: true,
        }),
    ],
  ])('is nothing in a browser %s', (_what, prepare) => {
    prepare();
    expect(() => keep(URL_OF('1'), {})).not.toThrow();
    expect(keptAnswer(URL_OF('1'))).toBeUndefined();
  });

  it('is nothing when a stranger wrote over it', () => {
    const values = useStore();
    keep(URL_OF('1'), {});
    for (const key of values.keys()) values.set(key, '{"at":');
    expect(keptAnswer(URL_OF('1'))).toBeUndefined();
  });
});
