import { MaterialApi } from '#modules/material';
import { newId } from '#platform/ids';
import { type Benchmark, figure, type Figure, median, percentile, progress } from './bench';
import { copyTables, PRODUCT, PRODUCT_TABLE, type Row } from './copy';
import { onStage, type Stage } from './stage';

/** Serials, each with a line of ancestors: serial ← order lot ← parts ← blanks ← bars ← heats. */
const EDGES = 1_000_000;
const PER_PUMP = 10;
const PUMPS = EDGES / PER_PUMP;
const SAMPLES = 400;
const WARM_UP = 20;
const LEVELS = [
  // level, lots of the level for each hundred pumps, parents of each
  { name: 'serial', lots: 100, parents: 1 },
  { name: 'order', lots: 50, parents: 8 },
  { name: 'part', lots: 50, parents: 6 },
  { name: 'blank', lots: 25, parents: 6 },
  { name: 'bar', lots: 10, parents: 5 },
  { name: 'heat', lots: 5, parents: 0 },
] as const;

/** Full backward trace of a serial in a genealogy of a million edges, as the façade answers it. */
export const genealogyTrace: Benchmark = {
  name: 'genealogy-trace',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const database = await stage.createDatabase('genealogy');
  progress('copying the genealogy');
  const { serials, edges } = await seed(database);
  return stage.inProcess(database, {}, async (app) => {
    const material = app.get(MaterialApi, { strict: false });
    const times: number[] = [];
    const sizes: number[] = [];
    progress(`tracing ${SAMPLES} serials`);
    for (let sample = 0; sample < WARM_UP + SAMPLES; sample++) {
      const id = serials[(sample * 7919) % serials.length] ?? '';
      const began = performance.now();
      const trace = await material.trace([id], 'backward');
      if (sample >= WARM_UP) times.push(performance.now() - began);
      if (trace.more.length > 0) throw new Error('a trace did not reach its end');
      sizes.push(trace.edges.length);
    }
    return [
      figure('backward trace of a serial, p99', percentile(times, 0.99), 'ms', ['≤', 100], {
        p50: median(times),
        'edges in all': edges,
        'edges of a trace': median(sizes),
      }),
    ];
  });
}

/** @returns the serials' ids and how many edges there are */
async function seed(url: string): Promise<{ serials: readonly string[]; edges: number }> {
  const groups = Math.ceil(PUMPS / 100);
  const levels = LEVELS.map(({ lots }) => Array.from({ length: groups * lots }, () => newId()));
  let edges = 0;
  function* lots(): Generator<Row> {
    for (const [level, ids] of levels.entries())
      for (const [n, id] of ids.entries())
        yield [id, `B-${level}-${n}`, PRODUCT.id, 'available', 1, 1, '2026-03-01T00:00:00Z'];
  }
  function* links(): Generator<Row> {
    for (const [level, { lots: size, parents }] of LEVELS.entries()) {
      const [own = [], above = [], next] = [levels[level], levels[level + 1], LEVELS[level + 1]];
      if (!next) return;
      for (const [n, id] of own.entries())
        for (let parent = 0; parent < parents; parent++) {
          // Its own group's, and now and then one of another group, as materials are shared.
          const group = Math.floor(n / size);
          const from = parent % 4 === 3 ? (group * 31 + n) % groups : group;
          const consumed = above[from * next.lots + ((n * 13 + parent * 7) % next.lots)];
          if (!consumed) continue;
          edges++;
          yield [newId(), id, consumed, 1, PRODUCT.unit, '2026-03-01T00:00:00Z'];
        }
    }
  }
  await copyTables(url, [
    PRODUCT_TABLE,
    { into: 'material.lot (id, number, material_id, status, received, quantity, received_at)', rows: lots() },
    { into: 'material.genealogy (id, produced_lot_id, consumed_lot_id, quantity, unit, at)', rows: links() },
  ]);
  return { serials: levels[0] ?? [], edges };
}
