import { css } from 'lit';

/** Black on white, sizes in points: paper knows nothing of the site's look. */
export const sheetStyles = css`
  main {
    color: #000;
    background: #fff;
    font:
      11pt/1.4 Arial,
      'Liberation Sans',
      sans-serif;
    overflow-wrap: anywhere;
  }
  p,
  ul,
  dl,
  dd,
  figure,
  h1,
  h2,
  h3 {
    margin: 0;
    padding: 0;
  }
  header {
    display: flex;
    gap: 8mm;
    justify-content: space-between;
    padding-bottom: 4mm;
    border-bottom: 1.5pt solid #000;
  }
  header > div {
    flex: 1 1 0;
    min-width: 0;
  }
  .kind {
    font-size: 12pt;
    font-weight: 700;
    text-transform: uppercase;
  }
  h1 {
    margin: 1.5mm 0;
    font-size: 16pt;
    line-height: 1.25;
  }
  .case {
    margin-top: 1.5mm;
    font-size: 12pt;
    font-weight: 700;
  }
  figure {
    flex: none;
    width: 30mm;
  }
  .qr {
    display: block;
    width: 30mm;
    height: 30mm;
  }
  figcaption {
    font-size: 8pt;
    line-height: 1.25;
    text-align: center;
  }
  dl {
    margin: 4mm 0;
  }
  dl > div {
    display: flex;
    gap: 3mm;
    padding: 0.6mm 0;
  }
  dt {
    flex: 0 0 38mm;
    font-weight: 700;
  }
  dd {
    flex: 1 1 0;
    min-width: 0;
    white-space: pre-line;
  }
  h2 {
    margin-top: 5mm;
    font-size: 13pt;
  }
  h3 {
    margin-top: 4mm;
    font-size: 11pt;
    break-after: avoid;
  }
  ul {
    margin-top: 2mm;
    list-style: none;
  }
  li {
    padding: 2mm 0;
    border-bottom: 0.5pt solid #767676;
    white-space: pre-line;
    break-inside: avoid;
  }
  .paper {
    display: flex;
    gap: 4mm;
    white-space: normal;
  }
  .paper > div {
    flex: 1 1 0;
    min-width: 0;
  }
  .paper p:first-child {
    white-space: pre-line;
  }
  .tick {
    flex: none;
    width: 5mm;
    height: 5mm;
    margin-top: 0.3mm;
    border: 1pt solid #000;
  }
  .counts {
    font-size: 10pt;
  }
  footer {
    margin-top: 6mm;
    font-size: 9pt;
  }
  @media (max-width: 30em) {
    header {
      flex-wrap: wrap;
    }
    header > div {
      flex-basis: 60%;
    }
    dl > div {
      display: block;
    }
  }
`;
