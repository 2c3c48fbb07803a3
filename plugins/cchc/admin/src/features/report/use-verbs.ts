import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { DeskReport } from '../../../../shared/contracts/report-panel';
import { shownMoment } from '../../day';
import { reportAddress } from './addresses';
import { type Doing, useCchcReportDoMutation, useCchcReportNumberMutation } from './api';
import { useReportLabel } from './label';
import { changedOf, messageOf } from './problems';

interface VerbsOf {
  setReport: (report: DeskReport) => void;
  reload: () => Promise<DeskReport | undefined>;
  /** Saves what was typed last, see `useTexts`. */
  flush: () => Promise<DeskReport | undefined>;
}

type Result = { data?: DeskReport; error?: unknown };

/** What is done with a report; each answers with what is wrong, or nothing when it was done. */
export const useVerbs = ({ setReport, reload, flush }: VerbsOf) => {
  const { label } = useReportLabel();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [send, doing] = useCchcReportDoMutation();
  const [write, writing] = useCchcReportNumberMutation();

  const tell = async (
    result: Result,
    verb: Doing['verb'] | 'number',
    shown: DeskReport,
  ): Promise<string | undefined> => {
    const now = result.data;
    if (now) {
      toggleNotification({ type: 'success', message: label(`report.done.${verb}`) });
      if (now.documentId === shown.documentId) setReport(now);
      else void navigate(reportAddress(now.documentId));
      return undefined;
    }
    const changed = changedOf(result.error);
    if (!changed) return messageOf(result.error, label('report.failed'));
    await reload();
    return label('report.changed', { by: changed.by, at: shownMoment(changed.at) });
  };

  return {
    isBusy: doing.isLoading || writing.isLoading,
    carryOut: async (
      verb: Doing['verb'],
      said: Pick<Doing, 'confirmed' | 'reason'> = {},
    ): Promise<string | undefined> => {
      const shown = await flush();
      if (!shown) return label('report.unsaved');
      const { documentId, version } = shown;
      return tell(await send({ documentId, verb, version, ...said }), verb, shown);
    },
    number: async (number: number | null, signedOn: string | null) => {
      const shown = await flush();
      if (!shown) return label('report.unsaved');
      const { documentId, version } = shown;
      return tell(await write({ documentId, version, number, signedOn }), 'number', shown);
    },
  };
};
export type Verbs = ReturnType<typeof useVerbs>;
