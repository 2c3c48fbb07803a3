import styled from 'styled-components';

/** A table where there is room; on a phone each row is a block of its own. */
export const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: 12px 16px;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  td {
    overflow-wrap: anywhere;
  }

  @media (max-width: 48em) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      display: block;
      padding: 12px 16px;
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    }
    td {
      display: block;
      padding: 4px 0;
      border: 0;
    }
  }
`;
