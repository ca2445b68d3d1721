'use strict';
// Loaded into each process of the soak before its own code: every few seconds, after a full collection, it writes down
// what memory the process holds, so that what only waits to be collected is not taken for a leak.
const { appendFileSync } = require('node:fs');
const v8 = require('node:v8');
const vm = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const EVERY_MS = 5000;
const file = process.env.LINELAB_SOAK_MEMORY;

if (isMainThread && file) {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  setInterval(() => {
    collect();
    const { rss, heapUsed, external } = process.memoryUsage();
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), rss, heap: heapUsed + external })}\n`);
  }, EVERY_MS).unref();
}
