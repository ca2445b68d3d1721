'use strict';
// `npm run api` writes openapi.json, which the server gives at /api/v1/openapi.json, and from it the types of questions
// and answers for the web application; `npm run api -- --check` fails when the sources say something else.
const fs = require('node:fs');
const path = require('node:path');
const { apiDocument } = require('./lib/api-document.cjs');
const { at, root } = require('./lib/project.cjs');

const BANNER = '// Made by `npm run api` from the OpenAPI document of the server; do not edit.\n\n';

/** Objects with their keys in order, so that the text changes only with the meaning. */
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
};

async function main() {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const document = sorted(await apiDocument());
  const made = {
    [at('openapi.json')]: `${JSON.stringify(document, null, 1)}\n`,
    [at('web', 'src', 'shared', 'api', 'schema.d.ts')]:
      BANNER + astToString(await openapiTS(document, { alphabetize: true, immutable: true })),
  };
  for (const [file, text] of Object.entries(made)) {
    if (!process.argv.includes('--check')) {
      fs.writeFileSync(file, text);
    } else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
      console.error(`${path.relative(root, file)} is not what the sources say; run: npm run api`);
      process.exitCode = 1;
    }
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
