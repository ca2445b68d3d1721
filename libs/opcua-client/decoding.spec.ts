import { decodeJobState } from './job-state';
import { JobObservations } from './job-observations';
import { machineryItemState, machineryOperationMode } from './machinery-state';
import { parseNodeId, portableNodeId, resolveNodeIdText } from './node-ids';
import { hasOverflow, severity } from './quality';
import { decodeReturnStatus } from './return-status';

describe('quality', () => {
  it.each([
    [0x0000_0000, 'good'],
    [0x0030_0000, 'good'],
    [0x0096_0000, 'good'],
    [0x0000_0480, 'good'],
    [0x4090_0000, 'uncertain'],
    [0x8031_0000, 'bad'],
    [0x808b_0000, 'bad'],
  ])('0x%s is read by its top bits', (code, expected) => {
    expect(severity(code)).toBe(expected);
  });

  it('sees the overflow only when both bits are set', () => {
    expect([0x0480, 0x4000_0480, 0x0400, 0x0080, 0].map(hasOverflow)).toEqual([true, true, false, false, false]);
  });
});

describe('ReturnStatus', () => {
  it.each([
    [[0, 1], true, ['no-error'], 1n],
    [[0, 0], false, [], 0n],
    [[0, 2], false, ['unknown-job-order'], 2n],
    [[0, 24], false, ['invalid-job-order-status', 'unable-to-accept'], 24n],
    [[1, 0], false, ['invalid-request'], 4_294_967_296n],
    [[0, 3], false, ['no-error', 'unknown-job-order'], 3n],
    [[2, 1], true, ['no-error', 'vendor-specific'], 8_589_934_593n],
    [1, true, ['no-error'], 1n],
    [null, false, [], 0n],
    ['1', false, [], 0n],
  ])('%j is ok: %s', (value, ok, flags, raw) => {
    expect(decodeReturnStatus(value)).toEqual({ ok, flags, raw });
  });
});

describe('job states', () => {
  const top = (stateNumber: number) => ({ browsePath: [], stateNumber });
  const sub = (path: string, stateNumber: number) => ({ browsePath: [path], stateNumber });

  it('tells the four meanings of number 1 apart by position and path', () => {
    expect(decodeJobState([top(1)])).toEqual({ state: 'NotAllowedToStart' });
    expect(decodeJobState([top(1), sub('NotAllowedToStartSubstates', 1)])).toEqual({
      state: 'NotAllowedToStart',
      substate: 'Waiting',
    });
    expect(decodeJobState([top(4), sub('InterruptedSubstates', 1)])).toEqual({
      state: 'Interrupted',
      substate: 'Held',
    });
    expect(decodeJobState([top(5), sub('EndedSubstates', 1)])).toEqual({ state: 'Ended', substate: 'Completed' });
  });

  it('takes a substate named by its state, ignores that of another, and knows what it does not know', () => {
    expect(decodeJobState([top(4), sub('Interrupted', 2)])).toEqual({ state: 'Interrupted', substate: 'Suspended' });
    expect(decodeJobState([top(3), sub('EndedSubstates', 2)])).toEqual({ state: 'Running' });
    expect(decodeJobState([top(2), sub('AllowedToStartSubstates', 3)])).toEqual({
      state: 'AllowedToStart',
      substate: 'Loaded',
    });
    expect(decodeJobState([])).toBeNull();
    expect(decodeJobState([top(9)])).toBeNull();
  });

  it('are told once, never backwards, and anew for a job that came again', () => {
    const told = new JobObservations('receiver');
    const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 8, 0, second));
    const see = (number: number, second: number, extra = {}) =>
      told.observe({ jobOrderId: 'J', states: [top(number)], ...extra }, at(second), false)?.state ?? null;
    expect(see(1, 0)).toBe('NotAllowedToStart');
    expect(see(3, 5)).toBe('Running');
    expect(see(3, 6)).toBeNull();
    expect(see(2, 4)).toBeNull();
    expect(see(5, 9)).toBe('Ended');
    expect(see(5, 9, { produced: '3', good: '2' })).toBe('Ended');
    expect(see(5, 9)).toBeNull();
    told.keep(new Set());
    expect(see(1, 3)).toBe('NotAllowedToStart');
  });
});

describe('machinery states', () => {
  it('are known by browse name or number', () => {
    expect(machineryItemState({ number: 3 })).toBe('Executing');
    expect(machineryItemState({ browseName: 'OutOfService', number: 7 })).toBe('OutOfService');
    expect(machineryItemState({ number: 4 })).toBeNull();
    expect(machineryItemState({})).toBeNull();
    expect(machineryOperationMode({ number: 0 })).toBe('None');
    expect(machineryOperationMode({ browseName: 'Setup' })).toBe('Setup');
  });
});

describe('node ids', () => {
  const namespaces = ['http://opcfoundation.org/UA/', 'urn:server', 'urn:machine'];

  it('go by the URI of their namespace and back', () => {
    expect(resolveNodeIdText('nsu=urn:machine;s=A;B', namespaces)).toBe('ns=2;s=A;B');
    expect(resolveNodeIdText('i=2258', namespaces)).toBe('ns=0;i=2258');
    expect(portableNodeId('ns=2;s=A;B', namespaces)).toBe('nsu=urn:machine;s=A;B');
    expect(portableNodeId('ns=0;i=85', namespaces)).toBe('i=85');
    expect(parseNodeId('nsu=http://x/UA/;i=7')).toEqual({ uri: 'http://x/UA/', identifier: 'i=7' });
  });

  it.each(['ns=2;i=7', 'i=', 'nsu=;i=7', 'Machine', ''])('refuse %j', (text) => {
    expect(() => parseNodeId(text)).toThrow('opcua.node-id-malformed');
  });

  it('name a namespace that is not there', () => {
    expect(() => resolveNodeIdText('nsu=urn:other;i=7', namespaces)).toThrow('opcua.namespace-unknown');
  });
});
