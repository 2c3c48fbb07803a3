/**
 * Reads secrets from the environment.
 * @throws one sentence that names all that are missing
 */
export const requireSecrets = (names: readonly string[]): string[] => {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new Error(
      `Missing in the environment: ${missing.join(', ')}. See .env.example for how to make them.`,
    );
  }
  return names.map((name) => process.env[name] ?? '');
};
