'use strict';
// Tests run the sources. A worker thread that is started on a TypeScript file learns to read it; the thread is real.
const register = require.resolve('./register.cjs');

jest.mock('node:worker_threads', () => {
  const actual = jest.requireActual('node:worker_threads');
  return {
    ...actual,
    Worker: class extends actual.Worker {
      constructor(script, options) {
        super(script, String(script).endsWith('.ts') ? { ...options, execArgv: ['--require', register] } : options);
      }
    },
  };
});
