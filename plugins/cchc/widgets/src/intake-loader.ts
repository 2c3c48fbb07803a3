const FORMS = ['cchc-ask', 'cchc-feedback', 'cchc-track'];

/** Lies beside this script, wherever a site keeps it. */
const address = new URL('intake.js', String(import.meta.url)).href;

/** A site that names the file itself, with its `integrity`, shall not get it past that. */
const isNamed = () => document.querySelector('script[src$="/intake.js"]') !== null;

function load(): void {
  if (isNamed()) return;
  import(/* @vite-ignore */ address).catch(() => addEventListener('online', load, { once: true }));
}

/**
 * Loads the forms for citizens as soon as one of them is on the page: they are a third of the code,
 * and most pages have none. Meanwhile, and where they cannot be loaded, their content is shown.
 */
export function loadIntakeWhenNeeded(): void {
  const used = FORMS.map((name) => document.getElementsByTagName(name)); // keep themselves current
  const isUsed = () => used.some(({ length }) => length > 0);
  if (isUsed()) {
    load();
    return;
  }
  const watch = new MutationObserver(() => {
    if (!isUsed()) return;
    watch.disconnect();
    load();
  });
  watch.observe(document, { childList: true, subtree: true });
}
