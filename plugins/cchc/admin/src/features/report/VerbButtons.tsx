import { Button, Dialog, Flex } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type {
  DeskReport,
  ReportFinding,
  ReportVerb,
} from '../../../../shared/contracts/report-panel';
import { useLazyCchcReportChecksQuery } from './api';
import { useReportLabel } from './label';
import { NumberDialog } from './NumberDialog';
import { ReturnDialog } from './ReturnDialog';
import { SubmitDialog } from './SubmitDialog';
import type { Verbs } from './use-verbs';

interface VerbButtonsProps {
  report: DeskReport;
  verbs: Verbs;
  flush: () => Promise<DeskReport | undefined>;
}

/** Those that need no more than one question. */
const PLAIN = ['accept', 'lock', 'correct', 'publish', 'unpublish', 'refresh'] as const;
const MAIN: readonly ReportVerb[] = ['accept', 'submit'];

const PlainButton = ({ verb, verbs }: { verb: (typeof PLAIN)[number]; verbs: Verbs }) => {
  const { label } = useReportLabel();
  const { toggleNotification } = useNotification();
  const carryOut = async () => {
    const message = await verbs.carryOut(verb);
    if (message) toggleNotification({ type: 'danger', message });
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={MAIN.includes(verb) ? 'default' : 'tertiary'} loading={verbs.isBusy}>
          {label(`report.verb.${verb}`)}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={label(`report.verb.${verb}`)}
        variant={verb === 'unpublish' ? 'danger-light' : 'default'}
        onConfirm={carryOut}
      >
        {label(`report.ask.${verb}`)}
      </ConfirmDialog>
    </Dialog.Root>
  );
};

/** Saves first: the checks look at what the server has. */
const useSubmitting = (flush: VerbButtonsProps['flush']) => {
  const { label } = useReportLabel();
  const { toggleNotification } = useNotification();
  const [check] = useLazyCchcReportChecksQuery();
  const [isOpen, setOpen] = useState(false);
  const [findings, setFindings] = useState<readonly ReportFinding[]>();
  const refuse = (message: string) => {
    setOpen(false);
    toggleNotification({ type: 'danger', message });
  };
  const begin = async () => {
    setFindings(undefined);
    setOpen(true);
    const saved = await flush();
    if (!saved) {
      refuse(label('report.unsaved'));
      return;
    }
    const { documentId, version } = saved;
    const { data } = await check({ documentId, version });
    if (data) setFindings(data);
    else refuse(label('report.failed'));
  };
  return { isOpen, findings, begin, close: () => setOpen(false) };
};

/** What the account may do with the report as it stands. */
export const VerbButtons = ({ report, verbs, flush }: VerbButtonsProps) => {
  const { label } = useReportLabel();
  const [asked, setAsked] = useState<'return' | 'number'>();
  const submitting = useSubmitting(flush);
  const may = (verb: ReportVerb) => report.verbs.includes(verb);
  const close = () => setAsked(undefined);
  // Publishing again what is public would change nothing.
  const plain = PLAIN.filter((verb) => may(verb) && !(verb === 'publish' && report.isPublished));
  return (
    <Flex gap={2} wrap="wrap">
      {may('submit') && (
        <Button onClick={() => void submitting.begin()}>{label('report.verb.submit')}</Button>
      )}
      {plain.slice(0, 1).map((verb) => (
        <PlainButton key={verb} {...{ verb, verbs }} />
      ))}
      {may('return') && (
        <Button variant="danger-light" onClick={() => setAsked('return')}>
          {label('report.verb.return')}
        </Button>
      )}
      {plain.slice(1).map((verb) => (
        <PlainButton key={verb} {...{ verb, verbs }} />
      ))}
      {may('number') && (
        <Button variant="tertiary" onClick={() => setAsked('number')}>
          {label('report.verb.number')}
        </Button>
      )}
      {submitting.isOpen && (
        <SubmitDialog
          report={report}
          findings={submitting.findings}
          submit={(confirmed) => verbs.carryOut('submit', { confirmed })}
          onClose={submitting.close}
        />
      )}
      {asked === 'return' && (
        <ReturnDialog giveBack={(reason) => verbs.carryOut('return', { reason })} onClose={close} />
      )}
      {asked === 'number' && <NumberDialog report={report} write={verbs.number} onClose={close} />}
    </Flex>
  );
};
