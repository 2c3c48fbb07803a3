import { css } from 'lit';
import { baseStyles } from './styles';

const list = css`
  .cards {
    padding: 0;
    list-style: none;
  }
  .busy {
    opacity: 0.6;
  }
  .card {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    padding: 1.25em 0;
    border-bottom: 1px solid var(--line);
  }
  .cards > :first-child .card,
  .cards > .card:first-child {
    padding-top: 0.25em;
  }
  .cover {
    aspect-ratio: 16 / 10;
    border-radius: 0.35em;
    background: #e3e7ec;
    overflow: hidden;
  }
  .cover img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  /* Beside the text where both have room, above it otherwise: no query needed. */
  .card .cover {
    flex: 1 1 13em;
    align-self: flex-start;
  }
  .card .text {
    flex: 999 1 18em;
    min-width: min(100%, 18em);
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
  .title a:focus-visible {
    outline-offset: 1px;
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
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15em 0.5em;
    margin-bottom: 0.5em;
    color: var(--muted);
    font-size: 0.9em;
  }
  .meta > :not(.mark):not(:last-child)::after {
    content: '·';
    margin-left: 0.5em;
  }
  .mark {
    padding: 0.1em 0.6em;
    border-radius: 1em;
    background: #e4eef8;
    color: #0a3d6e;
    font-size: 0.95em;
  }
  .lead {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .pages {
    display: grid;
    grid-auto-flow: column;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    margin-top: 1.25em;
    font-size: 0.9em;
    overflow-wrap: normal;
  }
  .pages button {
    padding: 0.5em 0.6em;
  }
  .skeleton .text > *,
  .lines {
    display: grid;
  }
  .skeleton i {
    height: 0.8em;
    margin: 0.35em 0;
    border-radius: 0.35em;
    background: #e3e7ec;
  }
  .skeleton i:last-child {
    width: 60%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: wait 1.2s ease-in-out infinite alternate;
    }
    @keyframes wait {
      to {
        opacity: 0.5;
      }
    }
  }
`;

const item = css`
  .back {
    margin-bottom: 1.25em;
  }
  .item {
    max-width: 46em;
  }
  .item-title {
    margin: 0 0 0.4em;
    font-size: 1.6em;
    line-height: 1.3;
  }
  .item-lead {
    margin: 0.75em 0 1em;
    font-weight: 600;
  }
  .item .cover {
    margin-bottom: 1.25em;
  }
  .body > * {
    margin: 0 0 1em;
  }
  .body h3,
  .body h4,
  .body h5,
  .body h6 {
    margin-top: 1.5em;
    font-size: 1.2em;
    line-height: 1.35;
  }
  .body img,
  .body video {
    max-width: 100%;
    height: auto;
  }
  .body iframe {
    max-width: 100%;
  }
  .body figcaption {
    color: var(--muted);
    font-size: 0.9em;
  }
  .body blockquote {
    margin-left: 0;
    padding-left: 1em;
    border-left: 4px solid var(--accent);
  }
  .body ul,
  .body ol {
    padding-left: 1.5em;
  }
  .scroll,
  .body pre {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    min-width: 100%;
    /* Words stay whole: the region scrolls instead. */
    overflow-wrap: normal;
  }
  caption {
    padding-bottom: 0.4em;
    text-align: left;
    font-weight: 600;
  }
  th,
  td {
    padding: 0.5em 0.75em;
    border: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
  td p,
  th p {
    margin: 0;
  }
  .source {
    margin-top: 1.25em;
    color: var(--muted);
    font-style: italic;
  }
`;

/** The list and the open item of news. */
export const newsStyles = [baseStyles, list, item];
