/**
 * Scrolls the Content Manager's form to a field and puts the cursor there. Inputs carry the name of
 * their field; groups of rows carry only their label.
 */
export const showField = (name: string, label: string) => {
  const main = document.querySelector('main');
  const input = main?.querySelector<HTMLElement>(`[name="${name}"]`);
  const named = [...(main?.querySelectorAll<HTMLElement>('label') ?? [])].find((one) =>
    one.textContent?.startsWith(label),
  );
  const target = input ?? named;
  target?.scrollIntoView({ block: 'center' });
  const focused =
    input ?? named?.parentElement?.parentElement?.querySelector<HTMLElement>('button');
  focused?.focus({ preventScroll: true });
};
