import { Injectable } from '@nestjs/common';
import { ConnectivityApi, type MachineProgram } from '#modules/connectivity';
import { RoutingApi, type FrozenDocument } from '#modules/routing';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';

interface OtherProgram {
  readonly expected: string;
  readonly loaded: string;
}

const NONE_LOADED = '–';

/** The NC programs of jobs: what the frozen work directive says, and what machines show. */
@Injectable()
export class Programs {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly routing: RoutingApi,
    private readonly connectivity: ConnectivityApi,
  ) {}

  /** What a job is made with: the revision frozen on its order, and no newer one; null when it needs no program. */
  async of({ workOrderId, operationId }: JobOrder): Promise<MachineProgram | null> {
    const { operations } = await this.workOrders.directive(workOrderId);
    const operation = operations.find((each) => each.operationId === operationId);
    const name = operation?.ncProgram ?? null;
    const files = (operation?.documents ?? []).filter(({ kind }) => kind === 'nc-program');
    // Of several, the one that is called as the operation calls it (our rule).
    const file = files.find((each) => isCalled(each, name)) ?? files[0];
    if (name === null && !file) return null;
    return { name, released: file ? { code: file.code, revision: file.revision, fileId: file.fileId } : null };
  }

  /**
   * Jobs whose machine shows another program than theirs, by job. A machine that gets the file at the start is none of
   * them, and neither is one that tells nothing.
   */
  async others(jobs: readonly JobOrder[]): Promise<ReadonlyMap<string, OtherProgram>> {
    const wanted = await this.routing.ncPrograms([...new Set(jobs.map(({ operationId }) => operationId))]);
    const asking = jobs.filter(({ operationId }) => wanted.has(operationId));
    if (asking.length === 0) return new Map();
    const shown = await this.connectivity.programs([...new Set(asking.map(({ workUnitId }) => workUnitId))]);
    const machines = new Map(shown.map((machine) => [machine.workUnitId, machine]));
    return new Map(
      asking.flatMap(({ id, operationId, workUnitId, control }) => {
        const [program, machine] = [wanted.get(operationId), machines.get(workUnitId)];
        if (!program || machine?.name === undefined || machine.name === null) return [];
        const isSent = machine.takesFile && program.hasFile && control === 'machine';
        if (isSent || machine.name === program.name) return [];
        return [[id, { expected: program.name, loaded: machine.name || NONE_LOADED }] as const];
      }),
    );
  }
}

const isCalled = ({ code, fileName }: FrozenDocument, name: string | null): boolean =>
  name !== null && (code === name || fileName.replace(/\.[^.]*$/, '') === name);
