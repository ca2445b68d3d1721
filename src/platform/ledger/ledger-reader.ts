import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { UnitOfWork } from '#platform/database';

interface EntryRow {
  pos: string;
  id: string;
  type: string;
  version: number;
  occurred_at: Date;
  recorded_at: Date;
  actor_id: string | null;
  on_behalf_of: string | null;
  reason: string | null;
  correlation_id: string;
  causation_id: string | null;
  subject_id: string;
  work_order_id: string | null;
  job_order_id: string | null;
  work_unit_id: string | null;
  attempt_id: string | null;
  trial_job_id: string | null;
  line_mode: 'real' | 'virtual';
  payload: Record<string, unknown>;
}

const COLUMNS = `p.pos, e.id, e.type, e.version, e.occurred_at, e.recorded_at, e.actor_id, e.on_behalf_of, e.reason,
  e.correlation_id, e.causation_id, e.subject_id, e.work_order_id, e.job_order_id, e.work_unit_id, e.attempt_id,
  e.trial_job_id, e.line_mode, e.payload`;

/** The references a reading may be narrowed to; each has its index. */
const REF_COLUMNS = {
  workOrderId: 'work_order_id',
  jobOrderId: 'job_order_id',
  workUnitId: 'work_unit_id',
  attemptId: 'attempt_id',
  trialJobId: 'trial_job_id',
  subjectId: 'subject_id',
} as const;

export type LedgerRef = keyof typeof REF_COLUMNS;

function toEntry(row: EntryRow): LedgerEntry {
  return {
    pos: Number(row.pos),
    id: row.id,
    type: row.type,
    version: row.version,
    occurredAt: row.occurred_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    actorId: row.actor_id,
    onBehalfOf: row.on_behalf_of,
    reason: row.reason,
    correlationId: row.correlation_id,
    causationId: row.causation_id,
    subjectId: row.subject_id,
    workOrderId: row.work_order_id,
    jobOrderId: row.job_order_id,
    workUnitId: row.work_unit_id,
    attemptId: row.attempt_id,
    trialJobId: row.trial_job_id,
    lineMode: row.line_mode,
    payload: row.payload,
  };
}

/** What happened last, when and by whom. */
export interface LatestEntry {
  readonly type: string;
  readonly occurredAt: Date;
  readonly actorId: string | null;
}

/** Readings of the ledger: sequenced entries only, in order of `pos`. */
@Injectable()
export class LedgerReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The last position given out; 0 for an empty ledger. */
  async lastPos(): Promise<number> {
    const [row] = await this.unitOfWork.prepared<{ last_pos: string }>('SELECT last_pos FROM ledger.sequencer', []);
    return Number(row?.last_pos ?? 0);
  }

  /** Entries with `after < pos <= upTo`, at most `limit`. */
  async between(after: number, upTo: number, limit: number): Promise<LedgerEntry[]> {
    const rows = await this.unitOfWork.manager.query<EntryRow[]>(
      `SELECT ${COLUMNS} FROM ledger.position p JOIN ledger.entry e USING (seq)
       WHERE p.pos > $1 AND p.pos <= $2 ORDER BY p.pos LIMIT $3`,
      [after, upTo, limit],
    );
    return rows.map(toEntry);
  }

  /** The types of the entries with `after < pos <= upTo`. */
  async typesBetween(after: number, upTo: number): Promise<string[]> {
    const rows = await this.unitOfWork.prepared<{ type: string }>(
      `SELECT DISTINCT e.type FROM ledger.position p JOIN ledger.entry e USING (seq) WHERE p.pos > $1 AND p.pos <= $2`,
      [after, upTo],
    );
    return rows.map(({ type }) => type);
  }

  /** Entries of some types with `after < pos <= upTo`, at most `limit`. */
  async ofTypes(types: readonly string[], after: number, upTo: number, limit: number): Promise<LedgerEntry[]> {
    const rows = await this.unitOfWork.prepared<EntryRow>(
      `SELECT ${COLUMNS} FROM ledger.position p JOIN ledger.entry e USING (seq)
       WHERE p.pos > $1 AND p.pos <= $2 AND e.type = ANY($3) ORDER BY p.pos LIMIT $4`,
      [after, upTo, types, limit],
    );
    return rows.map(toEntry);
  }

  /** Entries about one thing, oldest first; `after` is the last `pos` of the page before. */
  async about(
    ref: LedgerRef,
    id: string,
    options: { readonly after?: number; readonly limit?: number; readonly types?: readonly string[] } = {},
  ): Promise<LedgerEntry[]> {
    const rows = await this.unitOfWork.manager.query<EntryRow[]>(
      `SELECT ${COLUMNS} FROM ledger.entry e JOIN ledger.position p USING (seq)
       WHERE e.${REF_COLUMNS[ref]} = $1 AND p.pos > $2 AND ($3::text[] IS NULL OR e.type = ANY($3))
       ORDER BY p.pos LIMIT $4`,
      [id, options.after ?? 0, options.types ?? null, options.limit ?? 200],
    );
    return rows.map(toEntry);
  }

  /** The latest entry about one thing; also of what has no position yet, as it is only told and nothing follows from it. */
  async latestAbout(ref: LedgerRef, id: string): Promise<LatestEntry | null> {
    const [row] = await this.unitOfWork.manager.query<LatestEntry[]>(
      `SELECT e.type, e.occurred_at AS "occurredAt", e.actor_id AS "actorId" FROM ledger.entry e
       WHERE e.${REF_COLUMNS[ref]} = $1 ORDER BY e.seq DESC LIMIT 1`,
      [id],
    );
    return row ?? null;
  }

  /** Entries by their ids, in order of `pos`; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<LedgerEntry[]> {
    const rows = await this.unitOfWork.manager.query<EntryRow[]>(
      `SELECT ${COLUMNS} FROM ledger.entry e JOIN ledger.position p USING (seq) WHERE e.id = ANY($1) ORDER BY p.pos`,
      [ids],
    );
    return rows.map(toEntry);
  }
}
