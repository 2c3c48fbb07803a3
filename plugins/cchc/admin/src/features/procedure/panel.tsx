import { EditionPanel } from './EditionPanel';
import { useLabel } from './label';
import { useReviewRights } from './use-review-rights';

/** What Strapi tells a side panel about the form beside it. */
interface PanelProps {
  model: string;
  documentId?: string;
  document?: { updatedAt?: string };
}

/** Side panel of the form of a procedure; nothing beside other types and new entries. */
export const ProcedurePanel = ({ model, documentId, document }: PanelProps) => {
  const { label } = useLabel();
  const { canSee } = useReviewRights();
  if (model !== 'plugin::cchc.procedure' || !documentId || !document || !canSee) return null;
  return {
    title: label('panel.title'),
    content: <EditionPanel documentId={documentId} savedAt={document.updatedAt ?? ''} />,
  };
};
