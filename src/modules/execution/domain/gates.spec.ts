import { closedGates, GATES, gatesFor, startGates, type GateCode, type GateFacts } from './gates';

const OPEN: GateFacts = {
  orderStatus: 'in-progress',
  jobStatus: 'dispatched',
  remainingIsPositive: true,
  occupiedBy: null,
  outOfUse: null,
  closedFor: null,
  missing: [],
  unloaded: [],
  heldLot: null,
  heldPieces: [],
  unreleased: [],
  toolsMissing: [],
  gaugesMissing: [],
  firstArticle: null,
  requiredQualification: 'CNC-2',
  actor: { qualified: true, inTeam: true, chosen: true, mayWhenClosed: false },
  safety: { state: 'passed' },
  otherProgram: null,
  machine: 'connected',
  refused: null,
};

/** The one fact that closes each gate. */
const CLOSING: Readonly<Record<GateCode, Partial<GateFacts>>> = {
  'order-released': { orderStatus: 'on-hold' },
  dispatched: { jobStatus: 'ready' },
  'quantity-received': { remainingIsPositive: false },
  'work-unit-free': { occupiedBy: 'WO-2026-000002/10' },
  'work-unit-usable': { outOfUse: 'fault' },
  'line-open': { closedFor: '校运会' },
  'material-available': { missing: ['GP-110'] },
  'lots-loaded': { unloaded: ['GP-110'] },
  'lot-not-held': { heldLot: 'LOT-000001' },
  'pieces-not-held': { heldPieces: ['SN-000007（有裂纹）'] },
  'documents-released': { unreleased: ['DWG-1'] },
  'tools-issued': { toolsMissing: ['VISE × 1'] },
  'first-article': { firstArticle: { piece: 1, missing: ['mutual', 'special'] } },
  'gauge-valid': { gaugesMissing: ['CALIPER'] },
  qualification: { actor: { qualified: false, inTeam: true, chosen: true, mayWhenClosed: false } },
  team: { actor: { qualified: true, inTeam: false, chosen: true, mayWhenClosed: false } },
  assigned: { actor: { qualified: true, inTeam: true, chosen: false, mayWhenClosed: false } },
  'safety-check': { safety: { state: 'not-done' } },
  'safety-failed': { safety: { state: 'failed', points: ['护目镜'], contact: '8001' } },
  'machine-accepts': { refused: { action: 'start', code: 'connectivity.return.unable-to-accept' } },
  'program-loaded': { otherProgram: { expected: 'O1002', loaded: 'O1001' } },
  'machine-connected': { machine: 'disconnected' },
};

describe('start gates', () => {
  it('are all open when nothing is missing', () => {
    expect(startGates(OPEN).map((gate) => gate.code)).toEqual([...GATES]);
    expect(closedGates(startGates(OPEN))).toEqual([]);
  });

  it.each(GATES)('%s closes alone, and opens again', (code) => {
    const closed = closedGates(startGates({ ...OPEN, ...CLOSING[code] }));
    expect(closed.map((gate) => gate.code)).toEqual([code]);
  });

  it('lets who answers for the line work on a closed day', () => {
    const actor = { qualified: true, inTeam: true, chosen: true, mayWhenClosed: true };
    expect(closedGates(startGates({ ...OPEN, closedFor: '校运会', actor }))).toEqual([]);
  });

  it('do not ask for a qualification the operation does not need, nor of a machine it does not have', () => {
    const facts: GateFacts = {
      ...OPEN,
      requiredQualification: null,
      actor: { qualified: false, inTeam: true, chosen: true, mayWhenClosed: false },
      machine: 'none',
    };
    expect(closedGates(startGates(facts))).toEqual([]);
  });

  it('ask before the machine is prepared only whether the job is next there and for whom', () => {
    const all = Object.values(CLOSING).reduce<GateFacts>((facts, closing) => ({ ...facts, ...closing }), OPEN);
    const actor = { qualified: false, inTeam: false, chosen: false, mayWhenClosed: false };
    const closed = closedGates(gatesFor('prepare', startGates({ ...all, actor, safety: { state: 'not-done' } })));
    expect(closed.map(({ code }) => code)).toEqual([
      'order-released',
      'dispatched',
      'work-unit-free',
      'qualification',
      'team',
      'assigned',
      'safety-check',
    ]);
  });
});
