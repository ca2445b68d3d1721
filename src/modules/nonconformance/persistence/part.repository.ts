import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Disposition, Section, Suspect } from '../domain/nonconformance';

const DISPOSITION: Readonly<Record<keyof Disposition, string>> = {
  id: 'id',
  kind: 'kind',
  quantity: 'quantity',
  serials: 'serials',
  note: 'note',
  status: 'status',
  validUntil: 'valid_until',
  proposedBy: 'proposed_by',
  proposedAt: 'proposed_at',
  approvedBy: 'approved_by',
  approvedAt: 'approved_at',
  customer: 'customer',
  customerAt: 'customer_at',
  customerNote: 'customer_note',
  executedBy: 'executed_by',
  executedAt: 'executed_at',
  outcome: 'outcome',
  reworkJobId: 'rework_job_id',
  inspectedBy: 'inspected_by',
  inspectedAt: 'inspected_at',
  inspectedOk: 'inspected_ok',
  inspectedNote: 'inspected_note',
};
const KEYS = Object.keys(DISPOSITION) as (keyof Disposition)[];
const READ: Partial<Record<keyof Disposition, string>> = {
  quantity: 'trim_scale(quantity)::text',
  validUntil: 'valid_until::text',
};

/** What hangs on a nonconformance: dispositions, lots in doubt, sections of the 8D report. */
@Injectable()
export class PartRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order they were proposed. */
  async dispositions(reportId: string): Promise<Disposition[]> {
    const columns = KEYS.map((key) => `${READ[key] ?? DISPOSITION[key]} AS "${key}"`).join(', ');
    return this.query<Disposition>(
      `SELECT ${columns} FROM nonconformance.disposition WHERE report_id = $1 ORDER BY id`,
      [reportId],
    );
  }

  async saveDisposition(reportId: string, disposition: Disposition): Promise<void> {
    const columns = KEYS.map((key) => DISPOSITION[key]);
    await this.query(
      `INSERT INTO nonconformance.disposition (report_id, ${columns.join(', ')})
       VALUES ($1, ${columns.map((_, index) => `$${index + 2}`).join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      [reportId, ...KEYS.map((key) => disposition[key])],
    );
  }

  /** Nearest first. */
  async suspects(reportId: string): Promise<Suspect[]> {
    return this.query<Suspect>(
      `SELECT lot_id AS "lotId", depth, trim_scale(quantity)::text AS quantity, held, released_at AS "releasedAt",
         released_by AS "releasedBy", release_note AS "releaseNote"
       FROM nonconformance.suspect WHERE report_id = $1 ORDER BY depth, lot_id`,
      [reportId],
    );
  }

  /** One that is on the list already stays as it is, or is in doubt again. */
  async addSuspect(
    reportId: string,
    { lotId, depth, quantity, held }: Pick<Suspect, 'lotId' | 'depth' | 'quantity' | 'held'>,
  ): Promise<void> {
    await this.query(
      `INSERT INTO nonconformance.suspect AS s (report_id, lot_id, depth, quantity, held) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (report_id, lot_id) DO UPDATE SET held = excluded.held, released_at = NULL, released_by = NULL,
         release_note = NULL WHERE s.released_at IS NOT NULL`,
      [reportId, lotId, depth, quantity, held],
    );
  }

  async release(reportId: string, lotId: string, at: Date, by: string | null, note: string): Promise<void> {
    await this.query(
      `UPDATE nonconformance.suspect SET released_at = $3, released_by = $4, release_note = $5
       WHERE report_id = $1 AND lot_id = $2`,
      [reportId, lotId, at, by, note],
    );
  }

  /** Whether another nonconformance that is not over has this lot in doubt. */
  async isSuspectElsewhere(lotId: string, reportId: string): Promise<boolean> {
    const [row] = await this.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM nonconformance.suspect s JOIN nonconformance.report r ON r.id = s.report_id
         WHERE s.lot_id = $1 AND s.report_id <> $2 AND s.held AND s.released_at IS NULL
           AND r.status NOT IN ('closed', 'cancelled')) AS found`,
      [lotId, reportId],
    );
    return row?.found ?? false;
  }

  /** Those of the lots that nonconformances under way hold. */
  async heldAmong(lotIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.query<{ lotId: string }>(
      `SELECT DISTINCT s.lot_id AS "lotId" FROM nonconformance.suspect s
       JOIN nonconformance.report r ON r.id = s.report_id
       WHERE s.lot_id = ANY($1) AND s.held AND s.released_at IS NULL AND r.status NOT IN ('closed', 'cancelled')`,
      [lotIds],
    );
    return new Set(rows.map(({ lotId }) => lotId));
  }

  /** D0 to D8, those that were written. */
  async sections(reportId: string): Promise<Section[]> {
    return this.query<Section>(
      `SELECT code, body, whys, owner_id AS "ownerId", due_on::text AS "dueOn", done_on::text AS "doneOn",
         written_by AS "writtenBy", written_at AS "writtenAt"
       FROM nonconformance.section WHERE report_id = $1 ORDER BY code`,
      [reportId],
    );
  }

  async saveSection(reportId: string, section: Section): Promise<void> {
    const { code, body, whys, ownerId, dueOn, doneOn, writtenBy, writtenAt } = section;
    await this.query(
      `INSERT INTO nonconformance.section (report_id, code, body, whys, owner_id, due_on, done_on, written_by, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (report_id, code) DO UPDATE SET body = excluded.body, whys = excluded.whys,
         owner_id = excluded.owner_id, due_on = excluded.due_on, done_on = excluded.done_on,
         written_by = excluded.written_by, written_at = excluded.written_at`,
      [reportId, code, body, whys, ownerId, dueOn, doneOn, writtenBy, writtenAt],
    );
  }

  private async query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...parameters]);
  }
}
