'use strict';
// `npm run build` compiles everything, `npm run build -- --stale` only what is out of date.
const { parts, isFresh, build } = require('./lib/build.cjs');

const stale = process.argv.includes('--stale');
for (const part of parts) {
  if (stale && isFresh(part)) continue;
  const code = build(part);
  if (code !== 0) process.exit(code);
}
