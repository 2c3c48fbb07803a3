import styled from 'styled-components';

/** Names of things beside what they are. */
export const Facts = styled.dl`
  display: grid;
  grid-template-columns: minmax(6rem, max-content) 1fr;
  gap: 8px 16px;
  align-items: baseline;

  dd {
    overflow-wrap: anywhere;
  }
`;
