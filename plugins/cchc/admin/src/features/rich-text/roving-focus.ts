import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';

const CONTROLS = 'button, [role="combobox"]';

/**
 * Makes a toolbar one stop of the Tab key; arrow keys, Home and End move between its controls
 * (ARIA toolbar pattern). Spread `handlers` and `ref` on the element with `role="toolbar"`.
 */
export function useRovingFocus() {
  const ref = useRef<HTMLDivElement>(null);
  const active = useRef(0);
  const controls = () => Array.from(ref.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? []);
  const markActive = () =>
    controls().forEach((control, index) => {
      control.tabIndex = index === active.current ? 0 : -1;
    });

  useEffect(markActive);

  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    const index = controls().findIndex((control) => control === event.target);
    if (index < 0) return;
    active.current = index;
    markActive();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = controls();
    // React also sends up the keys of open menus and dialogs, which live elsewhere in the page.
    if (!all.some((control) => control === event.target)) return;
    const target = {
      ArrowRight: (active.current + 1) % all.length,
      ArrowLeft: (active.current - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    all[target]?.focus();
  };

  return { ref, handlers: { onFocus, onKeyDown } };
}
