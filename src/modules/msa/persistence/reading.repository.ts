import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { MsaReading } from '../domain/study';

const COLUMNS = `r.id, r.letter, r.part, r.trial, r.entered, r.value::text AS value, r.entered_at AS "enteredAt",
  r.replaces, r.reason`;

/** What appraisers have read. */
@Injectable()
export class ReadingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The readings that count: of every appraiser, or of one. */
  async of(studyId: string, letter: string | null = null): Promise<MsaReading[]> {
    return this.unitOfWork.manager.query<MsaReading[]>(
      `SELECT ${COLUMNS} FROM msa.reading r WHERE r.study_id = $1 AND r.current AND ($2::text IS NULL OR r.letter = $2)
       ORDER BY r.letter, r.trial, r.part`,
      [studyId, letter],
    );
  }

  /** Makes everybody else who enters for this appraiser wait, and answers the reading that counts now. */
  async lockCell(studyId: string, { letter, part, trial }: Cell): Promise<MsaReading | null> {
    await this.unitOfWork.manager.query('SELECT FROM msa.appraiser WHERE study_id = $1 AND letter = $2 FOR UPDATE', [
      studyId,
      letter,
    ]);
    const rows = await this.unitOfWork.manager.query<MsaReading[]>(
      `SELECT ${COLUMNS} FROM msa.reading r
       WHERE r.study_id = $1 AND r.letter = $2 AND r.part = $3 AND r.trial = $4 AND r.current`,
      [studyId, letter, part, trial],
    );
    return rows[0] ?? null;
  }

  /** Keeps a reading; the one it replaces stays and counts no more. */
  async add(studyId: string, reading: MsaReading, enteredBy: string): Promise<void> {
    const { id, letter, part, trial, entered, value, enteredAt, replaces, reason } = reading;
    if (replaces)
      await this.unitOfWork.manager.query('UPDATE msa.reading SET current = false WHERE id = $1', [replaces]);
    await this.unitOfWork.manager.query(
      `INSERT INTO msa.reading (id, study_id, letter, part, trial, entered, value, entered_by, entered_at, replaces, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, studyId, letter, part, trial, entered, value, enteredBy, enteredAt, replaces, reason],
    );
  }
}

type Cell = Pick<MsaReading, 'letter' | 'part' | 'trial'>;
