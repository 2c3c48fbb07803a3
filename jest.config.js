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

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: swc,
  modulePathIgnorePatterns: ['/dist/', '/build/', '/.strapi/', '/.demo/', '/.cache/'],
};

module.exports = {
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
      testMatch: ['**/tests/api/**/*.test.ts'],
      globalSetup: './tests/support/compile.ts',
      setupFiles: ['./tests/support/environment.ts'],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['**/tests/e2e/**/*.test.ts'],
      setupFiles: ['./tests/support/environment.ts'],
    },
  ],
};
