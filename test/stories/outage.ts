import { setTimeout as wait } from 'node:timers/promises';
import { decimal } from '#libs/kernel';
import { Cable } from '../support/cable';
import { eventually } from '../support/eventually';
import type { HttpClient } from '../support/http-client';
import { type Floor, jobOf, type Listed, type Trouble } from './line';
import { expectThat } from './story';

interface Connection {
  readonly id: string;
  readonly workUnitId: string;
  readonly endpointUrl: string;
  readonly status: string;
  readonly version: number;
}

/** What a person sets of a connection; the rest of what the API shows is not sent back. */
const SETTINGS = [
  'workUnitId',
  'securityMode',
  'securityPolicy',
  'userName',
  'trust',
  'template',
  'jobReceiverNode',
  'jobResponsesNode',
  'enabled',
] as const;

interface StateInterval {
  readonly state: string;
  readonly start: string;
  readonly end: string | null;
  readonly source: string;
  readonly jobOrderId: string | null;
}

/** The cable between the server and one machine, which can be pulled. */
export class MachineCable {
  private constructor(
    private readonly floor: Floor,
    private readonly technician: HttpClient,
    private readonly workUnitId: string,
    private readonly cable: Cable,
  ) {}

  /** Lays it to the machine of an operation: the technician gives the server its address. */
  static async lay(floor: Floor, technician: HttpClient, operationNumber: number): Promise<MachineCable> {
    const { workUnitId } = await jobOf(floor, operationNumber);
    const connection = await connectionOf(technician, workUnitId);
    const { hostname, port } = new URL(connection.endpointUrl.replace('opc.tcp:', 'http:'));
    const cable = await Cable.to({ host: hostname, port: Number(port) });
    const laid = new MachineCable(floor, technician, workUnitId, cable);
    const settings = Object.fromEntries(
      Object.entries(connection).filter(([name]) => SETTINGS.some((s) => s === name)),
    );
    const body = { ...settings, endpointUrl: `opc.tcp://127.0.0.1:${cable.port}` };
    await technician.put(`/connections/${connection.id}`, body, { ifMatch: connection.version });
    await eventually(() => cable.openConnections > 0, { within: 60_000, describe: 'the server to use the cable' });
    await laid.until('connected');
    return laid;
  }

  /** Pulled while a job runs, for some real seconds. */
  cutFor(seconds: number): Trouble {
    return async ({ operationNumber, number, workUnitCode }) => {
      const { tell } = this.floor;
      await this.cable.cut();
      await this.until('reconnecting');
      const before = await this.counted(operationNumber);
      await wait(seconds * 1000);
      expectThat((await this.counted(operationNumber)) === before, 'pieces were counted that nobody saw');
      await this.cable.restore();
      const gap = await this.gapOf((await jobOf(this.floor, operationNumber)).id);
      await this.until('connected');
      const minutes = (new Date(gap.end ?? gap.start).getTime() - new Date(gap.start).getTime()) / 60_000;
      tell(
        `${number}: the cable of ${workUnitCode} was pulled for ${seconds} s; ${before} of its pieces had been counted. ` +
          `A gap is recorded: what the machine did from ${clock(gap.start)} to ${clock(gap.end)} by the floor's clock ` +
          `(${minutes.toFixed(1)} min) is unknown.`,
      );
      const after = await eventually(
        async () => {
          const now = await this.counted(operationNumber);
          return now === before ? null : now;
        },
        { within: 60_000, describe: 'the pieces of the gap' },
      );
      tell(
        `${number}: plugged in again, the machine's own counter told what nobody saw; ${after} pieces are counted now.`,
      );
    };
  }

  async remove(): Promise<void> {
    await this.cable.remove();
  }

  private async until(status: string): Promise<void> {
    const looks = async (): Promise<boolean> =>
      (await connectionOf(this.technician, this.workUnitId)).status === status;
    await eventually(looks, { within: 60_000, every: 200, describe: `the connection to be ${status}` });
  }

  private async counted(operationNumber: number): Promise<string> {
    const { balance } = await jobOf(this.floor, operationNumber);
    return decimal.add(balance.good, balance.scrap);
  }

  /** The closed span of the job in which nobody knows what the machine did. */
  private gapOf(jobOrderId: string): Promise<StateInterval> {
    const path = `/work-units/${this.workUnitId}/states?from=2000-01-01T00:00:00Z&to=2200-01-01T00:00:00Z&limit=200`;
    return eventually(
      async () => {
        const { items } = await this.technician.get<Listed<StateInterval>>(path);
        const gap = items.findLast(({ state, source }) => state === 'unknown' && source === 'gap');
        return gap?.end && gap.jobOrderId === jobOrderId ? gap : null;
      },
      { within: 60_000, every: 200, describe: 'the gap to be recorded' },
    );
  }
}

const clock = (at: string | null): string => (at ?? '').slice(11, 19);

async function connectionOf(technician: HttpClient, workUnitId: string): Promise<Connection> {
  const { items } = await technician.get<Listed<Connection>>('/connections?limit=100');
  const connection = items.find((candidate) => candidate.workUnitId === workUnitId);
  expectThat(connection !== undefined, 'the work unit has no machine');
  return connection;
}
