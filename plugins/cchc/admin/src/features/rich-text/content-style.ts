import { css } from 'styled-components';

const tables = css`
  .tableWrapper {
    margin-block: 1.2rem;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  caption {
    caption-side: top;
    font-weight: 600;
    padding-block: 0.4rem;
    text-align: start;
    user-select: none;
  }
  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    min-width: 4rem;
    overflow-wrap: anywhere;
    padding: 0.6rem 0.8rem;
    position: relative;
    text-align: start;
    vertical-align: top;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral150};
    font-weight: 600;
  }
  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

const images = css`
  figure {
    margin-block: 1.2rem;
    max-width: 100%;
    width: fit-content;
  }
  figcaption {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    padding-block-start: 0.4rem;
  }
  img {
    display: block;
    height: auto;
    margin-block: 1.2rem;
    max-height: 40rem;
    max-width: 100%;
    width: auto;
  }
  figure > img {
    margin: 0;
  }
  /* Pasted without a description: the clerk should see that something is missing. */
  img:not([alt]) {
    outline: 2px dashed ${({ theme }) => theme.colors.danger600};
    outline-offset: 2px;
  }
  .ProseMirror-selectednode {
    outline: 3px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const textBlocks = css`
  h2,
  h3,
  h4 {
    font-weight: 600;
    line-height: 1.3;
    margin-block: 1.6rem 0.8rem;
  }
  h2 {
    font-size: 2.2rem;
  }
  h3 {
    font-size: 1.9rem;
  }
  h4 {
    font-size: 1.6rem;
  }
  p {
    margin-block: 0.8rem;
  }
  ul,
  ol {
    margin-block: 0.8rem;
    padding-inline-start: 2.4rem;
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  li > p,
  th > p,
  td > p {
    margin-block: 0.2rem;
  }
  blockquote {
    border-inline-start: 4px solid ${({ theme }) => theme.colors.neutral300};
    margin-block: 1.2rem;
    padding-inline-start: 1.6rem;
  }
  hr {
    border: 0;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral300};
    margin-block: 1.6rem;
  }
`;

const marks = css`
  strong {
    font-weight: 600;
  }
  em {
    font-style: italic;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  sub,
  sup {
    font-size: 0.75em;
  }
  sub {
    vertical-align: sub;
  }
  sup {
    vertical-align: super;
  }
`;

/** How the text looks while it is written; the admin panel's reset takes every default away. */
export const contentStyle = css`
  .ProseMirror {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.6rem;
    line-height: 1.6;
    min-height: 24rem;
    outline: none;
    overflow-wrap: break-word;
    padding: 1.2rem 1.6rem;

    > :first-child {
      margin-block-start: 0;
    }
    ${textBlocks}
    ${marks}
    ${tables}
    ${images}
  }
  .ProseMirror[contenteditable='false'] {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
