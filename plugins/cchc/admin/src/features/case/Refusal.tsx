import { Box, Typography } from '@strapi/design-system';

/** Why something was not done, where that belongs to no single field. */
export const Refusal = ({ text }: { text: string }) => (
  <Box role="alert" background="danger100" hasRadius padding={4}>
    <Typography textColor="danger700">{text}</Typography>
  </Box>
);
