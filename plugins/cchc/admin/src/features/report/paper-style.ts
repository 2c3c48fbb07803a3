import styled from 'styled-components';

/**
 * A sheet as the appendix of Decree 30/2020/ND-CP lays a document out: Times, 13 or 14 points, the
 * margins of A4. It grows narrower with the screen; nothing on it is lost. Always black on white.
 */
export const Sheet = styled.article`
  max-width: 21cm;
  margin: 0 auto;
  padding: clamp(1.2rem, 4vw, 2cm) clamp(1.2rem, 4vw, 1.5cm) 2cm clamp(1.2rem, 5vw, 3cm);
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: #fff;
  color: #000;
  font-family: 'Times New Roman', Tinos, 'Liberation Serif', serif;
  font-size: clamp(1.5rem, 2vw, 1.87rem);
  line-height: 1.4;
  overflow-wrap: anywhere;

  p {
    margin: 0 0 6px;
  }
  .head {
    display: grid;
    grid-template-columns: 2fr 3fr;
    gap: 0 1.6rem;
    text-align: center;
    font-size: 0.93em;
  }
  /* Room for a number and a day that are written by hand. */
  .head p {
    white-space: pre-wrap;
  }
  .head p,
  .title p {
    margin: 0;
  }
  .strong {
    font-weight: bold;
  }
  .date,
  .names {
    font-style: italic;
  }
  .rule::after {
    content: '';
    display: block;
    width: var(--rule, 40%);
    margin: 2px auto 4px;
    border-top: 1px solid #000;
  }
  .title {
    margin: 2.4rem 0 2rem;
    text-align: center;
    font-weight: bold;
  }
  h3,
  h4,
  h5 {
    margin: 1rem 0 6px;
    font-size: 1em;
    font-weight: bold;
    text-indent: 1cm;
  }
  h5 {
    font-weight: normal;
  }
  .title .about {
    font-weight: normal;
  }
  .note {
    font-size: 0.86em;
    font-style: italic;
    text-align: justify;
  }
  .ground {
    font-style: italic;
    text-indent: 1cm;
  }
  .text {
    text-align: justify;
    text-indent: 1cm;
  }
  table {
    width: 100%;
    margin: 6px 0 12px;
    border-collapse: collapse;
    font-size: 0.9em;
  }
  caption {
    padding-bottom: 4px;
    font-weight: bold;
    text-align: center;
  }
  td,
  th {
    padding: 3px 6px;
    border: 1px solid #000;
    text-align: start;
    vertical-align: top;
  }
  .number {
    text-align: end;
  }
  .foot {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1.6rem;
    margin-top: 2.4rem;
  }
  .recipients {
    font-size: 0.8em;
  }
  .recipients p {
    margin: 0;
  }
  .signature {
    text-align: center;
    font-weight: bold;
  }
  .signature p {
    margin: 0;
  }
  .signer {
    padding-top: 6rem;
  }

  @media (max-width: 40em) {
    .head {
      grid-template-columns: 1fr;
      gap: 1rem;
    }
  }
`;
