'use strict';
// What this machine has for the tests that need more than Node: a browser and a Redis server. The runner asks here to
// say which suites cannot run, and the suites themselves to use it.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const { at } = require('./project.cjs');

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));

const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

function starts(executablePath, env) {
  try {
    execFileSync(executablePath, ['--version', '--no-sandbox'], { stdio: 'pipe', timeout: 20_000, env });
    return undefined;
  } catch (error) {
    return String(error.stderr ?? error.message)
      .trim()
      .split('\n')[0];
  }
}

function unpackTar(archive, target) {
  fs.mkdirSync(target, { recursive: true });
  const tar = path.join(target, 'libraries.tar');
  fs.writeFileSync(tar, zlib.brotliDecompressSync(fs.readFileSync(archive)));
  execFileSync('tar', ['-xf', tar, '-C', target]);
  fs.rmSync(tar);
}

/**
 * The system's Chromium, or the one inside the package @sparticuz/chromium (Linux x64).
 * @returns {Promise<{ executablePath: string, args: string[], env: NodeJS.ProcessEnv } | { missing: string }>}
 */
async function findBrowser() {
  const env = { ...process.env };
  const system =
    process.env.LINELAB_CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean);
  if (system) {
    const trouble = starts(system, env);
    if (!trouble) return { executablePath: system, args: BROWSER_ARGS, env };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: 'no chromium on this system' };
  // The package unpacks itself into the temporary folder; a place of our own cannot be prepared by somebody else.
  const place = at('node_modules', '.cache', 'browser');
  const temporary = process.env.TMPDIR;
  try {
    fs.mkdirSync(place, { recursive: true });
    process.env.TMPDIR = place;
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    if (!starts(executablePath, env)) return { executablePath, args: BROWSER_ARGS, env };
    // A bare machine lacks the libraries a browser loads; the package carries them.
    const archive = at('node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br');
    if (!fs.existsSync(path.join(place, 'lib'))) unpackTar(archive, place);
    env.LD_LIBRARY_PATH = [path.join(place, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    const trouble = starts(executablePath, env);
    return trouble ? { missing: trouble } : { executablePath, args: BROWSER_ARGS, env };
  } catch (error) {
    return { missing: String(error.message).split('\n')[0] };
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

/** Path of redis-server (or its successor valkey-server), undefined if the system has none. */
function findRedis() {
  return ['redis-server', 'valkey-server'].map(onPath).find(Boolean);
}

module.exports = { findBrowser, findRedis };
