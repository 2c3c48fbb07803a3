import { toVietnamIso, vietnamDate } from '../../../../shared/time';

/** Moments are ISO 8601 or Dates, as `shared/time` takes them. */
type Moment = Date | string;

export interface ClockEvent {
  at: Moment;
  /** `pause`: the citizen was asked for more. `resume`: the answer came, or the waiting ended. */
  kind: 'pause' | 'resume';
}

/** What the history of a case says to one clock. */
export interface Clock {
  startedAt: Moment;
  /** In any order; two of one moment count in the order given. */
  events: readonly ClockEvent[];
}

/** The last thing that an event of a day has left behind. */
export interface DayEnd {
  date: string;
  running: boolean;
  /** It was resumed on that day, whatever came after. */
  resumed: boolean;
}

/**
 * How the clock stood at 24:00 of each day on which it changed, in order. Everything is read from
 * the events, so that no counter can be lost or counted twice.
 */
export const dayEnds = (events: readonly ClockEvent[]): DayEnd[] => {
  const ends: DayEnd[] = [];
  let running = true;
  const inOrder = events
    .map(({ at, kind }) => ({ at: toVietnamIso(at), kind }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (const { at, kind } of inOrder) {
    const date = vietnamDate(at);
    const resumed = kind === 'resume' && !running;
    running = kind === 'resume';
    const last = ends.at(-1);
    if (last?.date === date) {
      last.running = running;
      last.resumed ||= resumed;
    } else {
      ends.push({ date, running, resumed });
    }
  }
  return ends;
};

/**
 * What a clock did on a day: `resumed` on the day at whose end it ran again, `paused` when a later
 * event follows, `waiting` when none does and nobody knows for how long.
 */
export const stateOn = (
  ends: readonly DayEnd[],
  day: string,
): 'running' | 'resumed' | 'paused' | 'waiting' => {
  const last = ends.findLast(({ date }) => date <= day);
  if (!last) return 'running';
  if (last.running) return last.resumed && last.date === day ? 'resumed' : 'running';
  return last === ends.at(-1) ? 'waiting' : 'paused';
};
