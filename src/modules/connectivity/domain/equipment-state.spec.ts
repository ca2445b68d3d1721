import { equipmentState, type MachineSigns } from './equipment-state';

const signs = (over: Partial<MachineSigns>): MachineSigns => ({
  itemState: 'NotExecuting',
  mode: 'Processing',
  starved: false,
  blocked: false,
  ...over,
});

describe('equipment state', () => {
  it.each([
    [{ itemState: 'Executing' }, 'producing'],
    [{ itemState: 'Executing', mode: null }, 'producing'],
    [{ itemState: 'Executing', mode: 'Setup' }, 'setup'],
    [{ itemState: 'Executing', mode: 'Maintenance' }, 'maintenance'],
    [{ mode: 'Setup' }, 'setup'],
    [{}, 'idle'],
    [{ mode: 'None' }, 'idle'],
    [{ starved: true }, 'starved'],
    [{ blocked: true }, 'blocked'],
    [{ itemState: 'Executing', starved: true }, 'producing'],
    [{ itemState: 'OutOfService' }, 'fault'],
    [{ itemState: 'OutOfService', mode: 'Maintenance' }, 'maintenance'],
    [{ itemState: 'NotAvailable', mode: 'Maintenance' }, 'off'],
    [{ itemState: null }, 'unknown'],
    [{ ruled: 'fault', itemState: 'Executing' }, 'fault'],
    [{ ruled: null, itemState: 'Executing' }, 'unknown'],
  ] as [Partial<MachineSigns>, string][])('%j is %s', (over, state) => {
    expect(equipmentState(signs(over))).toBe(state);
  });
});
