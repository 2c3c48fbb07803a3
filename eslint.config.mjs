import { readdirSync } from 'node:fs';

import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const TYPED = ['**/*.ts', '**/*.tsx'];
const SERVER = 'plugins/cchc/server/src';

/** Who may not import what; the reasons stand in docs/ARCHITECTURE.md. */
const ZONES = [
  {
    target: './plugins/cchc/server/src/platform',
    from: './plugins/cchc/server/src/features',
    message: 'The platform knows no feature.',
  },
  {
    target: ['./plugins/cchc/admin', './plugins/cchc/widgets', './plugins/cchc/client'],
    from: './plugins/cchc/server',
    message: 'What faces a browser shares contracts with the server, never code.',
  },
  {
    target: './plugins/cchc/shared',
    from: [
      './plugins/cchc/server',
      './plugins/cchc/admin',
      './plugins/cchc/widgets',
      './plugins/cchc/client',
    ],
    message: 'shared/ stands below everything else.',
  },
  {
    target: './plugins/cchc',
    from: ['./src', './config', './tests', './scripts'],
    message: 'The plugin must work without this repository around it.',
  },
];

/** A feature uses another one only through its index. */
const FEATURE_DOORS = readdirSync(new URL(`${SERVER}/features/`, import.meta.url), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }, _index, features) => ({
    target: `./${SERVER}/features/${name}`,
    from: features
      .filter((other) => other.name !== name)
      .flatMap(({ name: other }) => [
        `./${SERVER}/features/${other}/!(index).ts`,
        `./${SERVER}/features/${other}/*/**`,
      ]),
    message: "Import another feature through its index: '../<feature>'.",
  }));

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.strapi/',
      '**/.demo/',
      '**/.bench/',
      '.cache/',
      'types/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: TYPED,
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX },
    // Without it imports that name no ending are not found, and no zone is ever entered.
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] }),
      ],
    },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Strapi's services and query results are `any` by their own types; we name the shape where
      // they come in, which these rules cannot see.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      'import-x/no-restricted-paths': ['error', { zones: [...ZONES, ...FEATURE_DOORS] }],
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
);
