/** A refusal of the portal, or its silence (`status` 0). */
export class CchcError extends Error {
  constructor(
    message: string,
    readonly status: number,
    /** Stable, for machines, e.g. `CURSOR_TOO_OLD`. */
    readonly code: string,
  ) {
    super(message);
    this.name = 'CchcError';
  }
}

interface Refusal {
  error?: { message?: string; details?: { code?: string } };
}

export const refusalOf = (status: number, body: string): CchcError => {
  try {
    const { error } = JSON.parse(body) as Refusal;
    if (error) {
      return new CchcError(error.message ?? `HTTP ${status}`, status, error.details?.code ?? '');
    }
  } catch {
    // A proxy in between answers in HTML.
  }
  return new CchcError(`HTTP ${status}`, status, '');
};
