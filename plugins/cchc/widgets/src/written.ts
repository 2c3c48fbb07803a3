import { dropDraft, keepDraft, keptDraft, noValues, type Values } from './draft';
import { type CaseKind, randomKey } from './intake-api';

/** What a citizen has written into a form, with the draft of it on her device. */
export class Written {
  values: Values = noValues();
  private key = '';
  private kind: CaseKind = 'feedback';
  private unit = '';

  /** Goes on where she left off; says when that was. */
  open(kind: CaseKind, unit: string): Date | undefined {
    const draft = keptDraft(kind, unit);
    Object.assign(this, { kind, unit });
    this.values = draft?.values ?? noValues();
    this.key = draft?.key ?? '';
    return draft && new Date(draft.at);
  }

  change(change: Partial<Values>): void {
    this.values = { ...this.values, ...change };
    this.forgetAttempt();
    this.keep();
  }

  /**
   * The name of the attempt to send this. It lies with the draft, so that a page that is loaded anew
   * after a lost answer repeats the attempt instead of sending a second case.
   */
  attempt(): string {
    this.key = this.key || randomKey();
    this.keep();
    return this.key;
  }

  /** What is sent next is another attempt. */
  forgetAttempt(): void {
    this.key = '';
  }

  drop(): void {
    dropDraft(this.kind, this.unit);
    this.values = noValues();
    this.key = '';
  }

  private keep(): void {
    keepDraft(this.kind, this.unit, { values: this.values, key: this.key });
  }
}
