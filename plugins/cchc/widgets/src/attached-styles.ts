import { css } from 'lit';

/** Files that go along, and fields that nobody sees. */
export const attachedStyles = css`
  .group {
    margin: 0 0 0.25em;
    font-size: 1em;
    font-weight: 600;
  }
  .group + .hint {
    margin-bottom: 0.75em;
  }
  .files {
    margin: 0 0 0.5em;
    padding: 0;
    list-style: none;
  }
  .files li {
    display: flex;
    gap: 0.75em;
    align-items: center;
    padding: 0.3em 0;
    border-bottom: 1px solid var(--line);
  }
  .files span {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .trap {
    position: absolute;
    left: -9999px;
  }
`;
