import { Bell } from '@strapi/icons';
import { Box, Button, Flex, Typography } from '@strapi/design-system';

import { Card } from '../home/Card';
import { FRESH, type NoticeRow, useCchcNotedMutation, useCchcNoticesQuery } from './api';
import { useLabel } from './label';

const Notice = ({ notice: { documentId, text, decisionNumber } }: { notice: NoticeRow }) => {
  const { label } = useLabel();
  const [note, { isLoading }] = useCchcNotedMutation();
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={2} paddingBottom={3}>
      <Typography>{text}</Typography>
      <Button
        size="S"
        variant="tertiary"
        loading={isLoading}
        aria-label={label('notices.read.of', { number: decisionNumber ?? '' })}
        onClick={() => void note(documentId)}
      >
        {label('notices.read')}
      </Button>
    </Flex>
  );
};

/** What the account's units have not taken note of yet, on the section's page. */
export const NoticeCard = () => {
  const { label } = useLabel();
  const { data, isError } = useCchcNoticesQuery(undefined, FRESH);
  return (
    <Card icon={Bell} title={label('notices.title')}>
      {!data && (
        <Typography role="status">
          {label(isError ? 'decision.failed' : 'decision.loading')}
        </Typography>
      )}
      {data?.length === 0 && <Typography>{label('notices.none')}</Typography>}
      <Box tag="ul">
        {data?.map((notice) => (
          <Notice key={notice.documentId} notice={notice} />
        ))}
      </Box>
    </Card>
  );
};
