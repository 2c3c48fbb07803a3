import fc from 'fast-check';

import { brokenAt, type CaseEvent, clockOf, linked } from './history';

const event = (position: number, change: Partial<CaseEvent> = {}): Omit<CaseEvent, 'hash'> => ({
  owner: 'a',
  position,
  action: 'ask',
  before: 'in-progress',
  after: 'awaiting-citizen',
  clock: 'keep',
  role: 'handler',
  actor: 7,
  actorName: 'Nguyễn Văn A',
  at: new Date(Date.UTC(2026, 2, position)).toISOString(),
  detail: null,
  hasNote: false,
  ...change,
});

const chain = (changes: readonly Partial<CaseEvent>[]): CaseEvent[] => {
  const events: CaseEvent[] = [];
  for (const change of changes)
    events.push(linked(events.at(-1), event(events.length + 1, change)));
  return events;
};

describe('S-47 the history of a case', () => {
  const details = fc.array(fc.string(), { minLength: 1, maxLength: 8 });
  const written = (texts: readonly string[]) => chain(texts.map((detail) => ({ detail })));

  it('is whole as it was written', () => {
    fc.assert(fc.property(details, (texts) => brokenAt(written(texts)) === undefined));
  });

  it('shows where one was changed', () => {
    fc.assert(
      fc.property(details, fc.nat(), (texts, at) => {
        const events = written(texts);
        const place = at % events.length;
        const changed = events.map((one, index) =>
          index === place ? { ...one, detail: `${one.detail}!` } : one,
        );
        expect(brokenAt(changed)).toBe(place + 1);
      }),
    );
  });

  it('shows where one is missing in between, or two have changed places', () => {
    const events = written(['a', 'b', 'c']);
    const [a, b, c] = events;
    if (!a || !b || !c) throw new Error('three were written');
    expect(brokenAt([a, c])).toBe(2);
    expect(brokenAt([b, a, c])).toBe(1);
  });
});

describe('the clock of a case', () => {
  it('starts at the receipt, stands still while the citizen is asked, and stops', () => {
    const events = chain([{ clock: 'start' }, {}, { clock: 'pause' }, { clock: 'resume' }]);
    const at = (position: number) => events[position - 1]?.at;
    expect(clockOf(events)).toEqual({
      startedAt: at(1),
      events: [
        { at: at(3), kind: 'pause' },
        { at: at(4), kind: 'resume' },
      ],
      stoppedAt: null,
    });
  });

  it('starts anew when the case is opened again, and runs on when it is released', () => {
    const opened = chain([{ clock: 'start' }, { clock: 'stop' }, { clock: 'restart' }]);
    expect(clockOf(opened)).toMatchObject({ startedAt: opened[2]?.at, stoppedAt: null });
    const released = chain([{ clock: 'start' }, { clock: 'stop' }, { clock: 'continue' }]);
    expect(clockOf(released)).toMatchObject({ events: [], stoppedAt: null });
    expect(clockOf(chain([{ clock: 'start' }, { clock: 'stop' }, {}]))?.stoppedAt).not.toBeNull();
  });

  it('stands since its first stop, when a case that has ended is restricted as well', () => {
    const events = chain([{ clock: 'start' }, { clock: 'stop' }, {}, { clock: 'stop' }]);
    expect(clockOf(events)?.stoppedAt).toBe(events[1]?.at);
  });

  it('is none without a receipt', () => {
    expect(clockOf([])).toBeUndefined();
  });
});
