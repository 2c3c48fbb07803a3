import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SECTION_ROLES } from './permissions';
import type { SectionRole } from './platform/access';
import { contentTypes, graphqlParts } from './plugin';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** The cells of all tables, a row each. */
const rows = readme
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

const WORDS: Record<string, string> = {
  'create read update delete publish': 'all, publish',
  'create read update delete': 'all',
};

const rightsOf = ({ rights }: SectionRole, uid: string): string =>
  rights
    .filter(([type]) => type === uid)
    .map(([, actions, fields]) => {
      const words = WORDS[actions.join(' ')] ?? actions.join(', ');
      return fields ? `${words} of ${fields.join(', ')}` : words;
    })
    .join(', ') || '–';

describe('the README names', () => {
  it('every content type with the name that the panel shows', () => {
    const wanted = Object.entries(contentTypes).map(
      ([name, { schema }]) => `${schema.info.displayName} (\`${name}\`)`,
    );
    const named = rows.flatMap(([first = '']) => (/ \(`[a-z-]+`\)$/.test(first) ? [first] : []));
    expect(named.sort()).toEqual(wanted.sort());
  });

  it('every role, and what each may do with the entries of each type', () => {
    expect(rows).toContainEqual(['entries', ...SECTION_ROLES.map(({ name }) => name)]);
    const types = new Set(SECTION_ROLES.flatMap(({ rights }) => rights.map(([uid]) => uid)));
    for (const uid of types) {
      const name = uid.replace('plugin::cchc.', '');
      const cells = SECTION_ROLES.map((role) => rightsOf(role, uid));
      expect(rows).toContainEqual([`\`${name}\``, ...cells]);
    }
  });

  it('every further right of the panel, and whose it is', () => {
    for (const action of new Set(SECTION_ROLES.flatMap(({ actions }) => actions ?? []))) {
      const cells = SECTION_ROLES.map(({ actions }) => (actions?.includes(action) ? 'yes' : '–'));
      expect(rows).toContainEqual([`\`${action.replace('plugin::cchc.', '')}\``, ...cells]);
    }
  });

  it('every query of GraphQL', () => {
    const queries = graphqlParts.flatMap(({ fields }) => fields.map(({ name }) => name));
    const named = readme.match(/`cchc[A-Z]\w*/g) ?? [];
    expect(named.map((name) => name.slice(1)).sort()).toEqual(queries.sort());
  });
});
