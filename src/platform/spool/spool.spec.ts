import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLines } from './record';
import { type Dropped, Spool, type SpoolOptions } from './spool';
import { SpoolBudget } from './spool-budget';

interface Item {
  readonly at: number;
  readonly text: string;
}

const item = (at: number): Item => ({ at, text: `演示 ${at} ${'x'.repeat(at % 40)}` });

/** Small and repeatable. */
function randoms(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('a spool', () => {
  let folder: string;
  const open: Spool<Item>[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linelab-spool-'));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((spool) => spool.close()));
    await rm(folder, { recursive: true });
  });

  const options = (over: Partial<SpoolOptions<Item>> = {}): SpoolOptions<Item> => ({
    folder: join(folder, 'a'),
    budget: new SpoolBudget(1_000_000),
    saveAfterMs: 3_600_000,
    encode: (each) => each,
    decode: (json) => json as Item,
    timeOf: ({ at }) => new Date(at),
    ...over,
  });
  const make = (over: Partial<SpoolOptions<Item>> = {}): Spool<Item> => {
    const spool = new Spool(options(over));
    open.push(spool);
    return spool;
  };
  const left = async (over: Partial<SpoolOptions<Item>> = {}): Promise<Spool<Item>> => {
    const spool = await Spool.leftIn(options(over));
    open.push(spool);
    return spool;
  };
  const drain = async (spool: Spool<Item>): Promise<Item[]> => {
    const items: Item[] = [];
    for (let some = await spool.take(7); some.length > 0; some = await spool.take(7)) {
      items.push(...some.map((each) => each.item));
      spool.done(some.at(-1)?.seq ?? 0);
    }
    return items;
  };
  const onDisk = async (path: string): Promise<number> => {
    const names = await readdir(path).catch(() => []);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(path, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  };

  it('touches no disk while it is kept up with', async () => {
    const spool = make({ saveAfterMs: 5 });
    spool.append(item(1));
    expect(await drain(spool)).toEqual([item(1)]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await readdir(folder)).toEqual([]);
    expect(spool.figures).toEqual({ since: null, records: 0, bytes: 0, files: 0 });
  });

  it('brings what waits to the disk by itself', async () => {
    const spool = make({ saveAfterMs: 5 });
    spool.append(item(1));
    // The file is there before the record is in it.
    while (spool.figures.bytes === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(spool.figures).toEqual({ since: new Date(1), records: 1, bytes: await onDisk(join(folder, 'a')), files: 1 });
    expect(await drain(spool)).toEqual([item(1)]);
    expect(await onDisk(join(folder, 'a'))).toBe(0);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps the order, whatever is saved, taken and done when (%i)', async (seed) => {
    const random = randoms(seed);
    const budget = new SpoolBudget(20_000);
    const spool = make({ budget });
    const [told, got]: [Item[], Item[]] = [[], []];
    const saves: Promise<void>[] = [];
    for (let step = 0; step < 400; step++) {
      const what = random(10);
      if (what < 5) {
        told.push(item(step));
        spool.append(item(step));
      } else if (what < 7) saves.push(spool.save());
      else {
        const some = await spool.take(1 + random(5));
        const sure = random(some.length + 1);
        got.push(...some.slice(0, sure).map((each) => each.item));
        const last = some[sure - 1];
        if (last) spool.done(last.seq);
      }
    }
    await Promise.all(saves);
    got.push(...(await drain(spool)));
    expect(got).toEqual(told);
    expect(budget.used).toBe(0);
    expect(await onDisk(join(folder, 'a'))).toBe(0);
  });

  it.each([1, 2, 3, 4])('after a crash at any byte lacks nothing but what it died over (%i)', async (seed) => {
    const random = randoms(seed);
    const spool = make({ budget: new SpoolBudget(64_000) });
    for (let at = 1; at <= 60; at++) {
      spool.append(item(at));
      if (random(4) === 0) await spool.save();
    }
    await spool.save();
    const source = join(folder, 'a');
    const last = (await readdir(source)).sort().at(-1) ?? '';
    const bytes = await readFile(join(source, last));
    const inOthers = 60 - readLines(bytes).length;
    expect(inOthers).toBeGreaterThan(10);
    for (let cut = 0; cut <= bytes.length; cut += 1 + random(20)) {
      const copy = join(folder, `cut-${cut}`);
      await cp(source, copy, { recursive: true });
      await truncate(join(copy, last), cut);
      const whole = bytes.subarray(0, cut).toString('latin1').split('\n').length - 1;
      const found = await drain(await left({ folder: copy }));
      expect(found).toEqual(Array.from({ length: inOthers + whole }, (_, index) => item(index + 1)));
    }
  });

  it('goes on behind what was done before the crash', async () => {
    const spool = make({ budget: new SpoolBudget(64_000) });
    for (let at = 1; at <= 60; at++) spool.append(item(at));
    await spool.close();
    for (const done of [0, 1, 30, 59, 60]) {
      const copy = join(folder, `done-${done}`);
      await cp(join(folder, 'a'), copy, { recursive: true });
      const again = await left({ folder: copy });
      again.done(done);
      expect((await again.take(1))[0]?.seq).toBe(done < 60 ? done + 1 : undefined);
      expect(await drain(again)).toEqual(Array.from({ length: 60 - done }, (_, index) => item(done + index + 1)));
      await again.remove();
      expect(await readdir(folder)).not.toContain(`done-${done}`);
    }
  });

  it('drops the oldest of what may give way and nothing else, tells it, and stays within its bound', async () => {
    const limit = 40_000;
    const budget = new SpoolBudget(limit);
    const dropped: Dropped[] = [];
    const full = jest.fn();
    const facts = make({ folder: join(folder, 'facts'), budget, onFull: full });
    const figures = make({ folder: join(folder, 'figures'), budget, onDropped: (span) => dropped.push(span) });
    for (let at = 1; at <= 1500; at++) {
      figures.append(item(at));
      if (at % 5 === 0) facts.append(item(at));
      if (at % 20 > 0) continue;
      await figures.save();
      await facts.save();
      expect(budget.used).toBeLessThanOrEqual(limit);
      // What was given up for the facts goes in its turn.
      await figures.save();
      const bytes = (await onDisk(join(folder, 'facts'))) + (await onDisk(join(folder, 'figures')));
      expect(bytes).toBe(budget.used);
    }
    const kept = await drain(figures);
    expect(await drain(facts)).toEqual(Array.from({ length: 300 }, (_, index) => item((index + 1) * 5)));
    expect(full).not.toHaveBeenCalled();
    const gone = 1500 - kept.length;
    expect(gone).toBeGreaterThan(100);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => item(gone + index + 1)));
    expect(dropped.reduce((sum, { records }) => sum + records, 0)).toBe(gone);
    expect(dropped[0]?.from).toEqual(new Date(1));
    expect(dropped.at(-1)?.to).toEqual(new Date(gone));
    expect(budget.used).toBe(0);
  });

  it('keeps what it may not give up, and says that it is full', async () => {
    const full: unknown[] = [];
    const spool = make({ budget: new SpoolBudget(500), onFull: (error) => full.push(error) });
    for (let at = 1; at <= 30; at++) spool.append(item(at));
    await spool.save();
    expect(full).toEqual([null]);
    expect(await drain(spool)).toHaveLength(30);
  });

  it('says that a file was taken away, and goes on with the next', async () => {
    const spool = make({ budget: new SpoolBudget(64_000) });
    for (let at = 1; at <= 60; at++) {
      spool.append(item(at));
      await spool.save();
    }
    const source = join(folder, 'a');
    const [first] = (await readdir(source)).sort();
    const lost = readLines(await readFile(join(source, first!))).length;
    await rm(join(source, first!));
    await expect(spool.take(1)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await drain(spool)).toEqual(Array.from({ length: 60 - lost }, (_, index) => item(lost + index + 1)));
  });

  it('keeps what the disk refuses, says so, and writes it when the disk takes it again', async () => {
    const full: unknown[] = [];
    const spool = make({ onFull: (error) => full.push(error) });
    await writeFile(join(folder, 'a'), 'in the way');
    spool.append(item(1));
    await spool.save();
    expect(full).toEqual([expect.objectContaining({ code: 'EEXIST' })]);
    await rm(join(folder, 'a'));
    spool.append(item(2));
    await spool.save();
    expect(spool.figures.records).toBe(2);
    expect(await drain(await left())).toEqual([item(1), item(2)]);
  });
});
