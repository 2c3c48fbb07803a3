import { css } from 'lit';

/** The choice of a case, its papers, and what follows them. */
export const paperStyles = css`
  .cases {
    margin: 0 0 1em;
    padding: 0.5em 1.25em 1em;
    border: 2px solid var(--accent);
    border-radius: 0.5em;
  }
  .cases legend {
    padding: 0 0.4em;
    font-size: 1.1em;
    font-weight: 700;
  }
  .case {
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    min-height: 44px;
    padding: 0.5em 0;
    cursor: pointer;
  }
  .case input {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    margin: 0;
    accent-color: var(--accent);
  }
  .counted {
    font-weight: 600;
  }
  .part > ul.papers > li {
    margin: 0;
    padding: 0.75em 0;
    border-bottom: 1px solid var(--line);
  }
  .papers {
    counter-reset: paper;
  }
  .paper {
    position: relative;
    padding-left: 2.5em !important;
    counter-increment: paper;
  }
  .paper::before {
    content: counter(paper);
    position: absolute;
    left: 0;
    min-width: 1.7em;
    border-radius: 1em;
    background: #e4eef8;
    color: #0a3d6e;
    font-weight: 700;
    line-height: 1.7;
    text-align: center;
  }
  .remark {
    padding: 0.75em 1em !important;
    background: #fff6dd;
    color: #1b1b1f;
  }
  .counts {
    color: var(--muted);
    font-weight: 600;
  }
  .print {
    margin-top: 1.25em;
  }
  .method + .method {
    margin-top: 0.75em;
    padding-top: 0.75em;
    border-top: 1px dashed var(--line);
  }
  .history {
    border: 1px solid var(--line);
    border-radius: 0.35em;
  }
  .history > :not(summary) {
    padding: 0 1em 1em !important;
  }
  .editions li + li {
    margin-top: 1em;
  }
  .skeleton .tall {
    height: 2em;
  }
  .skeleton .box-to-be {
    height: 9em;
    margin: 1.25em 0;
  }
`;
