import { css } from 'lit';
import { bodyStyles } from './body-styles';
import { factStyles } from './fact-styles';
import { foundStyles, searchStyles } from './procedures-styles';
import { baseStyles, listStyles } from './styles';

const styles = css`
  .choose {
    padding: 0;
    margin-bottom: 0.75em;
  }
  .item-title {
    margin: 0 0 0.4em;
    font-size: 1.5em;
    line-height: 1.3;
  }
  .part {
    margin: 1.5em 0 0.4em;
    font-size: 1.15em;
    line-height: 1.35;
  }
  .text {
    max-width: 46em;
    margin-bottom: 0.6em;
  }
  .counted {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
    margin: 1em 0;
  }
  .chart {
    flex: 1 1 16em;
    max-width: 30em;
    min-width: 0;
  }
  .chart svg {
    display: block;
    width: 100%;
  }
  .chart text {
    fill: currentColor;
    font-size: 12px;
  }
  .legend {
    margin-bottom: 0.5em;
    font-size: 0.9em;
  }
  .legend i {
    display: inline-block;
    width: 0.9em;
    height: 0.9em;
    margin: 0 0.35em 0 0.5em;
  }
  .legend i:first-child {
    margin-left: 0;
  }
  i.now {
    background: var(--accent);
  }
  i.before {
    background: #7d8794;
  }
  rect.now {
    fill: var(--accent);
  }
  rect.before {
    fill: #7d8794;
  }
  .scroll {
    flex: 1 1 24em;
    min-width: 0;
    max-width: 100%;
  }
  .item > .scroll {
    margin: 1em 0;
  }
  tbody th {
    min-width: 9em;
    font-weight: 400;
  }
  th small {
    display: block;
    color: var(--muted);
  }
  .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  figcaption,
  .note {
    flex: 1 1 100%;
    margin: 0;
    color: var(--muted);
    font-size: 0.9em;
  }
`;

/** The list and the page of reports. */
export const reportsStyles = [
  baseStyles,
  listStyles,
  factStyles,
  searchStyles,
  foundStyles,
  bodyStyles,
  styles,
];
