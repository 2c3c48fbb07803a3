import { css } from 'lit';
import { attachedStyles } from './attached-styles';
import { formStyles } from './form-styles';
import { baseStyles } from './styles';

const steps = css`
  .ways,
  .suggested {
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .way,
  .suggested button {
    display: block;
    width: 100%;
    padding: 0.75em 1em;
    text-align: left;
  }
  .way b {
    display: block;
    font-size: 1.1em;
  }
  .way span {
    font-weight: 400;
  }
  .suggested button {
    font-weight: 400;
  }
  .to {
    margin-bottom: 1em;
    color: var(--muted);
  }
  .lead {
    font-weight: 600;
  }
  .guide ol {
    margin: 1em 0;
    padding-left: 1.4em;
  }
  .guide li + li {
    margin-top: 0.5em;
  }
  .phone {
    display: inline-block;
    min-width: 2.4em;
    min-height: 44px;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 44px;
  }
  .privacy {
    margin: 1.25em 0;
    padding: 0.75em 1em;
    border: 1px solid var(--line);
    border-radius: 0.35em;
    font-size: 0.95em;
  }
  .offered summary {
    min-height: 44px;
    padding: 0.6em 0;
    font-weight: 600;
    cursor: pointer;
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-top: 1.5em;
    padding-top: 1em;
    border-top: 1px solid var(--line);
    color: var(--muted);
    font-size: 0.95em;
  }
  .draft p {
    flex: 1 1 14em;
  }
  .receipt dl.numbers {
    padding: 1em;
    border: 2px solid var(--accent);
    border-radius: 0.35em;
  }
  .numbers dt {
    color: var(--muted);
  }
  .numbers dd {
    margin-bottom: 0.35em;
    font-size: 1.2em;
    font-weight: 700;
  }
  #code {
    /* In one line down to 320 px: it is copied by hand, too. */
    font:
      700 1.2em/1.4 ui-monospace,
      Menlo,
      Consolas,
      monospace;
    white-space: nowrap;
  }
  @media (min-width: 30em) {
    #code {
      font-size: 1.6em;
    }
  }
  .receipt > .main {
    margin-top: 0.75em;
  }
  .why {
    color: var(--muted);
    font-size: 0.95em;
  }
  ul.why {
    margin: 0.25em 0 1em;
    padding-left: 1.2em;
  }
`;

/** The forms of questions and feedback. */
export const intakeStyles = [baseStyles, formStyles, attachedStyles, steps];
