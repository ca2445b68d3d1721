'use strict';
// `npm run check`: everything that can be said about the code without running it, in under a minute.
const fs = require('node:fs');
const { at, startTool } = require('./lib/project.cjs');

const source = ['src', 'libs', 'launcher', 'migrations', 'bench', 'test'].filter((folder) => fs.existsSync(at(folder)));
const cache = 'node_modules/.cache';

/** What takes long comes first, so that no core waits for it at the end. */
const CHECKS = [
  {
    name: 'format',
    tool: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', `${cache}/format.json`, '.'],
  },
  {
    name: 'types',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', `${cache}/types.tsbuildinfo`],
  },
  {
    name: 'types of the pages',
    when: () => fs.existsSync(at('web', 'tsconfig.json')),
    tool: 'typescript/bin/tsc',
    args: [
      '--noEmit',
      '-p',
      'web/tsconfig.json',
      '--incremental',
      '--tsBuildInfoFile',
      `${cache}/types-web.tsbuildinfo`,
    ],
  },
  {
    name: 'types of the service worker',
    when: () => fs.existsSync(at('web', 'src', 'service-worker')),
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'web/src/service-worker'],
  },
  { name: 'types of the API', tool: '../scripts/api-types.cjs', args: ['--check'] },
  { name: 'lint', tool: 'oxlint/bin/oxlint', args: ['--quiet'] },
  {
    name: 'architecture',
    tool: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.ci/architecture/dependency-cruiser.cjs', '--output-type', 'err', ...source],
  },
  { name: 'unused code', tool: 'knip/bin/knip.js', args: ['--config', '.ci/knip.jsonc', '--no-progress'] },
];

async function main() {
  const only = process.argv.slice(2);
  const checks = CHECKS.filter(({ name, when }) => (only.length === 0 || only.includes(name)) && (!when || when()));
  const queue = [...checks];
  let failed = 0;
  const began = Date.now();
  const work = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const start = Date.now();
      const { code, output } = await startTool(check.tool, check.args);
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      if (code !== 0) failed += 1;
      console.log(`${code === 0 ? '✔' : '✖'} ${check.name} (${seconds} s)`);
      if (code !== 0) console.log(`\n${output.trim()}\n`);
    }
  };
  await Promise.all([work(), work(), work()]);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(
    failed === 0 ? `\n检查通过 · all checks passed (${seconds} s)` : `\n${failed} 项未通过 · failed (${seconds} s)`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

main();
