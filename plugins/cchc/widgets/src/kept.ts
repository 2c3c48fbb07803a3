/**
 * The last good answers, kept in the reader's browser for the time when the portal cannot be
 * reached. What a reader searched for is not kept: phones are shared.
 */
const PREFIX = 'cchc ';
const MOST = 40;
const LONGEST = 200_000;

export interface KeptAnswer {
  at: Date;
  body: unknown;
}

interface Stored {
  at: number;
  body: unknown;
}

const isPrivate = (url: string) => /[?&]q=./.test(url);

const keys = () =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter(
    (key) => key.startsWith(PREFIX),
  );

const stored = (key: string): Stored | undefined => {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Stored | null;
    return typeof found?.at === 'number' ? found : undefined;
  } catch {
    return undefined;
  }
};

const makeRoom = () => {
  const byAge = keys().sort((a, b) => (stored(a)?.at ?? 0) - (stored(b)?.at ?? 0));
  for (const key of byAge.slice(0, Math.max(0, byAge.length - MOST + 1))) {
    localStorage.removeItem(key);
  }
};

/** Keeps an answer; a browser that stores nothing, or is full, changes nothing. */
export function keep(url: string, body: unknown, now = Date.now()): void {
  if (isPrivate(url)) return;
  try {
    const text = JSON.stringify({ at: now, body } satisfies Stored);
    if (text.length > LONGEST) return;
    if (localStorage.getItem(PREFIX + url) === null) makeRoom();
    localStorage.setItem(PREFIX + url, text);
  } catch {
    // Storage is switched off or full.
  }
}

/** What this address answered when it last did. */
export function keptAnswer(url: string): KeptAnswer | undefined {
  try {
    const found = stored(PREFIX + url);
    return found && { at: new Date(found.at), body: found.body };
  } catch {
    return undefined;
  }
}
