/** The document id in the parameters or the result of a call to the Document Service. */
export const documentIdOf = (source: unknown): string | undefined =>
  typeof source === 'object' &&
  source !== null &&
  'documentId' in source &&
  typeof source.documentId === 'string'
    ? source.documentId
    : undefined;
