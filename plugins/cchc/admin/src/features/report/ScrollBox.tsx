import type { ReactNode } from 'react';
import styled from 'styled-components';

const Scrolling = styled.div`
  overflow-x: auto;
  max-width: 100%;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** A box that scrolls by itself where a table is wider than the screen; the keyboard can do it too. */
export const ScrollBox = ({ name, children }: { name: string; children: ReactNode }) => (
  <Scrolling role="region" aria-label={name} tabIndex={0}>
    {children}
  </Scrolling>
);
