import { useNotification } from '@strapi/strapi/admin';

import { useCchcDecideMutation, type VerbRequest } from './api';
import { useLabel } from './label';

const messageOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : undefined;

/** Carries a verb out and says what came of it. */
export const useDecide = () => {
  const { label } = useLabel();
  const { toggleNotification } = useNotification();
  const [decide, { isLoading }] = useCchcDecideMutation();
  const carryOut = async (request: VerbRequest): Promise<boolean> => {
    const result = await decide(request);
    const isDone = !('error' in result);
    toggleNotification(
      isDone
        ? { type: 'success', message: label(`decision.done.${request.verb}`) }
        : { type: 'danger', message: messageOf(result.error) ?? label('decision.refused') },
    );
    return isDone;
  };
  return { carryOut, isBusy: isLoading };
};
