import { Button } from '@strapi/design-system';
import { Download as DownloadIcon } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { saveFile } from '../../save-file';
import { problemOf } from '../case/problems';
import { useReportLabel } from './label';

interface DownloadProps {
  address: string;
  /** Under which it is saved. */
  name: string;
  /** On the button. */
  text: string;
}

const CONFLICT = 409;
/** Of other refusals Strapi's client keeps to itself what was said. */
const isSaid = (status: number) => status === CONFLICT;
const saidIn = async (answer: Blob): Promise<string> =>
  problemOf(JSON.parse(await answer.text()).error).message;

/** Fetches a file of the desk, with the account's own rights, and lets the browser save it. */
export const Download = ({ address, name, text }: DownloadProps) => {
  const { label } = useReportLabel();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const { data, status } = await get(address, { responseType: 'blob', validateStatus: isSaid });
      if (status === CONFLICT) toggleNotification({ type: 'danger', message: await saidIn(data) });
      else saveFile(data, name);
    } catch {
      toggleNotification({ type: 'danger', message: label('report.files.failed') });
    }
    setBusy(false);
  };
  return (
    <Button
      variant="tertiary"
      startIcon={<DownloadIcon />}
      loading={isBusy}
      onClick={() => void download()}
    >
      {text}
    </Button>
  );
};
