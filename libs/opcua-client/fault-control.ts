import { DataType, type Variant, type VariantLike } from 'node-opcua';
import { decodeReturnStatus, type ReturnStatus } from './return-status';
import type { SupervisedConnection } from './supervised-connection';

/** A fault to be put into a machine. Seconds are those of the machine's floor. */
export interface FaultRequest {
  /** The same id again changes nothing, so a call may be repeated after a lost answer. */
  readonly id: string;
  readonly fault: string;
  /** 0: at once. */
  readonly afterSeconds: number;
  /** 0: by {@link afterSeconds}. */
  readonly afterParts: number;
  /** 0: until it is cleared. */
  readonly lastsSeconds: number;
}

/** What a machine says became of a fault. */
export interface FaultReport {
  readonly id: string;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  /** `remedy`, `time` or `withdrawn`; null while it is planned or acts. */
  readonly ending: string | null;
  /** The signal it is about, where it is about one. */
  readonly signal: string | null;
}

/**
 * Client of a machine that takes faults for teaching: PlanFault, ClearFault and ListFaults of one object. Each throws
 * `opcua.not-connected`, `opcua.call-refused` or `opcua.outcome-unknown`, and `opcua.node-unknown` where there is no such
 * door.
 */
export class FaultControl {
  /** @param uri namespace of the methods */
  constructor(
    private readonly connection: Pick<SupervisedConnection, 'call'>,
    private readonly machineNodeId: string,
    private readonly uri: string,
  ) {}

  async plan({ id, fault, afterSeconds, afterParts, lastsSeconds }: FaultRequest): Promise<ReturnStatus> {
    const [status] = await this.call('PlanFault', [
      { dataType: DataType.String, value: id },
      { dataType: DataType.String, value: fault },
      { dataType: DataType.Double, value: afterSeconds },
      { dataType: DataType.UInt32, value: afterParts },
      { dataType: DataType.Double, value: lastsSeconds },
    ]);
    return decodeReturnStatus(status?.value);
  }

  async clear(id: string): Promise<ReturnStatus> {
    const [status] = await this.call('ClearFault', [{ dataType: DataType.String, value: id }]);
    return decodeReturnStatus(status?.value);
  }

  async list(): Promise<readonly FaultReport[]> {
    const [faults] = await this.call('ListFaults', []);
    const listed = JSON.parse(String(faults?.value)) as readonly Readonly<Record<string, string | null>>[];
    return listed.map(({ id, beganAt, endedAt, ending, signal }) => ({
      id: id ?? '',
      beganAt: timeOf(beganAt),
      endedAt: timeOf(endedAt),
      ending: ending ?? null,
      signal: signal ?? null,
    }));
  }

  private call(name: string, inputs: readonly VariantLike[]): Promise<readonly Variant[]> {
    return this.connection.call({ nodeId: this.machineNodeId }, { uri: this.uri, name }, inputs);
  }
}

function timeOf(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null;
}
