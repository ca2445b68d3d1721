import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Attachment, Question, QuestionAnswer, Report } from '../domain/trial-job.types';

export interface StoredReport extends Report {
  readonly trialJobId: string;
}

type Dated<T, K extends keyof T> = Omit<T, K> & Readonly<Record<K, Date | null>>;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

const REPORT = `id, trial_job_id AS "trialJobId", number, locale, requested_at AS "requestedAt", ready_at AS "readyAt",
  file_id AS "fileId"`;

const toReport = (row: Dated<StoredReport, 'requestedAt' | 'readyAt'>): StoredReport => ({
  ...row,
  requestedAt: iso(row.requestedAt) ?? '',
  readyAt: iso(row.readyAt),
});

/** What lies beside a trial job: files, questions and answers, reports. */
@Injectable()
export class PaperRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async addAttachment(trialJobId: string, file: Attachment): Promise<void> {
    await this.query(
      `INSERT INTO trial_job.attachment (file_id, trial_job_id, kind, revision, name, media_type, size, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [file.fileId, trialJobId, file.kind, file.revision, file.name, file.mediaType, file.size, file.uploadedAt],
    );
  }

  /** @returns whether it was there */
  async removeAttachment(trialJobId: string, fileId: string): Promise<boolean> {
    const rows = await this.query<{ file_id: string }>(
      `WITH gone AS (DELETE FROM trial_job.attachment WHERE trial_job_id = $1 AND file_id = $2 RETURNING file_id)
       SELECT file_id FROM gone`,
      [trialJobId, fileId],
    );
    return rows.length > 0;
  }

  async attachments(trialJobId: string): Promise<Attachment[]> {
    const rows = await this.query<Dated<Attachment, 'uploadedAt'>>(
      `SELECT file_id AS "fileId", kind, revision, name, media_type AS "mediaType", size::int, uploaded_at AS "uploadedAt"
       FROM trial_job.attachment WHERE trial_job_id = $1 ORDER BY uploaded_at, file_id`,
      [trialJobId],
    );
    return rows.map((row) => ({ ...row, uploadedAt: iso(row.uploadedAt) ?? '' }));
  }

  async ask(trialJobId: string, questions: readonly Pick<Question, 'id' | 'text'>[], at: Date): Promise<void> {
    await this.query(
      `INSERT INTO trial_job.question (id, trial_job_id, text, asked_at)
       SELECT q.id, $1, q.text, $3 FROM jsonb_to_recordset($2::jsonb) AS q (id uuid, text text)`,
      [trialJobId, JSON.stringify(questions), at],
    );
  }

  async answer(answers: readonly QuestionAnswer[], at: Date): Promise<void> {
    await this.query(
      `UPDATE trial_job.question q SET answer = a.text, answered_at = $2
       FROM jsonb_to_recordset($1::jsonb) AS a ("questionId" uuid, text text) WHERE q.id = a."questionId"`,
      [JSON.stringify([...new Map(answers.map((answer) => [answer.questionId, answer])).values()]), at],
    );
  }

  async questions(trialJobId: string): Promise<Question[]> {
    const rows = await this.query<Dated<Question, 'askedAt' | 'answeredAt'>>(
      `SELECT id, text, asked_at AS "askedAt", answer, answered_at AS "answeredAt"
       FROM trial_job.question WHERE trial_job_id = $1 ORDER BY id`,
      [trialJobId],
    );
    return rows.map((row) => ({ ...row, askedAt: iso(row.askedAt) ?? '', answeredAt: iso(row.answeredAt) }));
  }

  /** Adds a report to come. Call with the trial job locked. @returns its number, the serial appended to `prefix` */
  async addReport(id: string, trialJobId: string, prefix: string, locale: string, at: Date): Promise<string> {
    const [row] = await this.query<{ number: string }>(
      `INSERT INTO trial_job.report (id, trial_job_id, serial, number, locale, requested_at)
       SELECT $1, $2, n.serial, $3 || '-' || lpad(n.serial::text, 2, '0'), $4, $5
       FROM (SELECT coalesce(max(serial), 0) + 1 AS serial FROM trial_job.report WHERE trial_job_id = $2) n
       RETURNING number`,
      [id, trialJobId, prefix, locale, at],
    );
    return row?.number ?? '';
  }

  async reports(trialJobId: string): Promise<StoredReport[]> {
    const rows = await this.query<Dated<StoredReport, 'requestedAt' | 'readyAt'>>(
      `SELECT ${REPORT} FROM trial_job.report WHERE trial_job_id = $1 ORDER BY serial`,
      [trialJobId],
    );
    return rows.map(toReport);
  }

  async report(id: string): Promise<StoredReport | null> {
    const [row] = await this.query<Dated<StoredReport, 'requestedAt' | 'readyAt'>>(
      `SELECT ${REPORT} FROM trial_job.report WHERE id = $1`,
      [id],
    );
    return row ? toReport(row) : null;
  }

  /** @returns false when it was ready before */
  async reportReady(id: string, fileId: string, at: Date): Promise<boolean> {
    const rows = await this.query(
      `WITH done AS (UPDATE trial_job.report SET file_id = $2, ready_at = $3 WHERE id = $1 AND file_id IS NULL
         RETURNING id) SELECT id FROM done`,
      [id, fileId, at],
    );
    return rows.length > 0;
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
