import { useAuth } from '@strapi/strapi/admin';

import { DecisionSteps } from './DecisionSteps';
import { useLabel } from './label';

/** What Strapi tells a side panel about the form beside it. */
interface PanelProps {
  model: string;
  documentId?: string;
  document?: { updatedAt?: string; number?: string };
}

/** Side panel of the form of a decision; nothing beside other types and new entries. */
export const DecisionPanel = ({ model, documentId, document }: PanelProps) => {
  const { label } = useLabel();
  const canView = useAuth('cchc', ({ permissions }) =>
    permissions.some(({ action }) => action === 'plugin::cchc.decision.view'),
  );
  if (model !== 'plugin::cchc.decision' || !documentId || !document || !canView) return null;
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
