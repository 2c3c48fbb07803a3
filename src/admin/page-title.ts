export const PORTAL_TITLE = 'Cải cách hành chính';

/** `Tin bài | Strapi` → `Tin bài | Cải cách hành chính`; the panel's pages write the former. */
export const portalTitle = (title: string): string =>
  /^Strapi( Admin)?$/.test(title)
    ? PORTAL_TITLE
    : title.replace(/ \| Strapi$/, ` | ${PORTAL_TITLE}`);

/** Keeps the portal's name in the title of the page, whatever page is opened. */
export const keepPortalTitle = (page: Document) => {
  const correct = () => {
    const title = portalTitle(page.title);
    if (title !== page.title) page.title = title;
  };
  correct();
  new MutationObserver(correct).observe(page.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
};
