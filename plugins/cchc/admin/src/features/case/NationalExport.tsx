import { Box, Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';

import { saveFile } from '../../save-file';
import { NATIONAL_TABLE } from './api';
import { useCaseLabel } from './label';
import { useCaseRights } from './rights';

/** The list of what is still to be entered in the national system, for who enters it. */
export const NationalExport = () => {
  const { label } = useCaseLabel();
  const { canReceive } = useCaseRights();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  if (!canReceive) return null;
  const download = async () => {
    try {
      const { data } = await get(NATIONAL_TABLE, { responseType: 'blob' });
      saveFile(data, 'chua-nhap-he-thong-quoc-gia.csv');
    } catch {
      toggleNotification({ type: 'danger', message: label('cases.failed') });
    }
  };
  return (
    <Box paddingBottom={3}>
      <Button variant="secondary" startIcon={<Download />} onClick={() => void download()}>
        {label('cases.national.export')}
      </Button>
    </Box>
  );
};
