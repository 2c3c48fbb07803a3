import { css } from 'lit';

/** Rich text that came from the API. */
export const bodyStyles = css`
  .body > * {
    margin: 0 0 1em;
  }
  .body h3,
  .body h4,
  .body h5,
  .body h6 {
    margin-top: 1.5em;
    font-size: 1.2em;
    line-height: 1.35;
  }
  .body img,
  .body video {
    max-width: 100%;
    height: auto;
  }
  .body iframe {
    max-width: 100%;
  }
  .body figcaption {
    color: var(--muted);
    font-size: 0.9em;
  }
  .body blockquote {
    margin-left: 0;
    padding-left: 1em;
    border-left: 4px solid var(--accent);
  }
  .body ul,
  .body ol {
    padding-left: 1.5em;
  }
  .scroll,
  .body pre {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    min-width: 100%;
    /* Words stay whole: the region scrolls instead. */
    overflow-wrap: normal;
  }
  caption {
    padding-bottom: 0.4em;
    text-align: left;
    font-weight: 600;
  }
  th,
  td {
    padding: 0.5em 0.75em;
    border: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
  td p,
  th p {
    margin: 0;
  }
`;
