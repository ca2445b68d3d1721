import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi, type WorkUnit } from '#modules/equipment';
import { IdentityApi } from '#modules/identity';
import { PersonnelApi, type Person } from '#modules/personnel';
import type { Role } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { Authenticators, PermissionCatalog, type Credentials, type Principal } from '#platform/auth';
import { WallClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId, newSecret } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { StationRepository, type PresenceRow, type StationRow } from '../persistence/station.repository';
import { ShownIdentity, type SignIn } from './shown-identity';

export const STATION_COOKIE = 'linelab_station';
export const PRESENCE_HEADER = 'station-presence';

/** Nobody stands at one station for longer than a long school day. */
const PRESENCE_HOURS = 12;

/** A device knows the server's time to a second or two; a sign-in and the first entry are further apart. */
const CLOCK_SLACK_MS = 5000;

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface Present {
  readonly presenceId: string;
  readonly person: Person;
  readonly since: Date;
}

/**
 * A screen on the floor is enrolled once for its work unit; people badge in at it. A badge or PIN says who acts there,
 * it opens no account session and shows nothing of the person.
 */
@Injectable()
export class StationService implements OnModuleInit {
  constructor(
    private readonly stations: StationRepository,
    private readonly equipment: EquipmentApi,
    private readonly personnel: PersonnelApi,
    private readonly identities: ShownIdentity,
    private readonly identity: IdentityApi,
    private readonly authenticators: Authenticators,
    private readonly catalog: PermissionCatalog,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly wall: WallClock,
  ) {}

  onModuleInit(): void {
    this.authenticators.registerFirst({
      name: 'station',
      authenticate: (credentials) => this.authenticate(credentials),
    });
  }

  /** Makes the asking browser a screen of the work unit. @returns the token for its cookie */
  async enrol(workUnitId: string, label: string, by: string): Promise<{ token: string; station: StationRow }> {
    const workUnit = await this.workUnit(workUnitId);
    const token = newSecret();
    const station: StationRow = { id: newId(), workUnitId, label, enrolledAt: this.wall.now() };
    await this.unitOfWork.run(async () => {
      await this.stations.add(station, hashToken(token), by);
      this.ledger.append({
        type: 'station.enrolled',
        subjectId: station.id,
        workUnitId,
        lineMode: workUnit.lineMode,
        payload: { label },
      });
    });
    return { token, station };
  }

  async revoke(id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.stations.revoke(id, this.wall.now()))) {
        throw new DomainError('not-found', 'entity.not-found', { type: 'station', id });
      }
      this.ledger.append({ type: 'station.revoked', subjectId: id });
    });
  }

  async list(): Promise<StationRow[]> {
    return this.stations.list();
  }

  /** @throws DomainError as {@link ShownIdentity.at} */
  async signIn(station: StationRow, how: SignIn): Promise<{ presence: string; present: Present }> {
    const person = await this.identities.at(station.workUnitId, how);
    const token = newSecret();
    const now = this.wall.now();
    const presence: PresenceRow = {
      id: newId(),
      stationId: station.id,
      personId: person.id,
      method: 'badge' in how ? 'badge' : 'pin',
      signedInAt: now,
    };
    await this.unitOfWork.run(async () => {
      await this.stations.signIn(presence, hashToken(token), new Date(now.getTime() + PRESENCE_HOURS * 3_600_000));
      this.ledger.append({
        type: 'station.signed-in',
        subjectId: station.id,
        workUnitId: station.workUnitId,
        actorId: person.id,
        payload: { method: presence.method },
      });
    });
    return { presence: token, present: { presenceId: presence.id, person, since: now } };
  }

  async signOut(station: StationRow, presenceId: string): Promise<void> {
    const present = (await this.stations.present(station.id, this.wall.now())).find(({ id }) => id === presenceId);
    if (!present) return;
    await this.unitOfWork.run(async () => {
      await this.stations.signOut(presenceId, this.wall.now());
      this.ledger.append({
        type: 'station.signed-out',
        subjectId: station.id,
        workUnitId: station.workUnitId,
        actorId: present.personId,
      });
    });
  }

  async present(station: StationRow): Promise<Present[]> {
    const rows = await this.stations.present(station.id, this.wall.now());
    const people = new Map((await this.personnel.persons(rows.map((row) => row.personId))).map((p) => [p.id, p]));
    return rows.flatMap((row) => {
      const person = people.get(row.personId);
      return person ? [{ presenceId: row.id, person, since: row.signedInAt }] : [];
    });
  }

  /** The screen a cookie belongs to. @throws DomainError `station.not-enrolled` (401) */
  async byCookie(token: string | undefined): Promise<StationRow> {
    const station = token ? await this.stations.byToken(hashToken(token)) : null;
    if (!station) throw new DomainError('unauthenticated', 'station.not-enrolled');
    return station;
  }

  async workUnit(id: string): Promise<WorkUnit> {
    const workUnit = await this.equipment.workUnit(id);
    if (!workUnit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
    return workUnit;
  }

  /**
   * The station page sends the presence header with every request (`-` while nobody is signed in); without it the
   * screen's cookie counts for nothing, so that an instructor's pages in the same browser stay the instructor's. A late
   * command counts for whoever was there when it was given, even when that person has signed off since.
   */
  private async authenticate({ cookies, headers, givenAt }: Credentials): Promise<Principal | null> {
    const token = cookies[STATION_COOKIE];
    const header = headers[PRESENCE_HEADER];
    if (!token || typeof header !== 'string') return null;
    const station = await this.stations.byToken(hashToken(token));
    if (!station) return null;
    const held = hashToken(header);
    const presence = givenAt
      ? await this.stations.presenceAt(station.id, held, givenAt, CLOCK_SLACK_MS)
      : await this.stations.presenceByToken(station.id, held, this.wall.now());
    const roles: readonly Role[] = ['station'];
    return {
      kind: 'station',
      accountId: null,
      actorId: presence?.personId ?? null,
      organisationId: (await this.identity.school())?.id ?? '',
      roles,
      permissions: this.catalog.of(roles),
      workUnitId: station.workUnitId,
    };
  }
}
