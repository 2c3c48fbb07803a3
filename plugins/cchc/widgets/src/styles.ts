import { css } from 'lit';

// Sizes are in em: many sites change the root's font size. Colours of text that stands on the
// site's own background are custom properties, the rest brings its background along.

/** What every widget looks like: heading, buttons, notices, focus. */
export const baseStyles = css`
  :host {
    display: block;
    font-family: var(--cchc-font, inherit);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  /* Not on the host: there a site's own --line could go round in a circle with ours. */
  section {
    --accent: var(--cchc-accent, #0b4f8a);
    --muted: var(--cchc-muted, #47505c);
    --line: var(--cchc-line, #d5dae1);
    scroll-margin-top: var(--cchc-scroll-margin, 1em);
  }
  p,
  ul,
  figure {
    margin: 0;
  }
  .heading {
    margin: 0 0 0.75em;
    padding-bottom: 0.35em;
    border-bottom: 3px solid var(--accent);
    font-size: 1.5em;
    line-height: 1.25;
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
  }
  button {
    min-height: 44px;
    padding: 0.5em 1em;
    border: 1px solid var(--accent);
    border-radius: 0.35em;
    background: var(--cchc-on-accent, #fff);
    color: var(--accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
  }
  button:hover:enabled {
    background: var(--accent);
    color: var(--cchc-on-accent, #fff);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .notice {
    padding: 1.25em;
    border: 1px solid var(--line);
    border-radius: 0.35em;
  }
  .notice button {
    margin-top: 1em;
  }
  .kept {
    margin-bottom: 1em;
    padding: 0.6em 0.9em;
    border-left: 4px solid #8a6100;
    background: #fff6dd;
    color: #4a3500;
  }
`;

/** Paging, the way back, and what stands in while something loads. */
export const listStyles = css`
  .busy {
    opacity: 0.6;
  }
  .pages {
    display: grid;
    grid-auto-flow: column;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    margin-top: 1.25em;
    font-size: 0.9em;
    overflow-wrap: normal;
  }
  .pages button {
    padding: 0.5em 0.6em;
  }
  .back {
    margin-bottom: 1.25em;
  }
  .skeleton i {
    height: 0.8em;
    margin: 0.35em 0;
    border-radius: 0.35em;
    background: #e3e7ec;
  }
  .skeleton i:last-child {
    width: 60%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: wait 1.2s ease-in-out infinite alternate;
    }
    @keyframes wait {
      to {
        opacity: 0.5;
      }
    }
  }
`;
