'use strict';
// Brings node_modules to what the lock file says, and shows that something is going on while it does.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root, at, say, fail } = require('./project.cjs');

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * npm writes node_modules/.package-lock.json at the very end of an installation, so comparing it with the lock file
 * finds both a changed lock and an installation that broke off.
 */
function isInstalled() {
  const wanted = readJson(at('package-lock.json'));
  const present = readJson(at('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted.packages).every(([name, pkg]) => {
    if (name === '' || pkg.link || !name.includes('node_modules/')) return true;
    const found = present.packages[name];
    return found ? found.version === pkg.version : Boolean(pkg.optional || pkg.devOptional || pkg.peer);
  });
}

/** Packages that are really there: npm makes all the folders first and fills them afterwards. */
function countPackages(dir) {
  const count = (folder) =>
    fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'package.json'))).length;
  try {
    const scopes = fs.readdirSync(dir).filter((name) => name.startsWith('@'));
    return scopes.reduce((sum, scope) => sum + count(path.join(dir, scope)), count(dir));
  } catch {
    return 0;
  }
}

/** `npm ci`, with a line every few seconds; ends the script with npm's own words if it fails. */
function install() {
  if (fs.existsSync(at('node_modules')) && fs.lstatSync(at('node_modules')).isSymbolicLink()) {
    say('node_modules 是指向别处的链接，不动它', 'node_modules is a link to another place, left alone');
    return Promise.resolve();
  }
  const locked = Object.values(readJson(at('package-lock.json'))?.packages ?? {});
  const total = locked.filter((pkg) => !pkg.optional).length;
  say(
    `安装依赖（约 ${total} 个包，首次需一两分钟）`,
    `installing about ${total} packages, a minute or two the first time`,
  );
  const npm = process.env.npm_execpath;
  const [command, args] = npm && /\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const began = Date.now();
  const child = spawn(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ticker = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    const count = countPackages(at('node_modules'));
    say(`  已用 ${seconds} 秒，${count} 个包`, `${seconds} s so far, ${count} packages`);
  }, 10_000);
  return new Promise((resolve) => {
    child.on('error', (error) =>
      fail(
        '找不到 npm。请安装 Node.js 20 或更新版本（自带 npm）。',
        'npm was not found. Install Node.js 20 or newer, which brings it.',
        error.message,
      ),
    );
    child.on('close', (code) => {
      clearInterval(ticker);
      if (code === 0) {
        say(`依赖已装好（${Math.round((Date.now() - began) / 1000)} 秒）`, 'packages installed');
        return resolve();
      }
      const denied = /EACCES|EPERM|EROFS/.test(output);
      if (denied) {
        fail(
          `当前用户不能写入 ${root}。请用该目录的所有者运行，或克隆到自己的目录。`,
          `This user may not write to ${root}. Run as its owner, or clone into a folder of your own.`,
          output.trim(),
        );
      }
      fail(
        '安装依赖失败（npm ci）。请检查网络与 npm 镜像设置，然后重试。',
        'Installing the packages failed (npm ci). Check the network and the npm registry setting, then try again.',
        output.trim(),
      );
    });
  });
}

module.exports = { isInstalled, install };
