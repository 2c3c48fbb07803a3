import type { Challenge, ChallengeAnswer, Notice } from './intake-api';
import { solve, type Solution } from './work-solver';

/** A challenge lives 20 minutes; the rest is for sending it. */
const FRESH_FOR = 15 * 60 * 1000;

export interface Work {
  notice: Notice;
  /** Solved challenge as the portal wants it. */
  payload: Promise<string>;
}

const program = () =>
  `onmessage=function(e){(${solve.toString()})(e.data).then(function(s){postMessage(s)},function(){postMessage(null)})}`;

/** Rejects where the page's Content Security Policy, or the browser, allows no such worker. */
const solveInWorker = (challenge: Challenge, over: AbortSignal): Promise<Solution> =>
  new Promise((resolve, reject) => {
    const address = URL.createObjectURL(new Blob([program()], { type: 'text/javascript' }));
    const worker = new Worker(address);
    const end = () => {
      worker.terminate();
      URL.revokeObjectURL(address);
      reject(new Error('no worker'));
    };
    worker.onerror = end;
    worker.onmessage = ({ data }: MessageEvent<Solution | null>) => {
      if (data) resolve(data);
      end(); // rejects nothing that has been resolved
    };
    over.addEventListener('abort', end);
    worker.postMessage(challenge.parameters);
  });

/** A browser derives keys beside the page: also without a worker the page is never blocked. */
const solved = (challenge: Challenge, over: AbortSignal): Promise<Solution> =>
  solveInWorker(challenge, over).catch(() => solve(challenge.parameters, () => over.aborted));

export const payloadOf = ({ parameters, signature }: Challenge, solution: Solution): string =>
  btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));

/** Whether this browser, on this page, can do the work: only https pages get `crypto.subtle`. */
export const canWork = (): boolean => typeof crypto !== 'undefined' && Boolean(crypto.subtle);

/**
 * The work that a citizen's device does before something is sent. It begins while she still writes,
 * is done again when it is getting old, and comes with the notice on personal data.
 */
export class WorkBench {
  private begun: { at: number; work: Promise<Work>; end: AbortController } | undefined;

  constructor(private readonly ask: () => Promise<ChallengeAnswer>) {}

  /** The work that is going on, or a new one. */
  begin(now = Date.now()): Promise<Work> {
    if (this.begun && now - this.begun.at < FRESH_FOR) return this.begun.work;
    this.drop();
    const end = new AbortController();
    const begun = { at: now, end, work: this.start(end.signal) };
    this.begun = begun;
    const forget = () => {
      if (this.begun === begun) this.begun = undefined;
    };
    // Who wants the result hears of the failure; the next one begins anew.
    begun.work.then(({ payload }) => payload).catch(forget);
    return begun.work;
  }

  /** What was done is used up, or refused, or wanted no more. */
  drop(): void {
    this.begun?.end.abort();
    this.begun = undefined;
  }

  private async start(over: AbortSignal): Promise<Work> {
    const { data, meta } = await this.ask();
    const payload = solved(data, over).then((solution) => payloadOf(data, solution));
    return { notice: meta.notice, payload };
  }
}
