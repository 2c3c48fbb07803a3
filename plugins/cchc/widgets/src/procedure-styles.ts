import { css } from 'lit';
import { bodyStyles } from './body-styles';
import { factStyles } from './fact-styles';
import { paperStyles } from './paper-styles';
import { baseStyles, listStyles } from './styles';

const page = css`
  section {
    max-width: 52em;
  }
  .lines {
    white-space: pre-line;
  }
  .item-title {
    margin: 0 0 0.4em;
    font-size: 1.5em;
    line-height: 1.3;
  }
  .note {
    margin-bottom: 1.25em;
    padding: 1em 1.25em;
    border-left: 6px solid;
    border-radius: 0.35em;
    color: #1b1b1f;
  }
  .note a {
    color: inherit;
    font-weight: 600;
  }
  .note.warning {
    border-color: #b3261e;
    background: #fdecea;
  }
  .note.news {
    border-color: #0b4f8a;
    background: #e4eef8;
  }
  .note-title {
    margin: 0 0 0.3em;
    font-size: 1.1em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    margin: 1.25em 0;
  }
  .box {
    flex: 1 1 15em;
    min-width: 0;
    padding: 1em 1.25em;
    border: 1px solid var(--line);
    border-top: 4px solid var(--accent);
    border-radius: 0.35em;
  }
  .box.wide {
    flex-basis: 100%;
  }
  .box-title {
    margin: 0 0 0.4em;
    color: var(--muted);
    font-size: 1em;
    font-weight: 600;
  }
  .answer {
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.35;
    white-space: pre-line;
  }
  .aside {
    margin-top: 0.35em;
    color: var(--muted);
    font-size: 0.95em;
  }
  .general {
    margin-top: 0.75em;
  }
  .spreads {
    padding: 0;
    list-style: none;
  }
  .spreads > li + li {
    margin-top: 0.5em;
  }
  .spreads .aside,
  .spreads .lines,
  .spreads .answer {
    display: block;
    margin: 0;
  }
  dl {
    margin: 0.5em 0 0;
  }
  dl > div {
    padding: 0.2em 0;
  }
  dt {
    color: var(--muted);
    font-size: 0.95em;
  }
  dd {
    margin: 0;
  }
  dd > a,
  .form a {
    display: inline-block;
    padding: 0.15em 0;
  }
  .action {
    display: inline-block;
    min-height: 44px;
    margin-top: 0.75em;
    padding: 0.6em 1em;
    border: 1px solid var(--accent);
    border-radius: 0.35em;
    background: var(--accent);
    color: var(--cchc-on-accent, #fff);
    font-weight: 600;
    line-height: 1.35;
    text-decoration: none;
  }
  .part {
    margin-top: 2em;
  }
  .part-title {
    margin: 0 0 0.6em;
    padding-bottom: 0.25em;
    border-bottom: 2px solid var(--line);
    font-size: 1.25em;
    line-height: 1.3;
  }
  .group {
    margin: 1.25em 0 0.4em;
    font-size: 1.05em;
    line-height: 1.4;
  }
  .part ul,
  .part ol {
    padding-left: 1.4em;
  }
  .part li + li {
    margin-top: 0.35em;
  }
  .part > ul.papers,
  .part > ol.steps,
  .part > ul.editions {
    padding: 0;
    list-style: none;
  }
  .part > ul + p {
    margin-top: 0.5em;
  }
  .foot {
    margin-top: 2em;
    color: var(--muted);
    font-size: 0.95em;
  }
`;

/** The page of one procedure. */
export const procedureStyles = [baseStyles, listStyles, factStyles, bodyStyles, page, paperStyles];
