import { Box, Flex, Typography } from '@strapi/design-system';
import type { ElementType, ReactNode } from 'react';

interface CardProps {
  icon: ElementType;
  title: string;
  children: ReactNode;
}

export const Card = ({ icon: Icon, title, children }: CardProps) => (
  <Box
    tag="section"
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={5}
    width="100%"
    height="100%"
  >
    <Flex gap={2} paddingBottom={4}>
      <Icon fill="neutral600" aria-hidden />
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
    </Flex>
    <Flex direction="column" alignItems="stretch" gap={3}>
      {children}
    </Flex>
  </Box>
);
