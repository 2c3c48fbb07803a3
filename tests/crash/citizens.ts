import { randomUUID } from 'node:crypto';

import supertest from 'supertest';

import { feedbackOf, sendFeedback, sendForm, type SentFile } from '../support/intake';
import { UNIT } from '../support/office';
import { photo } from '../support/photo';

/** One case as its citizen knows it: what was sent, and what was answered. */
export interface Sent {
  key: string;
  body: Record<string, unknown>;
  /** What stands nowhere in clear: who wrote, and what. */
  secrets: readonly string[];
  files: readonly SentFile[];
  receipt: { number: string; trackingCode: string } | undefined;
}

/** It says who wrote it. */
const paperOf = (phone: string) =>
  `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Author (${phone}) >>\nendobj\ntrailer\n<<>>\n%%EOF\n`;

/** Every third sends a photo along, every sixth a paper too. */
const filesOf = async (index: number, phone: string): Promise<SentFile[]> => {
  const taken: SentFile = ['anh.jpg', await photo()];
  if (index % 3 !== 0) return [];
  return index % 6 === 0 ? [taken, ['don.pdf', paperOf(phone)]] : [taken];
};

/** Milliseconds between two that are sent: twenty in a second. */
export const PACE = 50;

/** Citizens who send feedback, and keep what they were answered, whatever becomes of the portal. */
export class Citizens {
  readonly all: Sent[] = [];
  /** What was answered to the same attempt at another time, and differed. */
  readonly doubled: string[] = [];
  readonly refused: string[] = [];
  #underWay = new Set<Promise<void>>();

  constructor(private readonly url: string) {}

  /** What nobody answered: it may be in, or not. */
  get unanswered(): Sent[] {
    return this.all.filter(({ receipt }) => !receipt);
  }

  async #post(sent: Sent): Promise<void> {
    const portal = { http: () => supertest(this.url) };
    const headers = { 'Idempotency-Key': sent.key };
    const { status, body, text } = await (sent.files.length > 0
      ? sendForm(portal, sent.body, sent.files, headers)
      : sendFeedback(portal, sent.body, headers));
    if (status !== 201) {
      this.refused.push(`${status} ${text}`);
      return;
    }
    const { number, trackingCode } = body.data as { number: string; trackingCode: string };
    const { receipt } = sent;
    if (receipt && (receipt.number !== number || receipt.trackingCode !== trackingCode)) {
      this.doubled.push(`${receipt.number} ${number}`);
    }
    sent.receipt = { number, trackingCode };
  }

  async #sendNew(): Promise<void> {
    const key = randomUUID();
    const portal = { http: () => supertest(this.url) };
    const phone = `09${String(10_000_000 + this.all.length)}`;
    const secrets = [phone, `Bà Thử ${key}`, `Thôn ${key}`, `Nội dung ${key}`, `Nhan đề ${key}`];
    const [, fullName, address, content, title] = secrets;
    const person = { fullName, address, phone };
    const body = await feedbackOf(portal, UNIT, { title, content, person });
    const files = await filesOf(this.all.length, phone);
    const sent: Sent = { key, body, secrets, files, receipt: undefined };
    this.all.push(sent);
    await this.#post(sent);
  }

  /** One more begins; whether it ends, is the portal's matter. */
  begin(): void {
    const way = this.#sendNew()
      // The portal was killed: whoever sent this knows nothing, and will send it once more.
      .catch(() => undefined)
      .finally(() => this.#underWay.delete(way));
    this.#underWay.add(way);
  }

  /** When everybody has an answer, or a broken line. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** Sends these once more, each exactly as it was sent before. */
  async again(some: readonly Sent[]): Promise<void> {
    for (const sent of some) await this.#post(sent);
  }

  /** The number of the case that a code opens. */
  async numberOf({ receipt }: Sent): Promise<string> {
    const { body } = await supertest(this.url)
      .post('/api/cchc/cases/track')
      .send({ trackingCode: receipt?.trackingCode });
    return String(body.data?.number);
  }
}
