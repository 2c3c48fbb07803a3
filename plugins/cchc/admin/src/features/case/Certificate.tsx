import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { DataCertificate } from '../../../../shared/contracts/case-panel';
import { shownMoment } from '../../day';
import { FRESH, useCchcCaseCertificateQuery } from './api';
import { useCaseLabel } from './label';
import { OnPaper, PAPER } from './OnPaper';

const Paper = ({ number, unit, erased, kept }: DataCertificate) => {
  const { label } = useCaseLabel();
  return (
    <Box className={PAPER} tag="article" padding={4} background="neutral100" hasRadius>
      <Typography variant="delta" tag="h3">
        {label('data.certificate')}
      </Typography>
      <Typography tag="p">{unit?.name}</Typography>
      <Typography tag="p">{label('data.certificate.number', { number })}</Typography>
      {erased.length === 0 && <Typography tag="p">{label('data.certificate.none')}</Typography>}
      {erased.map((one) => (
        <Typography key={one.number} tag="p">
          {label('data.certificate.erased', {
            number: one.number,
            at: shownMoment(one.at),
            by: one.by ?? '',
          })}
        </Typography>
      ))}
      {kept.map((one) => (
        <Typography key={one.number} tag="p">
          {label('data.certificate.kept', { number: one.number, why: one.why })}
        </Typography>
      ))}
    </Box>
  );
};

const Shown = ({ documentId }: { documentId: string }) => {
  const { label } = useCaseLabel();
  const { data } = useCchcCaseCertificateQuery(documentId, FRESH);
  if (!data) return <Typography role="status">{label('cases.loading')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <OnPaper />
      <Paper {...data} />
      <Flex>
        <Button size="S" variant="secondary" onClick={() => window.print()}>
          {label('data.print')}
        </Button>
      </Flex>
    </Flex>
  );
};

/** What was deleted for a request, for the person to take home. */
export const Certificate = ({ documentId }: { documentId: string }) => {
  const { label } = useCaseLabel();
  const [isShown, setShown] = useState(false);
  if (isShown) return <Shown documentId={documentId} />;
  return (
    <Flex>
      <Button size="S" variant="secondary" onClick={() => setShown(true)}>
        {label('data.certificate.show')}
      </Button>
    </Flex>
  );
};
