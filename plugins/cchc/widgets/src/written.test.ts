import { isEmpty, keptDraft } from './draft';
import { Written } from './written';

class Storage {
  readonly #values = new Map<string, string>();
  getItem = (key: string) => this.#values.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#values.set(key, value);
  removeItem = (key: string) => void this.#values.delete(key);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

beforeEach(() => {
  Object.assign(globalThis, { localStorage: new Storage() });
});

const writing = () => {
  const written = new Written();
  written.open('feedback', '18586');
  return written;
};

describe('what a citizen writes', () => {
  it('is there again on the same device, for the same kind and unit alone', () => {
    writing().change({ title: 'Chờ lâu' });
    expect(writing().values.title).toBe('Chờ lâu');
    const other = new Written();
    expect(other.open('question', '18586')).toBeUndefined();
    expect(isEmpty(other.values)).toBe(true);
  });

  it('is gone when she drops it, sends it, or empties it', () => {
    const written = writing();
    written.change({ title: 'Chờ lâu' });
    written.drop();
    expect(keptDraft('feedback', '18586')).toBeUndefined();
    written.change({ title: 'a' });
    written.change({ title: ' ' });
    expect(keptDraft('feedback', '18586')).toBeUndefined();
  });

  it('is forgotten after a week', () => {
    const DAY = 24 * 60 * 60 * 1000;
    writing().change({ title: 'Chờ lâu' });
    expect(keptDraft('feedback', '18586', Date.now() + 6 * DAY)?.values.title).toBe('Chờ lâu');
    expect(keptDraft('feedback', '18586', Date.now() + 8 * DAY)).toBeUndefined();
    expect(keptDraft('feedback', '18586')).toBeUndefined();
  });

  it('is sent under one name until it changes, also after the page was loaded anew', () => {
    const written = writing();
    written.change({ title: 'Chờ lâu' });
    const name = written.attempt();
    expect(name).toMatch(UUID);
    expect(written.attempt()).toBe(name);
    expect(writing().attempt()).toBe(name);
    written.change({ title: 'Chờ rất lâu' });
    expect(written.attempt()).not.toBe(name);
  });

  it('bears a storage that is switched off, or holds something else', () => {
    localStorage.setItem('cchc-draft feedback 18586', '{"values":{"title":5},"at":1e15}');
    expect(writing().values.title).toBe('');
    localStorage.setItem('cchc-draft feedback 18586', 'null');
    expect(keptDraft('feedback', '18586')).toBeUndefined();
    Object.assign(globalThis, { localStorage: undefined });
    const written = writing();
    written.change({ title: 'Chờ lâu' });
    expect(written.values.title).toBe('Chờ lâu');
  });
});
