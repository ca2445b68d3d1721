import { type Fact, readFact, timeOfFact } from './fact';

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 2, 8, 0, second, 125));

const FACTS: readonly Fact[] = [
  { kind: 'take-over', at: at(1), after: ['one', 'two'] },
  { kind: 'status', status: 'connected', at: at(2), reason: null },
  {
    kind: 'status',
    status: 'reconnecting',
    at: at(3),
    // Looks like a time and is none.
    reason: { code: 'opcua.timeout', params: { at: '2026-03-02T08:00:00.000Z', seconds: 3 } },
  },
  {
    kind: 'gap',
    gap: { from: at(3), to: at(4), reason: 'overflow', serverRestarted: false, resumed: true, keys: ['state'] },
  },
  {
    kind: 'values',
    values: [
      { key: 'good', value: 4_294_967_295, severity: 'good', initial: true, at: at(5), source: at(4) },
      { key: 'starved', value: false, severity: 'good', initial: false, at: at(5), source: at(5) },
      {
        key: 'job',
        value: '2026-03-02T08:00:00.000Z',
        severity: 'uncertain',
        initial: false,
        at: at(5),
        source: at(5),
      },
      { key: 'state', value: null, severity: 'bad', initial: false, at: at(5), source: at(5) },
    ],
    heardAt: at(6),
    serverStartedAt: at(0),
  },
  { kind: 'values', values: [], heardAt: at(7), serverStartedAt: null },
  {
    kind: 'job',
    seen: {
      receiver: 'nsu=urn:x;s=jobs',
      jobOrderId: 'WO-1',
      state: 'Running',
      at: at(8),
      produced: '3',
      initial: false,
    },
  },
];

describe('a fact', () => {
  it.each(FACTS)('is the same after it lay on disk ($kind)', (fact) => {
    expect(readFact(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
  });

  it('is from when it was seen', () => {
    expect(FACTS.map(timeOfFact)).toEqual([1, 2, 3, 4, 6, 7, 8].map(at));
  });
});
