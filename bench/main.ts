import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Benchmark, Figure } from './bench';
import { bulkRelease } from './bulk-release';
import { genealogyTrace } from './genealogy-trace';
import { memory, startUp } from './installation';
import { jobCommands } from './job-commands';
import { oeeYear } from './oee-year';
import { orderTable } from './order-table';
import { capabilityReport } from './quality/capability-report';
import { controlChart } from './quality/control-chart';
import { measurementToChart } from './quality/measurement-to-chart';
import { runToEnd } from './run-to-end';
import { socketFanOut } from './socket-fan-out';
import { stateToSocket } from './state-to-socket';
import { stationQueue } from './station-queue';
import { tableOf } from './table';
import { trend } from './trend';

/** `npm run bench [-- --only NAME] [--json FILE]`: figures on stdout, progress on stderr. */
const BENCHMARKS: readonly Benchmark[] = [
  jobCommands,
  stateToSocket,
  socketFanOut,
  genealogyTrace,
  orderTable,
  stationQueue,
  bulkRelease,
  trend,
  oeeYear,
  controlChart,
  measurementToChart,
  capabilityReport,
  startUp,
  memory,
];

function chosen(only: string | undefined): readonly Benchmark[] {
  if (only === undefined) return BENCHMARKS;
  const found = BENCHMARKS.filter(({ name }) => name === only);
  if (found.length > 0) return found;
  throw new Error(`There is a benchmark for each of: ${BENCHMARKS.map(({ name }) => name).join(', ')}`);
}

/** @returns whether the benchmark could be run; its figures are added to `figures` */
async function runOne({ name, run }: Benchmark, figures: Figure[]): Promise<boolean> {
  const began = performance.now();
  console.error(`${name} …`);
  try {
    figures.push(...(await run()));
    console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
    return true;
  } catch (error) {
    console.error(`${name} could not be measured:`, error);
    return false;
  }
}

async function main(isStopping: () => boolean): Promise<boolean> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
  const figures: Figure[] = [];
  let complete = true;
  for (const benchmark of chosen(values.only)) {
    if (!(await runOne(benchmark, figures))) complete = false;
    if (isStopping()) return false;
  }
  console.log(tableOf(figures));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  return complete;
}

runToEnd(main);
