import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Installation, removeData, startCommand } from '../test/stories/installation';
import { type Benchmark, figure, type Figure, progress } from './bench';
import { memoryOf, withDescendants } from './processes';
import { onStage, type Stage } from './stage';

const IDLE_SECONDS = 20;

/** The main command, built, on an empty data folder and then again on the same one: seconds until it answers. */
export const startUp: Benchmark = {
  name: 'start-up',
  run: () =>
    onStage(async (stage) => {
      const start = installer(stage);
      const cold = await start();
      progress(`cold: ${cold.startedIn.toFixed(1)} s`);
      await cold.stop();
      const warm = await start();
      return [
        figure('start-up cold', cold.startedIn, 's', null, { 'data folder': 'empty' }),
        figure('start-up warm', warm.startedIn, 's', null, { 'data folder': 'of the start before' }),
      ];
    }),
};

/** Resident memory of the processes of the main command, when it is ready and when nobody has asked it for a while. */
export const memory: Benchmark = {
  name: 'memory',
  run: () =>
    onStage(async (stage) => {
      const installation = await installer(stage)();
      const ready = processesOf(installation);
      const atStart = sizes(ready);
      progress(`waiting ${IDLE_SECONDS} s`);
      await wait(IDLE_SECONDS * 1000);
      return figuresOf(atStart, sizes(processesOf(installation)));
    }),
};

function installer(stage: Stage): () => Promise<Installation> {
  const dataDir = join(stage.folder, 'data');
  stage.defer(() => removeData(dataDir));
  return async () => {
    const installation = await startCommand(dataDir);
    stage.defer(() => installation.stop());
    return installation;
  };
}

type Processes = Readonly<Record<string, readonly number[]>>;
type Sizes = Readonly<Record<string, ReturnType<typeof memoryOf>>>;

/** Process ids by part; the launcher writes down whom it has started. */
function processesOf({ dataDir, processId }: Installation): Processes {
  const { children } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
    children: Readonly<Record<string, { readonly pid: number }>>;
  };
  const parts = Object.entries(children).map(([name, { pid }]) => [name, withDescendants(pid)] as const);
  return { launcher: [processId], ...Object.fromEntries(parts) };
}

function sizes(processes: Processes): Sizes {
  return Object.fromEntries(Object.entries(processes).map(([name, pids]) => [name, memoryOf(pids)]));
}

function figuresOf(atStart: Sizes, idle: Sizes): readonly Figure[] {
  const figureOf = (name: string): Figure =>
    figure(`memory of ${name}`, idle[name]?.resident ?? Number.NaN, 'MiB', null, {
      'when ready': atStart[name]?.resident ?? Number.NaN,
      'shared pages counted once': idle[name]?.proportional ?? Number.NaN,
    });
  const sum = (of: Sizes, key: 'resident' | 'proportional'): number =>
    Object.values(of).reduce((total, size) => total + size[key], 0);
  const all = figure('memory of all together', sum(idle, 'proportional'), 'MiB', null, {
    'when ready': sum(atStart, 'proportional'),
    'shared pages counted in each process': sum(idle, 'resident'),
  });
  return [...Object.keys(idle).map(figureOf), all];
}
