import { css } from 'lit';
import { bodyStyles } from './body-styles';
import { baseStyles, listStyles } from './styles';

const list = css`
  .topics {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-bottom: 1.25em;
  }
  .topics label {
    font-weight: 600;
  }
  .topics select {
    flex: 1 1 13em;
    min-width: 0;
    max-width: 100%;
    min-height: 48px;
    border-radius: 0.35em;
    background: #fff;
    color: #1b1b1f;
    font: inherit;
    line-height: 1.25;
  }

  .cards {
    padding: 0;
    list-style: none;
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
  .skeleton .text > *,
  .lines {
    display: grid;
  }
`;

const item = css`
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
  .source {
    margin-top: 1.25em;
    color: var(--muted);
    font-style: italic;
  }
`;

/** The list and the open item of news. */
export const newsStyles = [baseStyles, listStyles, bodyStyles, list, item];
