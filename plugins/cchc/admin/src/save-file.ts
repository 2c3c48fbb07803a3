const follow = (href: string, name: string) => {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
};

/** Lets the browser save what was fetched, under a name. */
export const saveFile = (blob: Blob, name: string) => {
  const href = URL.createObjectURL(blob);
  follow(href, name);
  URL.revokeObjectURL(href);
};

/** Lets the browser fetch and save what lies at an address of the portal, which says its name. */
export const followLink = (path: string) => {
  // Strapi's panel keeps it there, under a type that names the server's own.
  const { strapi } = window as unknown as { strapi: { backendURL: string } };
  follow(new URL(path, strapi.backendURL).href, '');
};
