import type { TagValue } from '#libs/opcua-client';
import { Spool, SpoolBudget } from '#platform/spool';
import type { TagDef } from '../domain/connection';
import { type Fact, readFact, timeOfFact } from '../domain/fact';
import { FactTeller } from './fact-teller';

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 2, 8, 0, second));

const tag = (key: string, role: TagDef['role']): TagDef => ({
  key,
  nodeId: `nsu=urn:x;s=${key}`,
  expression: null,
  role,
  samplingMs: 0,
  queueSize: 10,
  deadband: null,
  unit: null,
  name: key,
  nameEn: key,
  counterType: 'UInt32',
  counterKept: false,
});

const value = (key: string, shown: unknown, second: number): TagValue => ({
  key,
  value: shown,
  severity: 'good',
  statusCode: 0,
  overflow: false,
  initial: false,
  sourceTimestamp: at(second),
  serverTimestamp: null,
  receivedAt: at(second + 1),
});

const MACHINE = { connectionId: 'c', workUnitId: 'u', code: 'LATHE', lineMode: 'real', owner: 'o' } as const;

describe('what a machine tells', () => {
  let spool: Spool<Fact>;
  afterEach(() => spool.remove());

  const begin = () => {
    spool = new Spool<Fact>({
      folder: 'never-made',
      budget: new SpoolBudget(1_000_000),
      saveAfterMs: 3_600_000,
      encode: (fact) => fact,
      decode: readFact,
      timeOf: timeOfFact,
    });
    const tags = [tag('State', 'item-state'), tag('Good', 'good-count'), tag('Load', 'analog')];
    const teller = new FactTeller('run', MACHINE, tags, spool, () => undefined);
    const facts = async (): Promise<Fact[]> => {
      await teller.settled();
      return (await spool.take(100)).map(({ item }) => item);
    };
    return { teller, facts };
  };

  it('stays in its order while the machine is asked since when it runs, and what follows knows it', async () => {
    const { teller, facts } = begin();
    let answer: (started: Date) => void = () => undefined;
    const asked = new Promise<Date>((resolve) => (answer = resolve));
    teller.status({ status: 'connected', at: at(1) });
    teller.reached(() => asked);
    teller.values([value('Good', 7n, 2), value('Load', 50, 2)]);
    teller.gap({ from: at(2), to: at(3), reason: 'stale', serverRestarted: false, resumed: true });
    answer(at(0));
    expect(await facts()).toEqual([
      { kind: 'status', status: 'connected', at: at(1), reason: null },
      {
        kind: 'values',
        values: [{ key: 'Good', value: 7, severity: 'good', initial: false, at: at(2), source: at(2) }],
        heardAt: at(3),
        serverStartedAt: at(0),
      },
      { kind: 'gap', gap: { from: at(2), to: at(3), reason: 'stale', serverRestarted: false, resumed: true } },
    ]);
  });

  it('goes on when the machine cannot be asked', async () => {
    const { teller, facts } = begin();
    teller.reached(() => Promise.reject(new Error('gone')));
    teller.values([value('State', 3, 2)]);
    expect((await facts()).map(({ kind }) => kind)).toEqual(['values']);
  });

  it('makes no fact of figures that are only drawn, and a gap of those that had to be given up', async () => {
    const { teller, facts } = begin();
    teller.values([value('Load', 50, 2)]);
    expect(teller.samplesOf([value('Load', 50, 2)])).toEqual([
      { at: at(2), workUnitId: 'u', key: 'Load', kind: 'numeric', value: 50, quality: 0 },
    ]);
    teller.dropped({ records: 9, from: at(4), to: at(5) });
    expect(await facts()).toEqual([
      {
        kind: 'gap',
        gap: {
          from: at(4),
          to: at(5),
          reason: 'telemetry-dropped',
          serverRestarted: false,
          resumed: false,
          keys: ['State', 'Good', 'Load'],
        },
      },
    ]);
  });
});

describe('the conditions of a machine', () => {
  it('are told in parts, with texts a database takes, at times that can be believed, and refreshes of this watch', async () => {
    const spool = new Spool<Fact>({
      folder: 'never-made',
      budget: new SpoolBudget(1_000_000),
      saveAfterMs: 3_600_000,
      encode: (fact) => fact,
      decode: readFact,
      timeOf: timeOfFact,
    });
    const teller = new FactTeller('run', MACHINE, [], spool, () => undefined);
    const seen = {
      conditionId: 'nsu=urn:m;s=Jam',
      branchId: null,
      eventId: 'AQ==',
      conditionName: 'Jam',
      sourceName: 'Belt',
      message: 'a\0b',
      severity: 700,
      active: true,
      retain: true,
      acked: false,
      confirmed: null,
      comment: null,
      quality: 'good',
      at: at(-3600),
      activeSince: at(3600),
      receivedAt: at(5),
      refresh: 2,
    } as const;
    teller.conditions(Array.from({ length: 201 }, () => seen));
    teller.conditionsRefreshed({ refresh: 2, at: at(6) });
    await teller.settled();
    const facts = (await spool.take(10)).map(({ item }) => readFact(JSON.parse(JSON.stringify(item))));
    expect(facts.map((fact) => (fact.kind === 'conditions' ? fact.seen.length : fact))).toEqual([
      200,
      1,
      { kind: 'conditions-refreshed', refresh: 'run/2', at: at(6) },
    ]);
    const [first] = facts;
    expect(first?.kind === 'conditions' && first.seen[0]).toMatchObject({
      message: 'ab',
      at: at(-3600),
      activeSince: null,
      refresh: 'run/2',
    });
    await spool.remove();
  });
});
