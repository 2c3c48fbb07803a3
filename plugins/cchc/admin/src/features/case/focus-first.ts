/**
 * Puts the keyboard into the first field of a dialog that opens, or on the button that says yes.
 * Left alone it would be on the cross that closes it.
 */
export const focusFirst = (event: Event) => {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const first = target.querySelector<HTMLElement>(
    'input, textarea, [role=combobox], [type=submit]',
  );
  if (!first) return;
  event.preventDefault();
  first.focus();
};
