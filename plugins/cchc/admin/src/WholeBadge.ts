import { Badge } from '@strapi/design-system';
import styled from 'styled-components';

/** Its words break on a narrow screen instead of being cut off, and their lines keep apart. */
export const WholeBadge = styled(Badge)`
  height: auto;
  text-align: start;
  white-space: normal;

  > * {
    line-height: 1.4;
  }
`;
