'use strict';
// Lets a child process run the TypeScript sources directly (`node -r test/support/register.cjs src/main.ts`), so that
// a test tried out by hand needs no build. `npm test` builds first and runs what people run.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const root = path.resolve(__dirname, '..', '..');
const doors = { '#libs/': 'libs', '#platform/': 'src/platform', '#modules/': 'src/modules' };

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const door = Object.keys(doors).find((prefix) => request.startsWith(prefix));
  const target = door ? path.join(root, doors[door], request.slice(door.length), 'index.ts') : request;
  return resolveFilename.call(this, target, ...rest);
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
