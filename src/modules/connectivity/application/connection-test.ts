import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { diagnose, type Diagnosis } from '#libs/opcua-client';
import type { Connection, TagDef } from '../domain/connection';
import { wantedNodes } from '../domain/tag-needs';
import { type ConnectionDraft, ConnectionService } from './connection.service';
import { MachinePasswords } from './machine-passwords';
import { OpcuaOptions } from './opcua-options';

/** Whatever the machine does, somebody waits in front of a screen for it. */
const LONGEST_MS = 10_000;
/** Each opens sockets and a session of its own. */
const MOST_AT_ONCE = 4;

/** Tries connections from the socket to the last node; the gateway goes on watching meanwhile. */
@Injectable()
export class ConnectionTest {
  private running = 0;

  constructor(
    private readonly connections: ConnectionService,
    private readonly equipment: EquipmentApi,
    private readonly passwords: MachinePasswords,
    private readonly options: OpcuaOptions,
  ) {}

  /** @throws `entity.not-found`, `connectivity.too-many-tests` */
  async ofStored(id: string, cancelled: AbortSignal): Promise<Diagnosis> {
    const connection = await this.connections.one(id);
    const unit = await this.equipment.workUnit(connection.workUnitId);
    const user = await this.passwords.userOf(connection);
    return this.run(connection, unit?.code ?? id, user, connection.tags, cancelled);
  }

  /**
   * Tries a connection as it is drafted.
   * @param id of the connection that is being changed: its stored password is used where the draft gives none
   * @throws those of `ConnectionService.create`, `connectivity.too-many-tests`
   */
  async ofDraft(draft: ConnectionDraft, id: string | null, cancelled: AbortSignal): Promise<Diagnosis> {
    const stored = id === null ? null : await this.connections.one(id);
    const code = await this.connections.check(draft, stored);
    const { userName, password } = draft;
    const given = userName && password !== undefined ? { name: userName, password } : null;
    const user = given ?? (stored && userName ? await this.passwords.userOf(stored) : null);
    return this.run(draft, code, user, draft.tags ?? stored?.tags ?? [], cancelled);
  }

  private async run(
    endpoint: Pick<
      Connection,
      'endpointUrl' | 'securityMode' | 'securityPolicy' | 'trust' | 'jobReceiverNode' | 'jobResponsesNode'
    >,
    name: string,
    user: { name: string; password: string } | null,
    tags: readonly TagDef[],
    cancelled: AbortSignal,
  ): Promise<Diagnosis> {
    if (this.running >= MOST_AT_ONCE) throw new DomainError('rate-limited', 'connectivity.too-many-tests');
    this.running += 1;
    try {
      const signal = AbortSignal.any([cancelled, AbortSignal.timeout(LONGEST_MS)]);
      return await diagnose(this.options.of(endpoint, name, user), wantedNodes(tags, endpoint), signal);
    } finally {
      this.running -= 1;
    }
  }
}
