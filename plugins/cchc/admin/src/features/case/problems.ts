interface ApiProblem {
  message: string;
  /** What is wrong with which part of what was sent. */
  fields: Record<string, string>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const fieldsOf = (details: unknown): Record<string, string> => {
  const fields: unknown[] =
    isRecord(details) && Array.isArray(details.fields) ? details.fields : [];
  return Object.fromEntries(
    fields.filter(isRecord).map(({ path, message }) => [String(path), String(message)]),
  );
};

/** What the API said against a request. */
export const problemOf = (error: unknown): ApiProblem => {
  const { message, details } = isRecord(error) ? error : {};
  return {
    message: typeof message === 'string' ? message : '',
    fields: fieldsOf(details),
  };
};
