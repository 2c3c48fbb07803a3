import { createGlobalStyle } from 'styled-components';

/** The class of what is to be printed. */
export const PAPER = 'cchc-paper';

/** On paper stands that alone, without the panel around it. */
export const OnPaper = createGlobalStyle`
  @media print {
    body * {
      visibility: hidden;
    }
    .${PAPER}, .${PAPER} * {
      visibility: visible;
    }
    .${PAPER} {
      position: fixed;
      inset: 0 auto auto 0;
      width: 100%;
      box-shadow: none;
    }
  }
`;
