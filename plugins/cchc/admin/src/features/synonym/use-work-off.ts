import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import type { MissChoice, SearchMiss } from '../../../../shared/contracts/search-miss';
import { useCchcMissDismissMutation, useCchcMissSynonymMutation } from './api';
import { useLabel } from './label';

/** The two ways to take a question off the list; each tells the reader what became of it. */
export const useWorkOff = ({ documentId, question }: SearchMiss) => {
  const [create, creating] = useCchcMissSynonymMutation();
  const [dismiss, dismissing] = useCchcMissDismissMutation();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const label = useLabel();
  const tell = (result: { data: unknown } | { error: unknown }, done: string) => {
    if ('error' in result) {
      // Of the shape that Strapi's own client gives to every error of its API.
      const error = result.error as Parameters<typeof formatAPIError>[0];
      toggleNotification({ type: 'danger', message: formatAPIError(error) });
    } else toggleNotification({ type: 'success', message: done });
  };
  return {
    isBusy: creating.isLoading || dismissing.isLoading,
    create: async ({ code, name }: MissChoice) =>
      tell(await create({ documentId, code }), label('misses.created', { question, name })),
    dismiss: async () => tell(await dismiss(documentId), label('misses.dismissed', { question })),
  };
};
