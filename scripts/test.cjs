'use strict';
// `npm test`: builds, runs every suite, and ends with one line of figures. `npm test -- unit integration` runs some of
// them; other arguments go on to jest. Suites for which this machine lacks a browser or Redis are named as not run;
// where CI is set that counts as failed.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { stripVTControlCharacters } = require('node:util');
const { root, at, say, runTool, files } = require('./lib/project.cjs');
const { parts, isFresh, build } = require('./lib/build.cjs');
const { findBrowser, findRedis } = require('./lib/capabilities.cjs');

const ROUNDS = [
  { projects: ['unit', 'architecture'], zone: 'Asia/Shanghai' },
  // A second zone, half an hour off and with summer time, finds arithmetic that quietly uses the machine's own.
  { projects: ['unit'], zone: 'America/St_Johns' },
  { projects: ['integration'], zone: 'America/St_Johns' },
  // Whole systems; most of their time they wait for clocks and cables.
  { projects: ['flows', 'browser'], zone: 'Asia/Shanghai' },
];

const LINES_OF_A_FAILURE = 12;

const known = new Set(ROUNDS.flatMap((round) => round.projects));
const args = process.argv.slice(2);
const wanted = args.filter((arg) => known.has(arg));
const forJest = args.filter((arg) => !known.has(arg));
const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** What failed stands together at the very end: the beginning of a long log is what gets lost. */
function finish() {
  if (failures.length > 0) console.log(`\n未通过 · failed:\n${failures.join('\n')}\n`);
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  process.exitCode = count.failed > 0 ? 1 : 0;
}

const specs = (folder) =>
  fs.existsSync(at(folder)) ? [...files(at(folder))].filter((file) => file.endsWith('.spec.ts')) : [];

/** Suites this machine cannot run, with the reason. */
async function notRunnable() {
  const redis = findRedis();
  const redisSuites = redis
    ? []
    : [...specs('test'), ...specs('src')].filter((file) => file.endsWith('.redis.spec.ts'));
  const browserSuites = specs('test/browser');
  const browser = browserSuites.length > 0 ? await findBrowser() : {};
  return [
    ...redisSuites.map((file) => ({ file, reason: 'redis-server is not installed' })),
    ...(browser.missing ? browserSuites.map((file) => ({ file, reason: `no browser: ${browser.missing}` })) : []),
  ];
}

function runRound({ projects, zone }, skipped, folder, index) {
  const report = path.join(folder, `${index}.json`);
  const ignore = skipped.flatMap(({ file }) => ['--testPathIgnorePatterns', `${escape(path.relative(root, file))}$`]);
  const { code } = runTool(
    'jest/bin/jest.js',
    [
      '--json',
      `--outputFile=${report}`,
      '--passWithNoTests',
      '--workerIdleMemoryLimit=1500MB',
      `--maxWorkers=${os.availableParallelism()}`,
      ...ignore,
      ...forJest,
      '--selectProjects',
      ...projects,
    ],
    { nodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'], env: { TZ: zone } },
  );
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined;
  if (!result) {
    count.failed += 1;
    return;
  }
  count.passed += result.numPassedTests;
  count.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  count.skipped += result.numPendingTests + result.numTodoTests;
  failures.push(...result.testResults.flatMap(failuresOf));
  // Something else went wrong, for example on the way out.
  if (code !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) count.failed += 1;
}

/** The failed tests of one file, or the file itself when it could not be run, each with the start of its message. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = path.relative(root, name);
  const failed = assertionResults.filter((result) => result.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [told(file, message)] : [];
  return failed.map((result) => told(`${file} › ${result.fullName}`, result.failureMessages.join('\n')));
}

function told(title, message) {
  const lines = stripVTControlCharacters(message).split('\n');
  const said = lines.filter((line) => line.trim() !== '').slice(0, LINES_OF_A_FAILURE);
  return [`  ✖ ${title}`, ...said.map((line) => `      ${line}`)].join('\n');
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function main() {
  for (const part of parts) {
    if (isFresh(part)) continue;
    say(`编译 ${part}…`, `building ${part}…`);
    if (build(part) === 0) continue;
    console.error(`\n✖ 编译失败：${part} · building ${part} failed\n`);
    count.failed += 1;
    return;
  }
  const skipped = (await notRunnable()).filter(
    ({ file }) => wanted.length === 0 || wanted.some((name) => file.includes(name)),
  );
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linelab-results-'));
  const rounds = ROUNDS.map((round) => ({
    ...round,
    projects: round.projects.filter((project) => wanted.length === 0 || wanted.includes(project)),
  })).filter((round) => round.projects.length > 0);
  rounds.forEach((round, index) => {
    say(`测试：${round.projects.join('、')}`, `tests: ${round.projects.join(', ')} (TZ ${round.zone})`);
    runRound(round, skipped, folder, index);
  });
  fs.rmSync(folder, { recursive: true, force: true });
  if (skipped.length === 0) return;
  console.log('\n未运行 · not run:');
  for (const { file, reason } of skipped) console.log(`  ${path.relative(root, file)} (${reason})`);
  if (process.env.CI) count.failed += skipped.length;
  else count.skipped += skipped.length;
}

main()
  .catch((error) => {
    console.error(error);
    count.failed += 1;
  })
  .finally(finish);
