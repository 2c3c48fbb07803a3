import type { Core } from '@strapi/types';

export interface Outcome {
  code: number;
  out: string[];
  errors: string[];
}

/** Runs a command of the section as `npm run cchc -- …` does, and keeps what it says. */
export const command = async (strapi: Core.Strapi, ...argv: string[]): Promise<Outcome> => {
  const out: string[] = [];
  const errors: string[] = [];
  const code: number = await strapi
    .plugin('cchc')
    .service('cli')
    .run(argv, {
      print: (line: string) => out.push(...line.split('\n')),
      complain: (line: string) => errors.push(line),
    });
  return { code, out, errors };
};
