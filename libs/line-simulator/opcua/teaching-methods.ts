import { type AddressSpace, DataType, type MethodFunctorA, type Variant } from 'node-opcua';
import { isFaultCode } from '#libs/teaching-faults';
import {
  type Fault,
  type FaultOrder,
  FAULTS,
  type MachineFault,
  OPERATION_MODES,
  type OperationMode,
  RETURN_STATUS,
  type ReturnStatus,
  type StationCode,
} from '../model';
import { nodeName } from '../station-nodes';
import { answer, method } from './job-methods';
import type { NodeAccess } from './node-access';
import { addMethod, type Argument, returnStatus, text } from './own-method';

/** What an instructor asks of the machine; each call is kept and published before it answers. */
export interface TeachingDesk {
  inject(fault: Fault): void;
  setMode(mode: OperationMode): void;
  planFault(order: FaultOrder): ReturnStatus;
  clearFault(id: string): ReturnStatus;
  faults(): readonly MachineFault[];
}

const status = returnStatus('1 done, 2 unknown fault, 16 not accepted, 4294967296 no sensible request');

/** Adds the methods by which an instructor puts a lesson into the machine. */
export function addTeachingMethods(
  addressSpace: AddressSpace,
  nodes: NodeAccess,
  code: StationCode,
  desk: TeachingDesk,
): void {
  const machine = nodes.object('');
  const add = (name: string, inputs: readonly Argument[], outputs: readonly Argument[], work: MethodFunctorA): void =>
    addMethod(addressSpace, machine, { name, id: nodeName(code, name), inputs, outputs, work });
  const choose = (name: string, argument: string, allowed: readonly string[], work: (value: string) => void): void =>
    add(
      name,
      [text(argument, allowed.join(', '))],
      [status],
      method(([value]) => {
        const chosen = String(value?.value ?? '');
        if (!allowed.includes(chosen)) return answer(RETURN_STATUS.invalidRequest);
        work(chosen);
        return answer(RETURN_STATUS.success);
      }),
    );
  choose('InjectFault', 'Fault', FAULTS, (fault) => desk.inject(fault as Fault));
  choose('SetOperationMode', 'Mode', OPERATION_MODES, (mode) => desk.setMode(mode as OperationMode));
  add(
    'PlanFault',
    [
      text('Id', 'chosen by the caller; the same again changes nothing'),
      text('Fault', 'code of the catalogue'),
      {
        name: 'AfterSeconds',
        dataType: DataType.Double,
        description: 'begins so long from now, floor time; 0: at once',
      },
      {
        name: 'AfterParts',
        dataType: DataType.UInt32,
        description: 'begins so many parts from now; 0: by AfterSeconds',
      },
      { name: 'LastsSeconds', dataType: DataType.Double, description: 'floor time; 0: until it is cleared' },
    ],
    [status],
    method((inputs) => {
      const order = faultOrder(inputs);
      return answer(order ? desk.planFault(order) : RETURN_STATUS.invalidRequest);
    }),
  );
  add(
    'ClearFault',
    [text('Id', 'as given to PlanFault')],
    [status],
    method(([id]) => answer(desk.clearFault(String(id?.value ?? '')))),
  );
  add(
    'ListFaults',
    [],
    [
      text('Faults', 'JSON: a list of {id, fault, beganAt, endedAt, ending, signal}; times are ISO 8601, floor time'),
      status,
    ],
    method(() => answer(RETURN_STATUS.success, { dataType: DataType.String, value: listed(desk.faults()) })),
  );
}

/** Null for what makes no sense. */
function faultOrder([id, code, ...figures]: readonly Variant[]): FaultOrder | null {
  const [name = '', fault = ''] = [id, code].map((variant) => String(variant?.value ?? ''));
  const [after = 0, parts = 0, lasts = 0] = figures.map(({ value }) => Number(value));
  const sensible = [after, parts, lasts].every((figure) => Number.isFinite(figure) && figure >= 0);
  if (name === '' || !isFaultCode(fault) || !sensible) return null;
  return {
    id: name,
    code: fault,
    afterMs: Math.round(after * 1000),
    afterParts: parts > 0 ? parts : null,
    lastsMs: lasts > 0 ? Math.round(lasts * 1000) : null,
  };
}

function listed(faults: readonly MachineFault[]): string {
  const time = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
  return JSON.stringify(
    faults.map(({ id, code, beganAt, endedAt, ending, stuck }) => ({
      id,
      fault: code,
      beganAt: time(beganAt),
      endedAt: time(endedAt),
      ending,
      signal: stuck?.signal ?? null,
    })),
  );
}
