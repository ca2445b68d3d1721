import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Benchmark, Figure } from './bench';
import { jobCommands } from './job-commands';
import { socketFanOut } from './socket-fan-out';
import { closeAllStages } from './stage';
import { stateToSocket } from './state-to-socket';
import { tableOf } from './table';

/** `npm run bench [-- --only NAME] [--json FILE]`: figures on stdout, progress on stderr. */
const BENCHMARKS: readonly Benchmark[] = [jobCommands, stateToSocket, socketFanOut];

function chosen(only: string | undefined): readonly Benchmark[] {
  if (only === undefined) return BENCHMARKS;
  const found = BENCHMARKS.filter(({ name }) => name === only);
  if (found.length > 0) return found;
  throw new Error(`There is a benchmark for each of: ${BENCHMARKS.map(({ name }) => name).join(', ')}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
  const figures: Figure[] = [];
  for (const benchmark of chosen(values.only)) {
    const began = performance.now();
    console.error(`${benchmark.name} …`);
    figures.push(...(await benchmark.run()));
    console.error(`${benchmark.name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  console.log(tableOf(figures));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void closeAllStages().finally(() => process.exit(130)));
}

main().then(
  // Nothing that a benchmark has started may keep this process alive.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
