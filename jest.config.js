const swc = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { react: { runtime: 'automatic' }, legacyDecorator: true },
        target: 'es2022',
      },
    },
  ],
};

// Node loads these ES modules with `require`; Jest 29 cannot, so it gets them as CommonJS.
const ES_MODULES =
  '(?:feed|rdf-validate-shacl|rdf-validate-datatype|clownface|@rdfjs|@vocabulary|@tpluscode)/';

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { ...swc, [`/node_modules/${ES_MODULES}.+\\.js$`]: '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!${ES_MODULES})`],
  modulePathIgnorePatterns: ['/dist/', '/build/', '/.strapi/', '/.demo/', '/.bench/', '/.cache/'],
};

module.exports = {
  testSequencer: './tests/support/longest-first.js',
  // For what hangs; on a busy machine much takes longer than Jest's five seconds.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [
        '**/plugins/cchc/**/*.test.ts?(x)',
        '**/src/**/*.test.ts',
        '**/scripts/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'api',
      testEnvironment: './tests/support/portal-environment.ts',
      runtime: './tests/support/portal-runtime.js',
      testMatch: ['**/tests/api/**/*.test.ts'],
      globalSetup: './tests/support/prepare.ts',
      globalTeardown: './tests/support/clean-up.ts',
      setupFiles: ['./tests/support/environment.ts'],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['**/tests/e2e/**/*.test.ts'],
      globalSetup: './tests/support/home.ts',
      globalTeardown: './tests/support/remove-home.ts',
      setupFiles: ['./tests/support/environment.ts'],
    },
    {
      ...common,
      displayName: 'cluster',
      testMatch: ['**/tests/cluster/**/*.test.ts'],
      setupFiles: ['./tests/support/environment.ts'],
    },
    {
      ...common,
      displayName: 'crash',
      testMatch: ['**/tests/crash/**/*.test.ts'],
      setupFiles: ['./tests/support/environment.ts'],
    },
  ],
};
