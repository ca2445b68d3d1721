import { join } from 'node:path';
import { STATION_CODES } from '#libs/line-simulator';
import { type EmbeddedPostgres, isAlive } from '../../launcher/postgres';
import { eventually } from '../../test/support/eventually';
import type { RunningServer } from '../../test/support/server';
import { once, type Stage } from '../stage';
import { Machines } from './machines';
import { reportingTo } from './memory';
import { SPEED } from './plan';
import { furnishLine, type Product } from './products';

/** One of the long-lived processes. */
export interface Part {
  readonly name: string;
  readonly pid: number;
  /** Where it writes down what memory it holds. */
  readonly memoryFile: string;
}

interface Server extends Part {
  readonly running: RunningServer;
}

/** Everything real: PostgreSQL, the server as three processes, and the machines behind their cables. */
export class Plant {
  private gateways = 0;
  private currentGateway: Server | null = null;

  private constructor(
    private readonly stage: Stage,
    readonly databaseUrl: string,
    readonly postgres: EmbeddedPostgres,
    readonly machines: Machines,
    readonly products: readonly Product[],
    /** Milliseconds of the wall clock from which on the floor runs faster. */
    private readonly origin: number,
    private readonly line: Part,
    private api: Server | null = null,
    private worker: Server | null = null,
  ) {}

  static async build(stage: Stage): Promise<Plant> {
    const databaseUrl = await stage.createDatabase('soak');
    const products = await stage.inProcess(databaseUrl, {}, furnishLine);
    const origin = Date.now();
    const memoryFile = join(stage.folder, 'memory of the line');
    const machines = await Machines.start(stage, origin, SPEED, memoryFile);
    const line = { name: 'virtual line', pid: machines.pid, memoryFile };
    const plant = new Plant(stage, databaseUrl, await stage.postgres(), machines, products, origin, line);
    plant.api = await plant.start('api', 'api');
    plant.worker = await plant.start('worker', 'worker');
    plant.currentGateway = await plant.startGateway();
    await plant.connected();
    return plant;
  }

  get url(): string {
    return this.need(this.api).running.url;
  }

  /** The gateway that is to have the machines. */
  get gateway(): Server {
    return this.need(this.currentGateway);
  }

  set gateway(server: Server) {
    this.currentGateway = server;
  }

  get parts(): readonly Part[] {
    return [...this.servers(), this.line];
  }

  /** Processes that have ended although nobody has ended them. */
  get fallen(): readonly Part[] {
    return this.parts.filter(({ pid }) => !isAlive(pid));
  }

  /** What each server has logged last, for whoever looks for the cause of a failure. */
  logs(): readonly { readonly name: string; readonly text: string }[] {
    return this.servers().map(({ name, running }) => ({ name, text: running.output() }));
  }

  startGateway(): Promise<Server> {
    this.gateways += 1;
    return this.start(this.gateways === 1 ? 'gateway' : `gateway ${this.gateways}`, 'gateway');
  }

  /** Floor time at a moment of the wall clock, both in milliseconds. */
  floorAt(wall: number): number {
    return this.origin + (wall - this.origin) * SPEED;
  }

  /** One statement as the owner of the database. */
  query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return once(this.databaseUrl, async (client) => (await client.query<Row>(text, values)).rows);
  }

  /** @throws Error when the machines are not all connected within two minutes */
  async connected(): Promise<void> {
    await eventually(
      async () => {
        const [row] = await this.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM connectivity.connection WHERE status = 'connected'`,
        );
        return row?.count === STATION_CODES.length;
      },
      { within: 120_000, every: 250, describe: 'all machines to be connected' },
    );
  }

  private servers(): readonly Server[] {
    return [this.need(this.api), this.need(this.worker), this.gateway];
  }

  private async start(name: string, role: 'api' | 'worker' | 'gateway'): Promise<Server> {
    const memoryFile = join(this.stage.folder, `memory of ${name}`);
    const running = await this.stage.server({
      databaseUrl: this.databaseUrl,
      mode: 'demo',
      // Beside a line at work and other servers a start takes longer than alone.
      within: 180_000,
      env: {
        LINELAB_ROLES: role,
        LINELAB_FLOOR_SPEED: String(SPEED),
        LINELAB_FLOOR_ORIGIN: new Date(this.origin).toISOString(),
        LINELAB_LINE: JSON.stringify(this.machines.endpoints),
        ...reportingTo(memoryFile),
      },
    });
    return { name, pid: running.pid, memoryFile, running };
  }

  private need(server: Server | null): Server {
    if (!server) throw new Error('the plant is still being built');
    return server;
  }
}
