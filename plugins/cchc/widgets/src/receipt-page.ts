import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Receipt } from './intake-api';
import { PrintSheet } from './print-sheet';
import { LeaveGuard } from './leave-guard';
import { receiptSheet, receiptView } from './receipt';
import { download, receiptText } from './receipt-text';
import { receiptTexts } from './receipt-texts';
import type { Locale } from './texts';

/**
 * The page after sending. The code is nowhere but here: not in the address, not in the browser's
 * storage; with the page it is gone.
 */
export class ReceiptPage {
  private receipt: Receipt | undefined;
  private locale: Locale = 'vi';
  private address = '';
  private isSaved = false;
  private problem = '';
  private said = '';
  private readonly guard = new LeaveGuard();
  private readonly paper: PrintSheet;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { renderRoot: ParentNode },
    private readonly onFinish: () => void,
  ) {
    host.addController(this.guard);
    this.paper = new PrintSheet(host, () =>
      this.receipt
        ? receiptSheet({
            receipt: this.receipt,
            words: receiptTexts[this.locale],
            locale: this.locale,
            address: this.address,
          })
        : null,
    );
  }

  show(receipt: Receipt): void {
    this.change({ receipt, isSaved: false, problem: '', said: '' });
    this.guard.guard(true);
  }

  render(locale: Locale, trackPage: string, level: number): TemplateResult | typeof nothing {
    const { receipt, isSaved, problem, said } = this;
    if (!receipt) return nothing;
    const words = receiptTexts[locale];
    this.locale = locale;
    this.address = (trackPage ? new URL(trackPage, document.baseURI).href : location.href).replace(
      /#.*/,
      '',
    );
    const { address } = this;
    return receiptView({
      ...{ receipt, words, locale, level, address, isSaved, problem, said },
      onCopy: () => void this.copy(receipt.trackingCode),
      onPrint: () => this.paper.print(),
      onDownload: () => {
        download(`${receipt.number}.txt`, receiptText(receipt, words, address));
        this.change({ said: words.downloaded });
      },
      onSaved: (saved) => {
        this.change({ isSaved: saved, problem: '' });
        this.guard.guard(!saved);
      },
      onFinish: () => this.finish(),
    });
  }

  private finish(): void {
    if (this.isSaved) {
      this.change({ receipt: undefined });
      this.onFinish();
      return;
    }
    this.change({ problem: receiptTexts[this.locale].saveFirst });
    this.host.renderRoot.querySelector<HTMLElement>('#saved')?.focus();
  }

  private async copy(code: string): Promise<void> {
    const words = receiptTexts[this.locale];
    try {
      await navigator.clipboard.writeText(code);
      this.change({ said: words.copied });
    } catch {
      const shown = this.host.renderRoot.querySelector('#code');
      if (shown) getSelection()?.selectAllChildren(shown);
      this.change({ said: words.copyFailed });
    }
  }

  private change(state: {
    receipt?: Receipt | undefined;
    isSaved?: boolean;
    problem?: string;
    said?: string;
  }): void {
    Object.assign(this, state);
    this.host.requestUpdate();
  }
}
