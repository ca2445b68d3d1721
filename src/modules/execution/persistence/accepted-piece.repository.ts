import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/** A piece out of limits that was reported good with a reason. */
export interface AcceptedPiece {
  readonly postingId: string;
  /** 1, 2, … as its inspection numbers it. */
  readonly piece: number;
}

/** Which pieces out of limits somebody answers for; a posting that was taken back answers for none. */
@Injectable()
export class AcceptedPieceRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(jobOrderId: string): Promise<AcceptedPiece[]> {
    return this.unitOfWork.prepared<AcceptedPiece>(
      'SELECT posting_id AS "postingId", piece FROM execution.accepted_piece WHERE job_order_id = $1',
      [jobOrderId],
    );
  }

  async add(jobOrderId: string, postingId: string, pieces: readonly number[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO execution.accepted_piece (posting_id, job_order_id, piece)
       SELECT $1, $2, piece FROM unnest($3::int[]) AS piece`,
      [postingId, jobOrderId, pieces],
    );
  }
}
