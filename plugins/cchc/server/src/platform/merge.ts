/** Joins the named parts of all features; throws on a name that is declared twice. */
export const mergeRecords = <T>(what: string, parts: (Record<string, T> | undefined)[]) => {
  const merged: Record<string, T> = {};
  for (const [name, value] of parts.flatMap((part) => Object.entries(part ?? {}))) {
    if (name in merged) throw new Error(`cchc: ${what} "${name}" is declared twice`);
    merged[name] = value;
  }
  return merged;
};
