'use strict';
// Runs before `npm start` and `npm test`, on whatever Node the machine has: installs what the lock file names and
// compiles what is missing or out of date. npm's next line then finds the project's own Node 24 in node_modules/.bin.
const major = Number(process.versions.node.split('.')[0]);
if (major < 18) {
  console.error(
    '\n✖ 需要 Node.js 20 或更新版本，当前是 ' +
      process.versions.node +
      '。请从 https://nodejs.org 安装。' +
      '\n  LineLab needs Node.js 20 or newer, this is ' +
      process.versions.node +
      '. Get it from https://nodejs.org\n',
  );
  process.exit(1);
}

const { say, fail, node24 } = require('./lib/project.cjs');
const { isInstalled, install } = require('./lib/install.cjs');
const { parts, isFresh, build } = require('./lib/build.cjs');

const names = { server: ['服务端', 'the server'], web: ['网页', 'the pages'] };

async function main() {
  if (!isInstalled()) await install();
  if (!node24()) {
    fail(
      `这个平台（${process.platform}-${process.arch}）没有随附的 Node.js。请安装 Node.js 24.9 或更新版本后重试。`,
      `No Node.js ships for ${process.platform}-${process.arch}. Install Node.js 24.9 or newer and try again.`,
    );
  }
  // The tests build for themselves, so that a build that fails is counted.
  if (process.argv[2] === 'test') return;
  for (const part of parts) {
    if (isFresh(part)) continue;
    const began = Date.now();
    say(`编译${names[part][0]}…`, `building ${names[part][1]}…`);
    if (build(part) !== 0) fail(`编译${names[part][0]}失败，见上。`, `Building ${names[part][1]} failed, see above.`);
    say(`${names[part][0]}已编译（${Math.round((Date.now() - began) / 1000)} 秒）`, `built ${names[part][1]}`);
  }
}

main().catch((error) => {
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    fail(
      `当前用户不能写入：${error.path}。请用该目录的所有者运行，或克隆到自己的目录。`,
      `This user may not write to ${error.path}. Run as its owner, or clone into a folder of your own.`,
    );
  }
  fail('准备失败。', 'Preparation failed.', error.stack);
});
