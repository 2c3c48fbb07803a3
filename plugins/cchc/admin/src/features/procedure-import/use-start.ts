import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useState } from 'react';

import {
  IMPORT_ENDINGS,
  type ImportJob,
  LARGEST_IMPORT,
} from '../../../../shared/contracts/procedure-import';
import { type Options, useCchcStartImportMutation } from './api';
import { useLabel } from './label';

export const LARGEST_MB = LARGEST_IMPORT / 1024 / 1024;

type Label = ReturnType<typeof useLabel>['label'];

const tooLarge = (label: Label) => label('import.file.size', { size: LARGEST_MB });

/** What speaks against a file before it is sent. */
const problemOf = ({ name, size }: File, label: Label): string | null => {
  if (!IMPORT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) {
    return label('import.file.ending', { endings: IMPORT_ENDINGS.join(', ') });
  }
  return size > LARGEST_IMPORT ? tooLarge(label) : null;
};

/** The file and the options that are chosen, and starting with them. */
export const useStart = (job: ImportJob | null) => {
  const { label } = useLabel();
  const { formatAPIError } = useAPIErrorHandler();
  const [send, { isLoading: isSending }] = useCchcStartImportMutation();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<Options>({ publish: false, overwrite: false });
  const [problem, setProblem] = useState<string | null>(null);
  const [started, setStarted] = useState<string | null>(null);
  /** The trial of just this file with just these options. */
  const [tried, setTried] = useState<string | null>(null);

  const start = async (dryRun: boolean) => {
    if (!file) return;
    setProblem(null);
    const result = await send({ file, dryRun, ...options });
    if ('data' in result) {
      setStarted(result.data.id);
      setTried(dryRun ? result.data.id : null);
      return;
    }
    // Of the shape that Strapi's own client gives to every error of its API.
    const error = result.error as Parameters<typeof formatAPIError>[0] & { status?: number };
    // The body parser refuses it before our own door does, and in English.
    setProblem(error.status === 413 ? tooLarge(label) : formatAPIError(error));
  };

  return {
    file,
    options,
    problem,
    isSending,
    isTried: tried !== null && job?.id === tried && job.state === 'done',
    isLost: started !== null && job?.id !== started && !isSending,
    choose: (chosen: File) => {
      const wrong = problemOf(chosen, label);
      setFile(wrong ? null : chosen);
      setProblem(wrong);
      setTried(null);
    },
    change: (changes: Partial<Options>) => {
      setOptions({ ...options, ...changes });
      setTried(null);
    },
    start,
  };
};
export type Start = ReturnType<typeof useStart>;
