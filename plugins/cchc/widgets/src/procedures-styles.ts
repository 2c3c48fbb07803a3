import { css } from 'lit';
import { factStyles } from './fact-styles';
import { baseStyles, listStyles } from './styles';

/** A field to type into, with its button. */
export const searchStyles = css`
  .ask {
    display: block;
    margin-bottom: 0.35em;
    font-size: 1.15em;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .row input {
    flex: 1 1 11em;
    min-width: 0;
    padding: 0.5em 0.75em;
    border: 2px solid var(--accent);
  }
  input,
  select {
    min-height: 48px;
    border-radius: 0.35em;
    background: #fff;
    color: #1b1b1f;
    font: inherit;
    line-height: 1.25;
  }
  .go {
    min-height: 48px;
    background: var(--accent);
    color: var(--cchc-on-accent, #fff);
  }
  .go:hover:enabled {
    background: var(--cchc-on-accent, #fff);
    color: var(--accent);
  }
  .hint {
    margin-top: 0.35em;
    color: var(--muted);
    font-size: 0.95em;
  }
  .filters {
    margin-top: 0.75em;
    border: 1px solid var(--line);
    border-radius: 0.35em;
  }
  .selects {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.75em 1em;
    padding: 0 1em 1em;
  }
  .filter {
    flex: 1 1 13em;
    min-width: 0;
  }
  .filter label {
    display: block;
    margin-bottom: 0.2em;
    font-size: 0.95em;
    font-weight: 600;
  }
  select {
    width: 100%;
    padding: 0.4em 0.5em;
    border: 1px solid var(--muted);
  }
  .count {
    margin: 1.25em 0 0.5em;
    font-weight: 600;
  }
`;

/** What a search of records found. */
export const foundStyles = css`
  .cards,
  .choices,
  .phones {
    padding: 0;
    list-style: none;
  }
  .card {
    position: relative;
    padding: 1em 0;
    border-top: 1px solid var(--line);
  }
  .cards > :last-child .card {
    border-bottom: 1px solid var(--line);
  }
  .title {
    margin: 0 0 0.3em;
    font-size: 1.15em;
    line-height: 1.35;
  }
  .title a {
    display: inline-block;
    text-decoration: none;
  }
  .title a::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .card:hover .title a {
    text-decoration: underline;
  }
  .fact {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .clarify {
    padding: 1.25em;
    border: 2px solid var(--accent);
    border-radius: 0.5em;
  }
  .question {
    margin: 1.25em 0 0.6em;
    font-size: 1.15em;
    line-height: 1.35;
  }
  .clarify .question,
  .notice .question {
    margin-top: 0;
  }
  .choices li + li {
    margin-top: 0.5em;
  }
  .choices a {
    display: flex;
    align-items: center;
    min-height: 48px;
    padding: 0.6em 0.9em;
    border: 1px solid var(--accent);
    border-radius: 0.35em;
    background: var(--cchc-on-accent, #fff);
    font-weight: 600;
    line-height: 1.35;
    text-decoration: none;
  }
  .choices a:hover {
    background: var(--accent);
    color: var(--cchc-on-accent, #fff);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .phones li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    padding: 0.35em 0;
  }
  .phone {
    padding: 0.35em 0;
    font-size: 1.15em;
    font-weight: 700;
    white-space: nowrap;
  }
  .scope {
    margin-bottom: 1.25em;
  }
`;

/** The list of procedures. */
export const proceduresStyles = [baseStyles, listStyles, factStyles, searchStyles, foundStyles];
