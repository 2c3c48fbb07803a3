import type { IncomingMessage } from 'node:http';

import { check, type CheckedFile } from './check';
import { FORM_LIMITS, type FormLimits } from './limits';
import { receive, type ReceivedForm } from './receive';
import { Refused } from './refused';

export interface TakenForm extends Omit<ReceivedForm, 'files'> {
  files: CheckedFile[];
}

/**
 * A whole form with all of its files looked into, which wait in the incoming folder until they are
 * kept or discarded. @throws Refused with the payload; then nothing of it is left
 */
export const takeIn = async (
  request: IncomingMessage,
  incoming: string,
  limits: FormLimits = FORM_LIMITS,
): Promise<TakenForm> => {
  const form = await receive(request, incoming, limits);
  try {
    const files: CheckedFile[] = [];
    for (const file of form.files) files.push(await check(file));
    return { ...form, files };
  } catch (error) {
    await form.discard();
    if (error instanceof Refused) error.payload = form.payload;
    throw error;
  }
};
