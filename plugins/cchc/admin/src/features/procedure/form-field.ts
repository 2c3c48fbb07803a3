import { FIELD_TEXTS } from '../../../../shared/fields';

const TEXTS = FIELD_TEXTS.procedure ?? {};

/** Groups of rows carry no name in the page, only their label. */
const labelOf = (main: Element, name: string) => {
  const texts = Object.values(TEXTS[name] ?? {}).map(({ label }) => label);
  return [...main.querySelectorAll<HTMLElement>('label')].find((one) =>
    texts.some((text) => one.textContent?.startsWith(text)),
  );
};

/** The first button of a group of rows, which adds or opens one. */
const buttonBelow = (start: HTMLElement, main: Element): HTMLElement | null => {
  for (let box = start.parentElement; box && box !== main; box = box.parentElement) {
    const button = box.querySelector<HTMLElement>('button');
    if (button) return button;
  }
  return null;
};

/** Scrolls the Content Manager's form of a procedure to a field and puts the cursor there. */
export const showField = (name: string) => {
  const main = document.querySelector('main');
  if (!main) return;
  const input = main.querySelector<HTMLElement>(`[name="${name}"]`);
  const label = labelOf(main, name);
  (input ?? label)?.scrollIntoView({ block: 'center' });
  const target = input ?? (label && buttonBelow(label, main));
  target?.focus({ preventScroll: true });
};
