import { DataType, type Variant, type VariantLike } from 'node-opcua';
import { decodeReturnStatus, type ReturnStatus } from './return-status';
import type { SupervisedConnection } from './supervised-connection';

/** What the control of a line can be asked for without more being said. */
export type LineMove = 'Pause' | 'Resume' | 'Step';

/** From when on the clock of the line runs at another speed. Times are milliseconds since 1970. */
export interface LinePace {
  /** On the clock as the line was started with it. */
  readonly from: number;
  /** Floor time then. */
  readonly floor: number;
  readonly speed: number;
}

/**
 * Client of a line that an instructor may hold, step and reset as a whole, and whose clock may run faster: Pause, Resume,
 * Step, Reset and SetSpeed of one object. The same id again is the same command, so a call may be repeated after a lost
 * answer. Each throws `opcua.not-connected`, `opcua.call-refused` or `opcua.outcome-unknown`, and `opcua.node-unknown`
 * where there is no such door.
 */
export class LineControl {
  /** @param uri namespace of the methods */
  constructor(
    private readonly connection: Pick<SupervisedConnection, 'call'>,
    private readonly nodeId: string,
    private readonly uri: string,
  ) {}

  async move(move: LineMove, id: string): Promise<ReturnStatus> {
    const [status] = await this.call(move, [{ dataType: DataType.String, value: id }]);
    return decodeReturnStatus(status?.value);
  }

  /** @param seed of the chance that begins anew; null: the line's own */
  async reset(id: string, seed: number | null): Promise<ReturnStatus> {
    const [status] = await this.call('Reset', [
      { dataType: DataType.String, value: id },
      { dataType: DataType.UInt32, value: seed ?? 0 },
    ]);
    return decodeReturnStatus(status?.value);
  }

  /** The pace is the one agreed upon; it begins a moment after the answer. */
  async setSpeed(id: string, speed: number): Promise<{ readonly status: ReturnStatus; readonly pace: LinePace }> {
    const [from, floor, told, status] = await this.call('SetSpeed', [
      { dataType: DataType.String, value: id },
      { dataType: DataType.Double, value: speed },
    ]);
    const pace = { from: Number(from?.value), floor: Number(floor?.value), speed: Number(told?.value) };
    return { status: decodeReturnStatus(status?.value), pace };
  }

  private call(name: string, inputs: readonly VariantLike[]): Promise<readonly Variant[]> {
    return this.connection.call({ nodeId: this.nodeId }, { uri: this.uri, name }, inputs);
  }
}
