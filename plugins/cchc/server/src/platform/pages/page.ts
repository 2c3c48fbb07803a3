/** Text as it may stand in HTML, in content and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export interface Page {
  lang: 'vi' | 'en';
  title: string;
  description?: string;
  /** Absolute address under which the page wants to be known. */
  canonical?: string;
  /** HTML of the main part; its texts are escaped by whoever made it. */
  main: string;
}

const STYLE = `
  :root { color-scheme: light; }
  body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; color: #1b1b1f; background: #fff; overflow-wrap: break-word; }
  a { color: #0b4f9e; }
  :focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
  h1 { line-height: 1.25; font-size: 1.75rem; }
  img, svg { max-width: 100%; height: auto; }
  figure { margin: 1rem 0; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; }
  th, td { border: 1px solid #8a8a94; padding: .4rem .6rem; text-align: left; vertical-align: top; }
  .wide th[scope='row'] { min-width: 9rem; }
  .number { text-align: right; }
  caption { padding: .4rem 0; font-weight: 600; text-align: left; }
  .note { color: #4a4a55; }
`;

/** A page that old phones and search engines read without running anything. */
export const renderPage = ({
  lang,
  title,
  description,
  canonical,
  main,
}: Page): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${description ? `<meta name="description" content="${escapeHtml(description)}">` : ''}
${canonical ? `<link rel="canonical" href="${escapeHtml(canonical)}">` : ''}
<style>${STYLE}</style>
</head>
<body>
<main>${main}</main>
</body>
</html>
`;
