import { Injectable } from '@nestjs/common';
import { ConnectivityApi, type MachineProgram, type ProgramLoad } from '#modules/connectivity';
import { RoutingApi, type FrozenDocument } from '#modules/routing';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { ProgramConfirmationRepository } from '../persistence/program-confirmation.repository';

/** What people may do about another program where they do the job: have it brought in, or answer for what is there. */
export type ProgramWay = 'load' | 'confirm';

export interface OtherProgram {
  readonly expected: string;
  /** A dash when the machine has none. */
  readonly loaded: string;
  /** As the machine names it; empty when it has none. */
  readonly name: string;
  /** Empty where the machine does the job: then the right one is called up at the machine itself. */
  readonly ways: readonly ProgramWay[];
  /** The last request to bring it in; null when nobody asked. */
  readonly load: ProgramLoad | null;
}

/** The same as the station shows it. */
export interface ProgramHere {
  readonly expected: string;
  /** As the machine names it; empty when it has none. */
  readonly loaded: string;
  readonly ways: readonly ProgramWay[];
  readonly load: Pick<ProgramLoad, 'state' | 'error'> | null;
}

const NONE_LOADED = '–';

/** The NC programs of jobs: what the frozen work directive says, and what machines show. */
@Injectable()
export class Programs {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly routing: RoutingApi,
    private readonly connectivity: ConnectivityApi,
    private readonly confirmations: ProgramConfirmationRepository,
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

  /** What is to be done about the program before the job starts; null where nothing is. */
  async here(job: JobOrder): Promise<ProgramHere | null> {
    const other = job.status === 'dispatched' ? (await this.others([job])).get(job.id) : undefined;
    if (!other) return null;
    const { expected, name, ways, load } = other;
    return { expected, loaded: name, ways, load: load && { state: load.state, error: load.error } };
  }

  /**
   * Jobs whose machine shows another program than theirs, by job. A machine that gets the file at the start is none of
   * them, nor one that tells nothing, nor one that shows what was brought in or confirmed for this very job.
   */
  async others(jobs: readonly JobOrder[]): Promise<ReadonlyMap<string, OtherProgram>> {
    const wanted = await this.routing.ncPrograms([...new Set(jobs.map(({ operationId }) => operationId))]);
    const asking = jobs.filter(({ operationId }) => wanted.has(operationId));
    if (asking.length === 0) return new Map();
    const shown = await this.connectivity.programs([...new Set(asking.map(({ workUnitId }) => workUnitId))]);
    const machines = new Map(shown.map((machine) => [machine.workUnitId, machine]));
    const byHand = asking.filter(({ control }) => control === 'person').map(({ id }) => id);
    const loads = byHand.length > 0 ? await this.connectivity.programLoads(byHand) : new Map<string, ProgramLoad>();
    const confirmed = byHand.length > 0 ? await this.confirmations.of(byHand) : new Map<string, ReadonlySet<string>>();
    return new Map(
      asking.flatMap((job) => {
        const [program, machine] = [wanted.get(job.operationId), machines.get(job.workUnitId)];
        if (!program || machine?.name === undefined || machine.name === null) return [];
        const { name } = machine;
        const load = loads.get(job.id) ?? null;
        const takesIt = machine.takesFile && program.hasFile;
        const isSent = takesIt && job.control === 'machine';
        const isBrought = load?.state === 'loaded' && load.shown === name;
        if (isSent || name === program.name || isBrought || confirmed.get(job.id)?.has(name)) return [];
        const ways = job.control === 'person' ? waysOf(takesIt, load) : [];
        return [[job.id, { expected: program.name, loaded: name || NONE_LOADED, name, ways, load }] as const];
      }),
    );
  }
}

/** What the machine takes is brought in; people answer for what is there only where that does not work. */
function waysOf(takesIt: boolean, load: ProgramLoad | null): readonly ProgramWay[] {
  if (!takesIt) return ['confirm'];
  return load?.state === 'refused' ? ['load', 'confirm'] : ['load'];
}

const isCalled = ({ code, fileName }: FrozenDocument, name: string | null): boolean =>
  name !== null && (code === name || fileName.replace(/\.[^.]*$/, '') === name);
