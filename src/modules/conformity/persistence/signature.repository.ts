import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/** Who has signed the first-article report of an order as complete, and on which measurements it stands. */
export interface StoredSignature {
  readonly id: string;
  readonly workOrderId: string;
  readonly signedBy: string;
  readonly signedAt: Date;
  readonly note: string;
  /** Ids of the measurements. */
  readonly evidence: readonly string[];
}

@Injectable()
export class SignatureRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  async ofOrder(workOrderId: string): Promise<StoredSignature[]> {
    return this.unitOfWork.prepared<StoredSignature>(
      `SELECT id, work_order_id AS "workOrderId", signed_by AS "signedBy", signed_at AS "signedAt", note, evidence
       FROM conformity.report_signature WHERE work_order_id = $1 ORDER BY id DESC`,
      [workOrderId],
    );
  }

  /** @returns false when the same measurements of the order were signed for already */
  async add({ id, workOrderId, signedBy, signedAt, note, evidence }: StoredSignature): Promise<boolean> {
    const rows = await this.unitOfWork.prepared<{ id: string }>(
      `INSERT INTO conformity.report_signature (id, work_order_id, signed_by, signed_at, note, evidence)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (work_order_id, evidence) DO NOTHING RETURNING id`,
      [id, workOrderId, signedBy, signedAt, note, evidence],
    );
    return rows.length > 0;
  }
}
