import { css } from 'lit';
import { bodyStyles } from './body-styles';
import { factStyles } from './fact-styles';
import { foundStyles, searchStyles } from './procedures-styles';
import { baseStyles, listStyles } from './styles';

const styles = css`
  .badge.resolved {
    background: #dff2e3;
    color: #14532d;
  }
  .badge.scheduled {
    background: #e4eef8;
    color: #0a3d6e;
  }
  .badge.review {
    background: #fff6dd;
    color: #4a3500;
  }
  .item {
    max-width: 46em;
    font-size: 1.05em;
  }
  .item-title {
    margin: 0 0 0.4em;
    font-size: 1.5em;
    line-height: 1.3;
  }
  .part {
    margin: 1.25em 0 0.4em;
    font-size: 1.15em;
    line-height: 1.35;
  }
  .asked {
    padding-left: 1em;
    border-left: 4px solid var(--line);
    white-space: pre-line;
  }
  .item .body > :first-child {
    margin-top: 0;
  }
  .about {
    margin-top: 1.25em;
  }
  .send {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-top: 1.5em;
    padding: 1em 1.25em;
    border: 1px solid var(--line);
    border-radius: 0.35em;
  }
  .send a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    font-weight: 600;
  }
`;

/** The list and the page of public answers. */
export const questionsStyles = [
  baseStyles,
  listStyles,
  factStyles,
  searchStyles,
  foundStyles,
  bodyStyles,
  styles,
];
