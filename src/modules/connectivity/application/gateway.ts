import { hostname } from 'node:os';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { Settings } from '#platform/config';
import { newId } from '#platform/ids';
import { WakefulLoop } from '#platform/ledger';
import type { Connection } from '../domain/connection';
import { ConnectionRepository } from '../persistence/connection.repository';
import { LeaseRepository, RENEW_EVERY_MS } from '../persistence/lease.repository';
import { LineDesk } from './line-desk';
import { MachinePasswords } from './machine-passwords';
import { MachineSession } from './machine-session';
import { OpcuaOptions } from './opcua-options';
import { SessionServices } from './session-services';
import { VirtualLine } from './virtual-line';

/** A change of state is to be on the screens within a quarter of a second. */
const PUBLISHING_MS = 100;

/** Watches the machines whose leases this process holds, and gives up those it has lost. Runs in the role `gateway`. */
@Injectable()
export class Gateway implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** One per process and start: a restarted process is another owner. */
  readonly owner = `${hostname()}/${process.pid}/${newId()}`;
  private readonly logger = new Logger(Gateway.name);
  private readonly sessions = new Map<string, MachineSession>();
  private readonly leaving = new Set<Promise<void>>();
  private readonly loop = new WakefulLoop(
    () => this.step(),
    RENEW_EVERY_MS,
    (error) => this.logger.warn({ err: error }, 'leases could not be renewed, trying again'),
  );

  constructor(
    private readonly settings: Settings,
    private readonly options: OpcuaOptions,
    private readonly equipment: EquipmentApi,
    private readonly connections: ConnectionRepository,
    private readonly leases: LeaseRepository,
    private readonly passwords: MachinePasswords,
    private readonly virtualLine: VirtualLine,
    private readonly lineDesk: LineDesk,
    private readonly services: SessionServices,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.has('gateway')) this.loop.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await Promise.all([...this.sessions.values()].map((session) => this.close(session)));
  }

  /** The session with the machine of a work unit, when this process has it. */
  sessionOf(workUnitId: string): MachineSession | null {
    return [...this.sessions.values()].find((session) => session.connection.workUnitId === workUnitId) ?? null;
  }

  /** Carries out what was asked of the virtual line as a whole, by any of its machines that is connected here. */
  async attendLine(): Promise<void> {
    const session = [...this.sessions.values()].find(({ connected, line }) => connected && line !== null);
    await this.lineDesk.attend(session?.line ?? null);
  }

  /** Looks at the connections now, not after the next few seconds. */
  wake(): void {
    if (this.settings.has('gateway')) this.loop.wake();
  }

  private async step(): Promise<void> {
    await this.virtualLine.place();
    const mine = await this.leases.acquire(this.owner);
    const wanted = new Map((await this.connections.all()).map((connection) => [connection.id, connection]));
    for (const session of this.sessions.values()) {
      const { id, version } = session.connection;
      const now = wanted.get(id);
      if (!now?.enabled) await this.close(session);
      else if (!mine.has(id)) await this.abandon(session);
      // Begun anew below, under the same lease.
      else if (now.version !== version || session.isOver) await this.end(session);
    }
    for (const id of mine) {
      const connection = wanted.get(id);
      if (connection?.enabled && !this.sessions.has(id)) await this.open(connection);
    }
    this.attendLine().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'the virtual line could not be moved, trying again');
    });
    for (const session of this.sessions.values()) {
      session.tick().catch((error: unknown) => {
        this.logger.warn({ err: error, workUnitId: session.connection.workUnitId }, 'a machine could not be attended');
      });
    }
  }

  private async open(connection: Connection): Promise<void> {
    const unit = await this.equipment.workUnit(connection.workUnitId);
    if (!unit) return;
    // What a watch that was given up has on disk is the next one's to look at.
    await Promise.all(this.leaving);
    const machine = {
      connectionId: connection.id,
      workUnitId: unit.id,
      code: unit.code,
      lineMode: unit.lineMode,
      owner: this.owner,
    };
    const user = await this.passwords.userOf(connection);
    const tags = await this.connections.tagsOf(connection.id);
    const states = await this.connections.statesOf(connection.id);
    const latest = (await this.services.watch.marks.of(connection.id))?.run ?? null;
    const left = await this.services.spools.left(connection.id);
    const session = new MachineSession(
      connection,
      machine,
      { tags, states },
      {
        ...this.options.of(connection, unit.code, user),
        publishingIntervalMs: PUBLISHING_MS,
        log: (level, message, data) => this.logger[level === 'info' ? 'log' : level](data ?? {}, message),
      },
      this.services,
      { left, latest },
      () => void this.abandon(session),
    );
    this.sessions.set(connection.id, session);
    await session.start();
  }

  private async close(session: MachineSession): Promise<void> {
    // Who could take over elsewhere would not have what lies on this disk.
    if (await this.end(session)) await this.leases.release(session.connection.id, this.owner);
  }

  /** @returns whether everything it saw is written */
  private async end(session: MachineSession): Promise<boolean> {
    this.sessions.delete(session.connection.id);
    return session.stop();
  }

  private async abandon(session: MachineSession): Promise<void> {
    if (this.sessions.get(session.connection.id) === session) this.sessions.delete(session.connection.id);
    const left = session.abandon();
    this.leaving.add(left);
    await left.finally(() => this.leaving.delete(left));
  }
}
