import {
  DataType,
  type ExtensionObject,
  type MethodFunctorA,
  StatusCodes,
  type Variant,
  VariantArrayType,
} from 'node-opcua';
import {
  type Job,
  JOB_STATE_NUMBER,
  JOB_SUBSTATE_NUMBER,
  type JobCommand,
  type JobOrder,
  RETURN_STATUS,
  type ReturnStatus,
} from '../model';
import type { JobMethod } from '../station-nodes';
import type { JobCodec } from './job-codec';
import type { NodeAccess } from './node-access';

/** What the methods ask of the machine; each call is kept and published before it answers. */
export interface JobDesk {
  store(order: JobOrder): ReturnStatus;
  storeAndStart(order: JobOrder): ReturnStatus;
  update(order: JobOrder): ReturnStatus;
  command(command: JobCommand, jobId: string): ReturnStatus;
  jobs(): readonly Job[];
}

const BY_ID: Partial<Record<JobMethod, JobCommand>> = {
  Start: 'start',
  RevokeStart: 'revoke-start',
  Pause: 'pause',
  Resume: 'resume',
  Stop: 'stop',
  Abort: 'abort',
  Cancel: 'cancel',
  Clear: 'clear',
};

export type MethodAnswer = Awaited<ReturnType<MethodFunctorA>>;

/** The ReturnStatus behind what else the method gives back. */
export function answer(status: ReturnStatus, ...before: MethodAnswer['outputArguments'] & object): MethodAnswer {
  const pair = [Math.floor(status / 4294967296), status % 4294967296];
  return {
    statusCode: StatusCodes.Good,
    outputArguments: [...before, { dataType: DataType.UInt64, arrayType: VariantArrayType.Scalar, value: pair }],
  };
}

/** A method that answers by `work`; an error of the machine's disk becomes a status, not a crash. */
export function method(work: (input: Variant[]) => MethodAnswer): MethodFunctorA {
  return function (inputs, _context) {
    try {
      return Promise.resolve(work(inputs));
    } catch {
      return Promise.resolve({ statusCode: StatusCodes.BadResourceUnavailable });
    }
  };
}

/** Binds the methods of the job receiver and of the response provider. */
export function bindJobMethods(nodes: NodeAccess, codec: JobCodec, desk: JobDesk): void {
  const receiver = (name: JobMethod) => nodes.method(`Jobs-JobOrderControl-${name}`);
  const withOrder = (name: JobMethod, work: (order: JobOrder) => ReturnStatus): void =>
    receiver(name).bindMethod(
      method(([structure]) => {
        const order = codec.read(structure?.value);
        return answer(order ? work(order) : RETURN_STATUS.invalidRequest);
      }),
    );
  withOrder('Store', (order) => desk.store(order));
  withOrder('StoreAndStart', (order) => desk.storeAndStart(order));
  withOrder('Update', (order) => desk.update(order));
  for (const [name, command] of Object.entries(BY_ID)) {
    receiver(name as JobMethod).bindMethod(method(([id]) => answer(desk.command(command, String(id?.value ?? '')))));
  }
  bindResponses(nodes, codec, desk);
}

function bindResponses(nodes: NodeAccess, codec: JobCodec, desk: JobDesk): void {
  nodes.method('Jobs-JobOrderResults-RequestJobResponseByJobOrderID').bindMethod(
    method(([id]) => {
      const job = desk.jobs().find((candidate) => candidate.order.id === id?.value);
      const response = job ? codec.response(job) : null;
      const status = response
        ? RETURN_STATUS.success
        : job
          ? RETURN_STATUS.invalidState
          : RETURN_STATUS.unknownJobOrder;
      return answer(status, { dataType: DataType.ExtensionObject, value: response });
    }),
  );
  nodes.method('Jobs-JobOrderResults-RequestJobResponseByJobOrderState').bindMethod(
    method(([states]) => {
      const wanted = stateNumbers(states?.value);
      const found = desk.jobs().flatMap((job) => (matches(job, wanted) ? (codec.response(job) ?? []) : []));
      const value: ExtensionObject[] = found;
      const status = wanted.length > 0 ? RETURN_STATUS.success : RETURN_STATUS.invalidState;
      return answer(status, { dataType: DataType.ExtensionObject, arrayType: VariantArrayType.Array, value });
    }),
  );
}

function stateNumbers(states: unknown): readonly number[] {
  if (!Array.isArray(states)) return [];
  return states.map((state) => Number((state as { stateNumber?: unknown }).stateNumber));
}

/** The first number is the top state, a second one its substate. */
function matches(job: Job, [top, substate]: readonly number[]): boolean {
  if (JOB_STATE_NUMBER[job.state] !== top) return false;
  return substate === undefined || (job.substate !== null && JOB_SUBSTATE_NUMBER[job.substate] === substate);
}
