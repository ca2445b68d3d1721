import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { EarlierResult, TakenFile } from '../domain/files/file-lines';

/** Where in which file a measurement stands. */
export interface FileMeasurement {
  readonly measurementId: string;
  readonly line: number;
  readonly read: string;
  readonly readUnit: string | null;
  readonly serial: string | null;
  readonly resultId: string | null;
}

const COLUMNS = `id, inspection_id AS "inspectionId", name, sha256, format, source_id AS "sourceId", file_id AS "fileId",
  taken, known, taken_by AS "takenBy", taken_at AS "takenAt"`;

type Row = Omit<TakenFile, 'takenAt'> & { readonly takenAt: Date };

const toFile = (row: Row): TakenFile => ({ ...row, takenAt: row.takenAt.toISOString() });

/** Files that were taken in, and the measurements they became. */
@Injectable()
export class MeasurementFileRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Lets nobody else take the same bytes in until the caller's transaction ends, and gives it the time that thousands of
   * lines may take on an old PC.
   */
  async claim(sha256: string): Promise<void> {
    // A timer that runs is only reset by switching it off first.
    await this.unitOfWork.manager.query('SET LOCAL transaction_timeout = 0');
    await this.unitOfWork.manager.query("SET LOCAL transaction_timeout = '30s'");
    await this.unitOfWork.manager.query(`SELECT pg_advisory_xact_lock(hashtext('measurement-file'), hashtext($1))`, [
      sha256,
    ]);
  }

  async byId(id: string): Promise<TakenFile | null> {
    return this.first('id = $1', id);
  }

  async bySum(sha256: string): Promise<TakenFile | null> {
    return this.first('sha256 = $1', sha256);
  }

  /** Newest first; an inspection has few of them. */
  async ofInspection(inspectionId: string): Promise<TakenFile[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `SELECT ${COLUMNS} FROM quality.measurement_file WHERE inspection_id = $1 ORDER BY id DESC`,
      [inspectionId],
    );
    return rows.map(toFile);
  }

  /** Everything of an inspection that came from files. */
  async earlier(inspectionId: string): Promise<EarlierResult[]> {
    return this.unitOfWork.manager.query<EarlierResult[]>(
      `SELECT m.characteristic_id AS "characteristicId", m.piece, m.entered, o.serial, o.result_id AS "resultId"
       FROM quality.measurement m JOIN quality.file_measurement o ON o.measurement_id = m.id
       WHERE m.inspection_id = $1 ORDER BY m.id DESC`,
      [inspectionId],
    );
  }

  async add(file: TakenFile, measurements: readonly FileMeasurement[]): Promise<void> {
    const { id, inspectionId, name, sha256, format, sourceId, fileId, taken, known, takenBy, takenAt } = file;
    await this.unitOfWork.manager.query(
      `INSERT INTO quality.measurement_file
         (id, inspection_id, name, sha256, format, source_id, file_id, taken, known, taken_by, taken_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, inspectionId, name, sha256, format, sourceId, fileId, taken, known, takenBy, takenAt],
    );
    await this.unitOfWork.manager.query(
      `INSERT INTO quality.file_measurement
         (measurement_id, measurement_file_id, line, read, read_unit, serial, result_id)
       SELECT "measurementId", $1, line, read, "readUnit", serial, "resultId"
       FROM jsonb_to_recordset($2::jsonb)
         AS m ("measurementId" uuid, line int, read text, "readUnit" text, serial text, "resultId" text)`,
      [id, JSON.stringify(measurements)],
    );
  }

  private async first(where: string, value: string): Promise<TakenFile | null> {
    const [row] = await this.unitOfWork.manager.query<Row[]>(
      `SELECT ${COLUMNS} FROM quality.measurement_file WHERE ${where}`,
      [value],
    );
    return row ? toFile(row) : null;
  }
}
