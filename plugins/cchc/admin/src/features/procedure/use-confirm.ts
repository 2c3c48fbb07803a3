import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import { useCchcConfirmMutation } from './api';
import { useLabel } from './label';

/** "Still correct" for one overlay; answers whether it was accepted, and tells the reader. */
export const useConfirm = () => {
  const [confirm, { isLoading }] = useCchcConfirmMutation();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const { label } = useLabel();
  const run = async (documentId: string, edition: number): Promise<boolean> => {
    const result = await confirm({ documentId, edition });
    if ('error' in result && result.error) {
      // Of the shape that Strapi's own client gives to every error of its API.
      const error = result.error as Parameters<typeof formatAPIError>[0];
      toggleNotification({ type: 'danger', message: formatAPIError(error) });
      return false;
    }
    toggleNotification({ type: 'success', message: label('reviews.confirmed') });
    return true;
  };
  return { confirm: run, isConfirming: isLoading };
};
