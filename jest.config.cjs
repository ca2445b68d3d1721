// Projects by what they need: `npm run jest -- --selectProjects unit` runs what needs no server. The integration specs
// run by folder; `--selectProjects integration-file --testPathPatterns routing/editing` runs one file of them.
const common = {
  testEnvironment: 'node',
  rootDir: __dirname,
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1/index.ts',
    '^#platform/(.*)$': '<rootDir>/src/platform/$1/index.ts',
    '^#modules/(.*)$': '<rootDir>/src/modules/$1/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/web/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};

const withDatabase = {
  ...common,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFiles: ['<rootDir>/test/support/worker-threads.cjs', '<rootDir>/test/support/patience.cjs'],
};

module.exports = {
  testSequencer: '<rootDir>/test/support/largest-first.cjs',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['libs', 'src', 'launcher', 'bench'].map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
      setupFiles: ['<rootDir>/test/support/patience.cjs'],
    },
    { ...common, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'integration', testMatch: ['<rootDir>/test/integration/*.spec.ts'] },
    { ...withDatabase, displayName: 'integration-file', testMatch: ['<rootDir>/test/integration/*/*.spec.ts'] },
    { ...withDatabase, displayName: 'flows', testMatch: ['<rootDir>/test/flows/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
  ],
};
