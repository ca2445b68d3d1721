import type { TagValue } from '#libs/opcua-client';
import { ComputedTags, MACHINE_STATE } from './computed-tags';
import type { StateRule, TagDef } from './connection';

const at = (ms: number): Date => new Date(Date.UTC(2026, 2, 2, 8) + ms);

const tag = (key: string, role: TagDef['role'], expression: string | null, over: Partial<TagDef> = {}): TagDef => ({
  key,
  nodeId: expression === null ? `nsu=urn:x;s=${key}` : null,
  expression,
  role,
  samplingMs: 0,
  queueSize: 10,
  deadband: null,
  unit: null,
  name: key,
  nameEn: key,
  counterType: 'UInt32',
  counterKept: false,
  ...over,
});

const TAGS = [
  tag('Total', 'info', null),
  tag('Scrap', 'scrap-count', null),
  tag('Mode', 'info', null),
  tag('Job', 'current-job', null),
  tag('Good', 'good-count', 'Total - Scrap'),
  tag('Load', 'analog', 'Mode * 10', { deadband: 15 }),
];
const STATES: StateRule[] = [
  { state: 'producing', expression: 'Mode = 2' },
  { state: 'idle', expression: 'Mode = 1' },
];

const value = (key: string, shown: unknown, ms: number, over: Partial<TagValue> = {}): TagValue => ({
  key,
  value: shown,
  severity: 'good',
  statusCode: 0,
  overflow: false,
  initial: false,
  sourceTimestamp: at(ms),
  serverTimestamp: null,
  receivedAt: at(ms + 50),
  ...over,
});
const found = (key: string, shown: unknown, ms: number) => value(key, shown, ms, { initial: true });
const bad = (key: string, ms: number) => value(key, null, ms, { severity: 'bad', statusCode: 0x8000_0000 });

/** What is told of it: key, value, when, and whether it was found or changed. */
const told = (values: readonly TagValue[], key?: string) =>
  values
    .filter((each) => key === undefined || each.key === key)
    .map((each) => [
      each.key,
      each.value,
      (each.sourceTimestamp?.getTime() ?? 0) - at(0).getTime(),
      each.initial ? 'found' : 'changed',
    ]);

describe('computed tags', () => {
  const watched = () => {
    const computed = new ComputedTags(TAGS, STATES);
    computed.of([found('Total', 10, 1), found('Scrap', 2, 2), found('Mode', 1, 3), found('Job', 'J1', 4)]);
    return computed;
  };

  it('are found with the machine, once all they are made of has been heard', () => {
    const computed = new ComputedTags(TAGS, STATES);
    expect(told(computed.of([found('Total', 10, 1)]))).toEqual([]);
    expect(told(computed.of([found('Mode', 1, 3), found('Scrap', 2, 2)]))).toEqual([
      ['Load', 10, 3, 'found'],
      [MACHINE_STATE, 'idle', 3, 'found'],
      ['Good', 8, 2, 'found'],
    ]);
  });

  it('follow every change in the order of the machine’s clock, each at its own time', () => {
    const computed = watched();
    const changes = [value('Mode', 1, 300), value('Mode', 2, 100), value('Mode', 7, 200)];
    expect(told(computed.of(changes), MACHINE_STATE)).toEqual([
      [MACHINE_STATE, 'producing', 100, 'changed'],
      [MACHINE_STATE, null, 200, 'changed'],
      [MACHINE_STATE, 'idle', 300, 'changed'],
    ]);
  });

  it('are bad as soon as what they are made of is', () => {
    const computed = watched();
    const [load, state] = computed.of([bad('Mode', 100)]);
    expect(load).toMatchObject({ key: 'Load', value: null, severity: 'bad' });
    expect(state).toMatchObject({ key: MACHINE_STATE, value: null, severity: 'bad' });
    expect(told(computed.of([value('Mode', 2, 200)]), MACHINE_STATE)).toEqual([
      [MACHINE_STATE, 'producing', 200, 'changed'],
    ]);
  });

  it('say no more than their deadband asks for', () => {
    const computed = watched();
    const changes = [2, 3, 4, 5].map((mode, index) => value('Mode', mode, 100 + index));
    expect(told(computed.of(changes), 'Load')).toEqual([
      ['Load', 30, 101, 'changed'],
      ['Load', 50, 103, 'changed'],
    ]);
  });

  it('count a piece only once its counters stand still, so that a reject is never counted as good', () => {
    const computed = watched();
    expect(told(computed.of([value('Total', 11, 1000)]), 'Good')).toEqual([]);
    expect(told(computed.of([value('Scrap', 3, 1020)]), 'Good')).toEqual([]);
    computed.look();
    expect(told(computed.look())).toEqual([]);
    expect(told(computed.of([value('Total', 12, 2000)]), 'Good')).toEqual([]);
    expect(told(computed.look())).toEqual([]);
    expect(told(computed.look())).toEqual([['Good', 9, 2000, 'changed']]);
    expect(told(computed.look())).toEqual([]);
  });

  it('tell each piece of a backlog at its own time', () => {
    const computed = watched();
    const pieces = [1, 2, 3].map((piece) => value('Total', 10 + piece, piece * 1000));
    expect(told(computed.of(pieces), 'Good')).toEqual([
      ['Good', 9, 1000, 'changed'],
      ['Good', 10, 2000, 'changed'],
    ]);
    expect(told(computed.lost())).toEqual([['Good', 11, 3000, 'changed']]);
  });

  it('tell a piece before the job that comes after it', () => {
    const computed = watched();
    expect(told(computed.of([value('Total', 11, 1000), value('Job', 'J2', 1050)]))).toEqual([
      ['Good', 9, 1000, 'changed'],
    ]);
  });

  it('know nothing of a machine that was lost, until it is heard anew', () => {
    const computed = watched();
    expect(computed.lost()).toEqual([]);
    computed.forget();
    expect(told(computed.of([value('Total', 15, 5000)]))).toEqual([]);
    expect(told(computed.of([found('Scrap', 2, 2)]))).toEqual([['Good', 13, 5000, 'found']]);
  });

  it('go on from what was known where the server has kept every change', () => {
    const computed = watched();
    computed.lost();
    expect(told(computed.of([value('Total', 11, 5000), value('Total', 12, 6000)]))).toEqual([
      ['Good', 9, 5000, 'changed'],
    ]);
    // What did not change is stated again, so that nobody has to keep it unknown.
    expect(told(computed.of([found('Mode', 1, 3)]), MACHINE_STATE)).toEqual([[MACHINE_STATE, 'idle', 3, 'found']]);
  });

  it('are bad where they are not what they mean', () => {
    const computed = watched();
    computed.of([value('Scrap', 11, 1000)]);
    computed.look();
    expect(computed.look()).toMatchObject([{ key: 'Good', value: null, severity: 'bad' }]);
  });

  it('that cannot be read take nothing else with them, and no state is guessed', () => {
    const broken = new ComputedTags(
      [...TAGS, tag('X', 'info', 'Mode +')],
      [...STATES, { state: 'off', expression: '' }],
    );
    expect(broken.unreadable).toEqual(['X', MACHINE_STATE]);
    expect(told(broken.of([found('Mode', 1, 3)]))).toEqual([['Load', 10, 3, 'found']]);
  });
});
