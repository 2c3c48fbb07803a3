import type { ReactiveControllerHost } from 'lit';
import { apiUrl } from './api';
import type { Values } from './draft';
import {
  askOnce,
  type CaseKind,
  type ChallengeAnswer,
  type Notice,
  Refusal,
  type Receipt,
} from './intake-api';
import { bodyOf } from './intake-check';
import type { IntakeTexts } from './intake-texts';
import { WorkBench } from './work';

export interface Source {
  api: string;
  unit: string;
  locale: string;
  kind: CaseKind;
}

/** What a citizen is told about what did not go well. */
export interface Failure {
  text: string;
  phone: string;
}

/** What `fetch` throws without a network, and when it takes too long. */
const isUnreached = (error: unknown) =>
  error instanceof TypeError || (error instanceof Error && error.name === 'AbortError');

/** In words: what the portal said, where it said something for readers; else how it went wrong. */
export function failureOf(error: unknown, words: IntakeTexts): Failure {
  if (!(error instanceof Refusal)) {
    return { text: isUnreached(error) ? words.offline : words.broken, phone: '' };
  }
  const { status, message, phone, fields } = error;
  // 503 is the portal that takes nothing in; the message of any other broken server is not for readers.
  if ((status < 500 || status === 503) && message) return { text: message, phone };
  return { text: fields.length > 0 ? words.wrong : words.broken, phone };
}

const isAbout = (error: unknown, path: string) =>
  error instanceof Refusal && error.fields.some((field) => field.path === path);

/** The work before sending, the notice that comes with it, and the sending itself. */
export class IntakeSending {
  busy: '' | 'preparing' | 'sending' = '';
  /** What is shown, and therefore sent, until the portal says that it is outdated. */
  notice: Notice | undefined;
  /** Why there is neither work nor notice. */
  trouble: unknown;
  private readonly bench = new WorkBench(() => this.askChallenge());

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: () => Source,
  ) {}

  /** Begins the work, unless it has been begun; also tries again after a failure. */
  begin(): void {
    this.bench.begin().then(
      ({ notice }) => this.change({ notice: this.notice ?? notice, trouble: undefined }),
      (trouble: unknown) => this.change({ trouble }),
    );
  }

  /** The citizen does something else. */
  stop(): void {
    this.bench.drop();
    this.change({ notice: undefined, trouble: undefined });
  }

  async send(values: Values, files: readonly File[], key: string): Promise<Receipt> {
    const { api, unit, locale, kind } = this.source();
    this.change({ busy: 'preparing' });
    try {
      const { notice, payload } = await this.bench.begin();
      const proof = { noticeVersion: (this.notice ?? notice).version, altcha: await payload };
      this.change({ busy: 'sending' });
      const path = kind === 'question' ? '/questions' : '/feedback';
      const { data } = await askOnce<{ data: Receipt }>(apiUrl(api, path, [['locale', locale]]), {
        body: bodyOf(values, { kind, unit, ...proof }),
        files,
        key,
      });
      this.stop();
      return data;
    } catch (error) {
      if (isAbout(error, 'altcha')) this.bench.drop();
      if (isAbout(error, 'noticeVersion')) this.stop();
      this.begin();
      throw error;
    } finally {
      this.change({ busy: '' });
    }
  }

  private askChallenge(): Promise<ChallengeAnswer> {
    const { api, locale, kind } = this.source();
    const url = apiUrl(api, '/challenge', [
      ['purpose', kind],
      ['locale', locale],
    ]);
    return askOnce<ChallengeAnswer>(url);
  }

  private change(state: Partial<Pick<IntakeSending, 'busy' | 'notice' | 'trouble'>>): void {
    Object.assign(this, state);
    this.host.requestUpdate();
  }
}
