import { css } from 'lit';

/** What the list and the page of a procedure share: the line of facts, badges, things that open. */
export const factStyles = css`
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    margin-bottom: 0.5em;
    color: var(--muted);
  }
  /* Behind and not before a part: a line that breaks does not begin with the dot. */
  .meta > :not(.badge):has(+ :not(.badge))::after {
    content: '·';
    margin-left: 0.5em;
  }
  .badge {
    padding: 0.1em 0.6em;
    border-radius: 1em;
    background: #e7ebf0;
    color: #36404d;
    font-size: 0.9em;
    font-weight: 600;
  }
  .badge.full {
    background: #dff2e3;
    color: #14532d;
  }
  .badge.partial {
    background: #e4eef8;
    color: #0a3d6e;
  }
  .badge.ended {
    background: #fbe3e0;
    color: #8a1c12;
  }
  .skeleton > *,
  .skeleton .card {
    display: block;
  }
  .skeleton i {
    display: block;
  }
  summary {
    min-height: 44px;
    padding: 0.6em 1em;
    font-weight: 600;
    line-height: 1.35;
    color: var(--accent);
    cursor: pointer;
  }
`;
