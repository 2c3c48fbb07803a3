import { useAuth } from '@strapi/strapi/admin';

import type { DecisionState } from '../../../../shared/contracts/decision-panel';
import { DecisionSteps } from './DecisionSteps';
import { useLabel } from './label';
import { useReadOnly } from './use-read-only';

/** What Strapi tells a side panel about the form beside it. */
interface PanelProps {
  model: string;
  documentId?: string;
  document?: { updatedAt?: string; number?: string; state?: DecisionState };
}

const DECISION = 'plugin::cchc.decision';

/** The server takes no change to what has been submitted: the form says so before it is filled in. */
const isClosed = ({ model, documentId, document }: PanelProps): boolean | undefined => {
  if (model !== DECISION) return undefined;
  if (!documentId) return false;
  return document?.state ? document.state !== 'decision-draft' : undefined;
};

/** Side panel of the form of a decision; nothing beside other types and new entries. */
export const DecisionPanel = (props: PanelProps) => {
  const { model, documentId, document } = props;
  const { label } = useLabel();
  const canView = useAuth('cchc', ({ permissions }) =>
    permissions.some(({ action }) => action === 'plugin::cchc.decision.view'),
  );
  useReadOnly(isClosed(props));
  if (model !== DECISION || !documentId || !document || !canView) return null;
  return {
    title: label('decision.panel'),
    content: (
      <DecisionSteps
        documentId={documentId}
        number={document.number ?? ''}
        savedAt={document.updatedAt ?? ''}
      />
    ),
  };
};
