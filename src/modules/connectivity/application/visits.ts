import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { type BrowsePage, type NodeDetails, Visit } from '#libs/opcua-client';
import { ConnectionService } from './connection.service';
import { MachinePasswords } from './machine-passwords';
import { OpcuaOptions } from './opcua-options';

const OPEN_WITHIN_MS = 10_000;
/** Long enough to read on in a tree; a machine has few sessions to give. */
const IDLE_MS = 15_000;
const MOST_AT_ONCE = 4;
const PER_PAGE = 100;

interface Guest {
  readonly version: number;
  readonly visit: Promise<Visit>;
  busy: number;
  leaving: NodeJS.Timeout | null;
}

/** Sessions in which people look around on machines: one per connection, closed when nobody has asked for a while. */
@Injectable()
export class Visits implements BeforeApplicationShutdown {
  private readonly guests = new Map<string, Guest>();

  constructor(
    private readonly connections: ConnectionService,
    private readonly equipment: EquipmentApi,
    private readonly passwords: MachinePasswords,
    private readonly options: OpcuaOptions,
  ) {}

  /** @throws `entity.not-found`, `opcua.*`, `connectivity.too-many-visits` */
  browse(id: string, nodeId: string, offset: number): Promise<BrowsePage> {
    return this.during(id, (visit) => visit.browse(nodeId, { offset, limit: PER_PAGE }));
  }

  /** @throws those of {@link browse} */
  inspect(id: string, nodeId: string): Promise<NodeDetails> {
    return this.during(id, (visit) => visit.inspect(nodeId));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.guests.keys()].map((id) => this.leave(id)));
  }

  /** Some work on a machine, within one session. @throws those of {@link browse} */
  async during<Result>(id: string, work: (visit: Visit) => Promise<Result>): Promise<Result> {
    const guest = await this.guest(id);
    guest.busy += 1;
    if (guest.leaving) clearTimeout(guest.leaving);
    try {
      const visit = await guest.visit;
      return await work(visit);
    } catch (error) {
      // A broken session is no use to the next question; what the machine merely refused is.
      if (error instanceof DomainError && error.kind !== 'unavailable') throw error;
      await this.leave(id, guest);
      // A machine that is away is the floor's trouble, not this server's.
      throw error instanceof DomainError ? new DomainError('conflict', error.code, error.params) : error;
    } finally {
      guest.busy -= 1;
      if (guest.busy === 0) guest.leaving = setTimeout(() => void this.leave(id, guest), IDLE_MS).unref();
    }
  }

  private async guest(id: string): Promise<Guest> {
    const connection = await this.connections.one(id);
    const known = this.guests.get(id);
    const isOver = known && (await known.visit.then((visit) => visit.over).catch(() => true));
    const found = this.guests.get(id);
    if (found && found === known && !isOver && found.version === connection.version) return found;
    if (found && found !== known) return found;
    if (found) await this.leave(id, found);
    await this.makeRoom();
    const guest: Guest = { version: connection.version, visit: this.open(connection), busy: 0, leaving: null };
    this.guests.set(id, guest);
    return guest;
  }

  private async open(connection: Awaited<ReturnType<ConnectionService['one']>>): Promise<Visit> {
    const unit = await this.equipment.workUnit(connection.workUnitId);
    const user = await this.passwords.userOf(connection);
    const options = this.options.of(connection, unit?.code ?? connection.id, user);
    return Visit.open(options, AbortSignal.timeout(OPEN_WITHIN_MS));
  }

  private async makeRoom(): Promise<void> {
    if (this.guests.size < MOST_AT_ONCE) return;
    const idle = [...this.guests].find(([, { busy }]) => busy === 0);
    if (!idle) throw new DomainError('rate-limited', 'connectivity.too-many-visits');
    await this.leave(...idle);
  }

  private async leave(id: string, which?: Guest): Promise<void> {
    const guest = this.guests.get(id);
    if (!guest || (which && guest !== which)) return;
    this.guests.delete(id);
    if (guest.leaving) clearTimeout(guest.leaving);
    await guest.visit.then((visit) => visit.close()).catch(() => undefined);
  }
}
