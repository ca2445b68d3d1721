'use strict';
const fs = require('node:fs');
const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

const sizeOf = (file) => fs.statSync(file).size;

/** Bytes of a suite, with the folder it stands for: `work-order.spec.ts` runs what is in `work-order`. */
function weight({ path: suite }) {
  const folder = path.join(path.dirname(suite), path.basename(suite, '.spec.ts'));
  const parts = fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [];
  return [suite, ...parts].reduce((sum, file) => sum + sizeOf(file), 0);
}

/** The largest suites first, so that none of them begins when the others are done; also where jest keeps no timings yet. */
module.exports = class LargestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => weight(b) - weight(a));
  }
};
