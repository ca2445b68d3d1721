'use strict';
// What has to be compiled, and whether it is. The stamp is written last, so a build that broke off counts as missing.
const fs = require('node:fs');
const path = require('node:path');
const { at, files, contentHash, runTool } = require('./project.cjs');

const serverFolders = ['src', 'libs', 'launcher', 'migrations'];
const isSpec = (file) => /\.spec\.tsx?$/.test(file);

const parts = {
  server: {
    exists: () => fs.existsSync(at('launcher', 'main.ts')),
    stamp: at('dist', '.stamp-server'),
    hash: () =>
      contentHash(
        [
          ...serverFolders,
          'package.json',
          'package-lock.json',
          'tsconfig.json',
          'tsconfig.build.json',
          'nest-cli.json',
        ],
        isSpec,
      ),
    build() {
      removeOrphans();
      return runTool('@nestjs/cli/bin/nest.js', ['build']).code;
    },
  },
  web: {
    exists: () => fs.existsSync(at('web', 'index.html')),
    stamp: at('web', 'dist', '.stamp-web'),
    // The pages share texts, contracts, lifecycles and arithmetic with the server.
    hash: () => contentHash(['web', 'libs', 'package-lock.json'], isSpec),
    build: () => runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { cwd: at('web') }).code,
  },
};

/** Compiled files whose source is gone: a migration that was renamed must not run under its old name. */
function removeOrphans() {
  let orphans = false;
  for (const folder of serverFolders) {
    const out = at('dist', folder);
    if (!fs.existsSync(out)) continue;
    for (const file of files(out)) {
      if (!file.endsWith('.js')) continue;
      const source = at(path.relative(at('dist'), file).replace(/\.js$/, '.ts'));
      if (fs.existsSync(source)) continue;
      fs.rmSync(file);
      fs.rmSync(`${file}.map`, { force: true });
      orphans = true;
    }
  }
  // Without its outputs the compiler's own memory would be wrong.
  if (orphans || !fs.existsSync(at('dist', 'src'))) fs.rmSync(at('dist', '.tsbuildinfo'), { force: true });
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
const isFresh = (part) => !parts[part].exists() || read(parts[part].stamp) === parts[part].hash();

/** Builds one part; answers the exit code of its compiler. */
function build(part) {
  const { stamp, hash, build: compile } = parts[part];
  fs.rmSync(stamp, { force: true });
  const before = hash();
  const code = compile();
  if (code === 0) {
    fs.mkdirSync(path.dirname(stamp), { recursive: true });
    fs.writeFileSync(stamp, before);
  }
  return code;
}

module.exports = { parts: Object.keys(parts), isFresh, build };
