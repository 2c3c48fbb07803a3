import { css } from 'lit';
import { attachedStyles } from './attached-styles';
import { formStyles } from './form-styles';
import { baseStyles } from './styles';

const styles = css`
  #code {
    max-width: 22em;
    font-family: ui-monospace, Menlo, Consolas, monospace;
    text-transform: uppercase;
  }
  .state {
    display: inline-block;
    padding: 0.1em 0.6em;
    border-radius: 0.35em;
    background: #e5eef7;
    color: #0b2f52;
  }
  .said:not(:empty) {
    margin-bottom: 0.75em;
    font-weight: 600;
  }
  .part {
    margin: 1.5em 0 0.5em;
    font-size: 1.1em;
    line-height: 1.3;
  }
  .answer {
    padding: 1em;
    border: 2px solid var(--accent);
    border-radius: 0.35em;
  }
  .answer .files {
    margin: 0.75em 0 0;
  }
  .history {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .history li {
    padding: 0.5em 0 0.5em 1em;
    border-left: 3px solid var(--line);
  }
  .act {
    margin: 1em 0;
    padding: 0 1em;
    border: 2px solid var(--accent);
    border-radius: 0.35em;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  summary {
    min-height: 44px;
    color: var(--accent);
    line-height: 44px;
    cursor: pointer;
  }
`;

/** The page of a case. */
export const trackStyles = [baseStyles, formStyles, attachedStyles, styles];
