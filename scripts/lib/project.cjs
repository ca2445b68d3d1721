'use strict';
// What every script needs to know about this checkout. Plain CommonJS without dependencies: it runs before anything
// is installed, on whatever Node the machine has (18 or newer).
const { spawn, spawnSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');
const at = (...parts) => path.join(root, ...parts);

/** One progress line, Chinese first. */
function say(zh, en) {
  console.log(`[${new Date().toTimeString().slice(0, 8)}] ${zh} · ${en}`);
}

/** Ends the script with a plain explanation instead of a stack trace. */
function fail(zh, en, detail) {
  console.error(`\n✖ ${zh}\n  ${en}${detail ? `\n\n${detail}` : ''}\n`);
  process.exit(1);
}

const newEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 9);
};

/** The Node 24 that came with the packages, or this one if it is new enough; undefined if there is neither. */
function node24() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const packaged = at(
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    platform === 'win' ? 'node.exe' : 'node',
  );
  if (fs.existsSync(packaged)) return packaged;
  return newEnough(process.versions.node) ? process.execPath : undefined;
}

/** Environment for a child in which `node` and the project's tools are the installed ones. */
function childEnv(extra = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: at('node_modules', '.bin') + path.delimiter + (process.env[key] ?? ''), ...extra };
}

/** Runs a tool of the project (a JavaScript file below node_modules) under Node 24; answers its exit code. */
function runTool(script, args, { cwd = root, env = {}, nodeArgs = [], stdio = 'inherit' } = {}) {
  const result = spawnSync(node24(), [...nodeArgs, at('node_modules', ...script.split('/')), ...args], {
    cwd,
    stdio,
    env: childEnv(env),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (result.error) throw result.error;
  return { code: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/** The same without blocking, output collected. */
function startTool(script, args, { cwd = root, env = {}, nodeArgs = [] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node24(), [...nodeArgs, at('node_modules', ...script.split('/')), ...args], {
      cwd,
      env: childEnv(env),
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function* files(dir) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) continue;
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* files(full);
    else if (entry.isFile()) yield full;
  }
}

/** Content hash of files and folders; the times git gives files on checkout say nothing. */
function contentHash(paths, skip = () => false) {
  const hash = crypto.createHash('sha256');
  for (const name of paths) {
    const full = at(name);
    if (!fs.existsSync(full)) continue;
    const list = fs.statSync(full).isDirectory() ? [...files(full)].sort() : [full];
    for (const file of list) {
      if (skip(file)) continue;
      hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

module.exports = { root, at, say, fail, node24, runTool, startTool, contentHash, files };
