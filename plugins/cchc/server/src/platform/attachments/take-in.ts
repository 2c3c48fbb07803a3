import type { IncomingMessage } from 'node:http';

import { check, type CheckedFile } from './check';
import type { Admit, IncomingFile } from './form';
import { FORM_LIMITS, type FormLimits } from './limits';
import { receive, type ReceivedForm } from './receive';
import { Refused } from './refused';

export interface TakenForm extends Omit<ReceivedForm, 'files'> {
  files: CheckedFile[];
}

/** Where files come in, and how they lie there once they are checked. */
export interface IncomingShelf {
  incoming: string;
  seal: (file: IncomingFile) => Promise<void>;
}

/** Looks at a checked file while it still lies in clear, and throws what the form is refused with. */
export type Look = (file: CheckedFile) => Promise<void>;

interface Terms {
  limits?: FormLimits;
  admit?: Admit | undefined;
  look?: Look | undefined;
}

/**
 * A whole form with all of its files looked into and sealed, which wait in the incoming folder until
 * they are kept or discarded. @throws Refused with the payload; then nothing of it is left
 */
export const takeIn = async (
  request: IncomingMessage,
  { incoming, seal }: IncomingShelf,
  { limits = FORM_LIMITS, admit, look }: Terms = {},
): Promise<TakenForm> => {
  const form = await receive(request, incoming, limits, admit);
  try {
    const files: CheckedFile[] = [];
    for (const file of form.files) {
      const checked = await check(file);
      await look?.(checked);
      await seal(checked);
      files.push(checked);
    }
    return { ...form, files };
  } catch (error) {
    await form.discard();
    if (error instanceof Refused) error.payload = form.payload;
    throw error;
  }
};
