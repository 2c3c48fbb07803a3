import { shownTime, vietnameseDate } from './date';
import type { Receipt } from './intake-api';
import type { ReceiptTexts } from './receipt-texts';

type Line = [label: string, value: string];

/** What a receipt says, line by line; `address` is the page on which the case can be looked up. */
export function receiptLines(receipt: Receipt, words: ReceiptTexts, address: string): Line[] {
  return [
    [words.number, receipt.number],
    [words.code, receipt.trackingCode],
    [words.unit, receipt.unit.name],
    [words.received, shownTime(new Date(receipt.receivedAt))],
    [words.due, receipt.dueOn ? vietnameseDate(receipt.dueOn) : words.noDue],
    [words.where, address],
  ];
}

/** The receipt as a text file; CRLF and a byte order mark, for the oldest editors of Windows. */
export function receiptText(receipt: Receipt, words: ReceiptTexts, address: string): string {
  const lines = receiptLines(receipt, words, address).map(([label, value]) => `${label}: ${value}`);
  const all = [
    words.sheet.toUpperCase(),
    '',
    ...lines,
    '',
    ...receipt.dueExplanation,
    '',
    words.secret,
  ];
  return `\uFEFF${all.join('\r\n')}\r\n`;
}

/** Hands a text over as a file that the browser saves. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
