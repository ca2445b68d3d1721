import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { FloorClock, WallClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { Connection, StateRule, TagDef } from '../domain/connection';
import { mapProblems } from '../domain/map-check';
import { virtualLineTemplate } from '../domain/templates/virtual-line';
import { ConnectionRepository, type ConnectionSettings } from '../persistence/connection.repository';
import { AlarmBooks } from './alarm-books';
import { Gateway } from './gateway';
import { SecretBox } from './secret-box';
import { VIRTUAL_LINE } from './virtual-line';

/** What people set of a connection. Left-out nodes and tags come from the template, where it has them. */
export interface ConnectionDraft extends Omit<ConnectionSettings, 'secret' | 'jobReceiverNode' | 'jobResponsesNode'> {
  readonly jobReceiverNode: string | null;
  readonly jobResponsesNode: string | null;
  /** undefined leaves the stored one. */
  readonly password?: string;
  /** undefined leaves the stored ones, or takes those of the template. */
  readonly tags?: readonly TagDef[];
  /** undefined leaves the stored ones. */
  readonly states?: readonly StateRule[];
}

/** What of a machine is used, and what it says of the machine's state; without rules its state tags say it. */
interface MachineMap {
  readonly tags: readonly TagDef[];
  readonly states: readonly StateRule[];
}

export interface ConnectionWithTags extends Connection, MachineMap {}

/** Endpoints and tag maps as people edit them; the gateway takes a change up within seconds. */
@Injectable()
export class ConnectionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly connections: ConnectionRepository,
    private readonly equipment: EquipmentApi,
    private readonly secrets: SecretBox,
    private readonly gateway: Gateway,
    private readonly wall: WallClock,
    private readonly floor: FloorClock,
    private readonly alarms: AlarmBooks,
  ) {}

  /** In order of id, after the last id of the page before; one more than `limit` when there is a next page. */
  page(after: string | null, limit: number): Promise<Connection[]> {
    return this.connections.page(after, limit);
  }

  /** @throws DomainError `entity.not-found` */
  async one(id: string): Promise<ConnectionWithTags> {
    const connection = await this.connections.byId(id);
    if (!connection) throw notFound('connection', id);
    return { ...connection, ...(await this.storedMap(id)) };
  }

  /**
   * @throws DomainError `connectivity.work-unit-taken`, `connectivity.insecure`, `connectivity.secret-required`,
   *   `connectivity.map-invalid` with every place that is wrong
   */
  async create(draft: ConnectionDraft): Promise<ConnectionWithTags> {
    const id = newId();
    await this.unitOfWork.run(async () => {
      const code = await this.check(draft, null);
      const settings = this.settingsOf(draft, code);
      await this.connections.add(id, settings);
      const tags = draft.tags ?? templateOf(draft.template, code)?.tags ?? [];
      await this.storeMap(id, { tags, states: draft.states ?? [] });
      this.tell('connection.created', id, draft);
    });
    return this.one(id);
  }

  /** @throws those of {@link create}, and `precondition.stale` */
  async edit(id: string, draft: ConnectionDraft, expectedVersion: number): Promise<ConnectionWithTags> {
    await this.unitOfWork.run(async () => {
      const before = await this.connections.lock(id);
      if (!before) throw notFound('connection', id);
      requireVersion(before.version, expectedVersion);
      const code = await this.check(draft, before);
      await this.connections.update(id, this.settingsOf(draft, code));
      const fresh = draft.template === before.template ? undefined : templateOf(draft.template, code)?.tags;
      const stored = await this.storedMap(id);
      const tags = draft.tags ?? fresh ?? stored.tags;
      const states = draft.states ?? (fresh ? [] : stored.states);
      if (draft.tags ?? draft.states ?? fresh) await this.storeMap(id, { tags, states });
      this.tell('connection.changed', id, draft);
    });
    return this.one(id);
  }

  /** Takes a connection out of use for good; its work unit may get another. @throws those of {@link edit} */
  async retire(id: string, reason: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.connections.lock(id);
      if (!before) throw notFound('connection', id);
      requireVersion(before.version, expectedVersion);
      await this.connections.retire(id, this.wall.now());
      await this.alarms.giveUp(id, this.floor.now());
      const payload = { endpointUrl: before.endpointUrl };
      this.ledger.append({ type: 'connection.retired', subjectId: id, workUnitId: before.workUnitId, reason, payload });
      this.unitOfWork.afterCommit(() => this.gateway.wake());
    });
  }

  /** Replaces what is given of the map of a work unit's connection, inside the unit of work of an import that checked it. */
  async setMap(workUnitId: string, { tags, states }: Partial<MachineMap>): Promise<void> {
    const connection = await this.connections.ofWorkUnit(workUnitId);
    if (!connection) throw notFound('connection', workUnitId);
    if (tags) await this.connections.replaceTags(connection.id, tags);
    if (states) await this.connections.replaceStates(connection.id, states);
    await this.connections.touch(connection.id);
  }

  /** The stored map of a work unit's connection; empty when it has none. */
  async mapOf(workUnitCode: string): Promise<MachineMap> {
    const unit = await this.equipment.workUnitByCode(workUnitCode);
    const connection = unit && (await this.connections.ofWorkUnit(unit.id));
    return connection ? this.storedMap(connection.id) : { tags: [], states: [] };
  }

  /** Creates or edits the connection of a work unit, inside the unit of work of an import. */
  async place(draft: ConnectionDraft): Promise<void> {
    const before = await this.connections.ofWorkUnit(draft.workUnitId);
    if (before) await this.edit(before.id, draft, before.version);
    else await this.create(draft);
  }

  /** Codes of the work units that have a connection. */
  async connectedCodes(): Promise<Set<string>> {
    const connected = new Set((await this.connections.all()).map((connection) => connection.workUnitId));
    return new Set((await this.equipment.workUnits()).flatMap(({ id, code }) => (connected.has(id) ? [code] : [])));
  }

  /** Whether the work unit's connection has a password already, for this address and user. */
  async hasSecret(workUnitCode: string, endpointUrl: string, userName: string): Promise<boolean> {
    const unit = await this.equipment.workUnitByCode(workUnitCode);
    const stored = unit && (await this.connections.ofWorkUnit(unit.id));
    return Boolean(stored?.hasSecret && stored.endpointUrl === endpointUrl && stored.userName === userName);
  }

  /**
   * Whether a connection may be as drafted. @returns the code of the work unit
   * @throws those of {@link create}
   */
  async check(draft: ConnectionDraft, before: Connection | null): Promise<string> {
    const unit = await this.equipment.workUnit(draft.workUnitId);
    if (!unit) throw notFound('work-unit', draft.workUnitId);
    const taken = await this.connections.ofWorkUnit(unit.id);
    if (taken && taken.id !== before?.id) {
      throw new DomainError('conflict', 'connectivity.work-unit-taken', { workUnit: unit.code });
    }
    const careless = draft.securityMode === 'None' || draft.trust === 'first-use';
    if (careless && draft.template !== VIRTUAL_LINE) throw new DomainError('unprocessable', 'connectivity.insecure');
    // A stored password goes only where it was meant for; one of the virtual line opens nothing but a simulator of ours.
    const simulated = before?.template === VIRTUAL_LINE && draft.template === VIRTUAL_LINE;
    const elsewhere = !simulated && (before?.endpointUrl !== draft.endpointUrl || before.userName !== draft.userName);
    if (draft.userName && draft.password === undefined && (!before?.hasSecret || elsewhere)) {
      throw new DomainError('unprocessable', 'connectivity.secret-required');
    }
    return unit.code;
  }

  private async storedMap(id: string): Promise<MachineMap> {
    return { tags: await this.connections.tagsOf(id), states: await this.connections.statesOf(id) };
  }

  private async storeMap(id: string, { tags, states }: MachineMap): Promise<void> {
    const problems = mapProblems(tags, states);
    if (problems.length > 0) throw new DomainError('unprocessable', 'connectivity.map-invalid', {}, problems);
    await this.connections.replaceTags(id, tags);
    await this.connections.replaceStates(id, states);
  }

  private settingsOf(
    { password, tags: _tags, states: _states, ...draft }: ConnectionDraft,
    code: string,
  ): ConnectionSettings {
    const template = templateOf(draft.template, code);
    return {
      ...draft,
      jobReceiverNode: draft.jobReceiverNode ?? template?.jobReceiverNode ?? null,
      jobResponsesNode: draft.jobResponsesNode ?? template?.jobResponsesNode ?? null,
      ...(draft.userName === null ? { secret: null } : {}),
      ...(password === undefined ? {} : { secret: this.secrets.seal(password) }),
    };
  }

  private tell(
    type: string,
    id: string,
    { endpointUrl, securityMode, enabled, workUnitId, tags, states }: ConnectionDraft,
  ): void {
    const map = { ...(tags ? { tags: tags.length } : {}), ...(states ? { states: states.length } : {}) };
    const payload = { endpointUrl, securityMode, enabled, ...map };
    this.ledger.append({ type, subjectId: id, workUnitId, payload });
    this.unitOfWork.afterCommit(() => this.gateway.wake());
  }
}

function templateOf(template: string, code: string) {
  return template === VIRTUAL_LINE ? virtualLineTemplate(code) : null;
}

function notFound(type: string, id: string): DomainError {
  return new DomainError('not-found', 'entity.not-found', { type, id });
}
