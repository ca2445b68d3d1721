import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

export interface StationRow {
  readonly id: string;
  readonly workUnitId: string;
  readonly label: string;
  readonly enrolledAt: Date;
}

export interface PresenceRow {
  readonly id: string;
  readonly stationId: string;
  readonly personId: string;
  readonly method: 'badge' | 'pin';
  readonly signedInAt: Date;
}

const STATION = 'id, work_unit_id AS "workUnitId", label, enrolled_at AS "enrolledAt"';
const PRESENCE = 'id, station_id AS "stationId", person_id AS "personId", method, signed_in_at AS "signedInAt"';

/** Shared screens and the people signed in at them; tokens are kept as hashes only. */
@Injectable()
export class StationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(station: StationRow, tokenHash: Buffer, enrolledBy: string): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO execution.station (id, work_unit_id, label, token_hash, enrolled_by, enrolled_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [station.id, station.workUnitId, station.label, tokenHash, enrolledBy, station.enrolledAt],
    );
  }

  async byToken(tokenHash: Buffer): Promise<StationRow | null> {
    const [row] = await this.unitOfWork.manager.query<StationRow[]>(
      `SELECT ${STATION} FROM execution.station WHERE token_hash = $1 AND revoked_at IS NULL`,
      [tokenHash],
    );
    return row ?? null;
  }

  async list(): Promise<StationRow[]> {
    return this.unitOfWork.manager.query<StationRow[]>(
      `SELECT ${STATION} FROM execution.station WHERE revoked_at IS NULL ORDER BY enrolled_at, id`,
    );
  }

  /** @returns whether there was such a screen in use. */
  async revoke(id: string, at: Date): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<[unknown[], number]>(
      'UPDATE execution.station SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id',
      [id, at],
    );
    return rows[1] === 1;
  }

  async signIn(presence: PresenceRow, tokenHash: Buffer, expiresAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO execution.presence (id, station_id, person_id, token_hash, method, signed_in_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [presence.id, presence.stationId, presence.personId, tokenHash, presence.method, presence.signedInAt, expiresAt],
    );
  }

  async presenceByToken(stationId: string, tokenHash: Buffer, now: Date): Promise<PresenceRow | null> {
    const [row] = await this.unitOfWork.manager.query<PresenceRow[]>(
      `SELECT ${PRESENCE} FROM execution.presence
       WHERE token_hash = $1 AND station_id = $2 AND signed_out_at IS NULL AND expires_at > $3`,
      [tokenHash, stationId, now],
    );
    return row ?? null;
  }

  /** Who was there at `at`, though they may have left since; clocks are taken to agree to within `slackMs`. */
  async presenceAt(stationId: string, tokenHash: Buffer, at: Date, slackMs: number): Promise<PresenceRow | null> {
    const [row] = await this.unitOfWork.manager.query<PresenceRow[]>(
      `SELECT ${PRESENCE} FROM execution.presence
       WHERE token_hash = $1 AND station_id = $2
         AND signed_in_at <= $3::timestamptz + $4 * interval '1 ms'
         AND least(expires_at, signed_out_at) > $3::timestamptz - $4 * interval '1 ms'`,
      [tokenHash, stationId, at, slackMs],
    );
    return row ?? null;
  }

  async present(stationId: string, now: Date): Promise<PresenceRow[]> {
    return this.unitOfWork.manager.query<PresenceRow[]>(
      `SELECT ${PRESENCE} FROM execution.presence
       WHERE station_id = $1 AND signed_out_at IS NULL AND expires_at > $2 ORDER BY signed_in_at`,
      [stationId, now],
    );
  }

  async signOut(id: string, at: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE execution.presence SET signed_out_at = $2 WHERE id = $1 AND signed_out_at IS NULL',
      [id, at],
    );
  }
}
