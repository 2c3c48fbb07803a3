import { css } from 'lit';

/** Fields, their problems, and what has to be noticed. */
export const formStyles = css`
  .step {
    margin: 0 0 0.75em;
    font-size: 1.2em;
    line-height: 1.3;
  }
  .step:focus,
  .heading:focus {
    outline: none;
  }
  p + p {
    margin-top: 0.5em;
  }
  .field {
    min-width: 0;
    margin: 0 0 1.25em;
    padding: 0;
    border: 0;
  }
  .field > label:not(.choice),
  legend {
    display: block;
    margin-bottom: 0.25em;
    padding: 0;
    font-weight: 600;
  }
  .optional {
    color: var(--muted);
    font-weight: 400;
  }
  .hint {
    margin: 0 0 0.35em;
    color: var(--muted);
    font-size: 0.95em;
  }
  input:not([type='radio']):not([type='checkbox']),
  textarea {
    display: block;
    width: 100%;
    min-height: 48px;
    padding: 0.5em 0.75em;
    border: 1px solid #5b6470;
    border-radius: 0.35em;
    background: #fff;
    color: #1b1b1f;
    font: inherit;
    line-height: 1.4;
    resize: vertical;
  }
  .field input[aria-invalid='true'],
  .field textarea[aria-invalid='true'] {
    border: 2px solid #b3261e;
  }
  .problem {
    margin: 0.35em 0 0;
    color: #b3261e;
    font-weight: 600;
  }
  .problem b {
    display: inline-block;
    width: 1.3em;
    margin-right: 0.2em;
    border-radius: 50%;
    background: #b3261e;
    color: #fff;
    line-height: 1.3em;
    text-align: center;
  }
  .choice {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-height: 48px;
    padding: 0.4em 0;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    margin: 0;
    accent-color: var(--accent);
  }
  .main {
    min-height: 48px;
    padding: 0.6em 1.5em;
    background: var(--accent);
    color: var(--cchc-on-accent, #fff);
  }
  .main:hover:enabled {
    background: var(--cchc-on-accent, #fff);
    color: var(--accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    margin: 1.25em 0;
  }
  .warning,
  .alert {
    margin: 1em 0;
    padding: 0.75em 1em;
    border-left: 4px solid #8a6100;
    background: #fff6dd;
    color: #4a3500;
  }
  .alert {
    border-color: #b3261e;
    background: #fdecea;
    color: #5f1412;
  }
  .warning a,
  .alert a {
    color: inherit;
    font-weight: 700;
  }
  .facts,
  .numbers {
    margin: 1em 0;
    padding: 0;
    list-style: none;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    padding: 0.3em 0;
    border-bottom: 1px solid var(--line);
  }
  .facts dt {
    flex: 0 0 8.5em;
    color: var(--muted);
  }
  dd {
    flex: 1 1 12em;
    min-width: 0;
    margin: 0;
  }
  .written {
    white-space: pre-line;
  }
`;
