import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { GaugeState } from '#libs/lifecycles';
import type { GaugeStep } from '#libs/measurement';
import type { Calibration, Gauge, GaugeCondition } from '../domain/gauge';
import { conditionOf } from '../domain/gauge';

type Row = Omit<Gauge, 'condition'>;

export interface GaugeFilter {
  /** Part of the code, of the class, of a name or of the serial number. */
  readonly q?: string | undefined;
  readonly status?: readonly GaugeState[] | undefined;
  readonly condition?: readonly GaugeCondition[] | undefined;
  readonly gaugeClass?: string | undefined;
}

const COLUMNS = `g.id, g.code, g.gauge_class AS "gaugeClass", g.name, g.name_en AS "nameEn",
  g.serial_number AS "serialNumber", g.measuring_range AS "measuringRange",
  trim_scale(g.resolution)::text AS resolution, g.unit, g.location, g.work_unit_id AS "workUnitId",
  g.interval_months AS "intervalMonths", g.status, g.calibrated_on::text AS "calibratedOn", g.due_on::text AS "dueOn",
  g.reason, g.version`;

const CALIBRATION = `id, gauge_id AS "gaugeId", calibrated_on::text AS "calibratedOn", result, due_on::text AS "dueOn",
  calibrated_by AS "calibratedBy", certificate, file_id AS "fileId", as_found AS "asFound", as_left AS "asLeft",
  recorded_at AS "recordedAt"`;

/** The condition of a row, in SQL as {@link conditionOf} has it; $2 is today and $3 the last day that is soon. */
const CONDITION = `CASE WHEN g.due_on IS NULL THEN 'uncalibrated' WHEN g.due_on < $2 THEN 'overdue'
  WHEN g.due_on <= $3 THEN 'due-soon' ELSE 'valid' END`;

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The register of gauges and their calibrations. */
@Injectable()
export class GaugeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string, today: string): Promise<Gauge | null> {
    return (await this.read('g.id = $1', [id], today))[0] ?? null;
  }

  async lock(id: string, today: string): Promise<Gauge | null> {
    return (await this.read('g.id = $1 FOR UPDATE', [id], today))[0] ?? null;
  }

  /** Keeps it as it is until the caller's transaction ends; who measures with it at the same time does not wait. */
  async share(id: string, today: string): Promise<Gauge | null> {
    return (await this.read('g.id = $1 FOR SHARE', [id], today))[0] ?? null;
  }

  async byCodes(codes: readonly string[], today: string): Promise<Gauge[]> {
    return this.read('g.code = ANY($1)', [codes], today);
  }

  /** By code. */
  async page(filter: GaugeFilter, after: string | null, limit: number, today: string, soon: string): Promise<Gauge[]> {
    const { q, status, condition, gaugeClass } = filter;
    return this.read(
      `($1::text IS NULL OR g.code > $1) AND ($4::text[] IS NULL OR g.status = ANY($4))
       AND ($5::text[] IS NULL OR (g.status <> 'retired' AND ${CONDITION} = ANY($5)))
       AND ($6::text IS NULL OR g.gauge_class = $6)
       AND ($7::text IS NULL OR g.code ILIKE $7 OR g.gauge_class ILIKE $7 OR g.name ILIKE $7 OR g.name_en ILIKE $7
         OR g.serial_number ILIKE $7)
       AND $2::date IS NOT NULL AND $3::date IS NOT NULL
       ORDER BY g.code LIMIT $8`,
      [
        after,
        today,
        soon,
        status ?? null,
        condition ?? null,
        gaugeClass ?? null,
        q ? `%${escapeLike(q)}%` : null,
        limit + 1,
      ],
      today,
    );
  }

  /** Of some classes those that are not retired, by class and code. */
  async ofClasses(gaugeClasses: readonly string[], today: string): Promise<Gauge[]> {
    return this.read(
      `g.gauge_class = ANY($1) AND g.status <> 'retired' ORDER BY g.gauge_class, g.code`,
      [gaugeClasses],
      today,
    );
  }

  /** The steps shown by gauges that are not retired, each class and step once. */
  async steps(): Promise<(GaugeStep & Pick<Gauge, 'gaugeClass'>)[]> {
    return this.query(
      `SELECT DISTINCT gauge_class AS "gaugeClass", trim_scale(resolution)::text AS resolution, unit
       FROM quality.gauge WHERE status <> 'retired' ORDER BY 1, 3, 2`,
      [],
    );
  }

  async add(gauge: Gauge): Promise<void> {
    await this.query(
      `INSERT INTO quality.gauge (code, gauge_class, name, name_en, serial_number, measuring_range, resolution, unit,
         location, work_unit_id, interval_months, status, calibrated_on, due_on, reason, version, id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      values(gauge),
    );
  }

  async update(gauge: Gauge): Promise<void> {
    await this.query(
      `UPDATE quality.gauge SET code = $1, gauge_class = $2, name = $3, name_en = $4, serial_number = $5,
         measuring_range = $6, resolution = $7, unit = $8, location = $9, work_unit_id = $10, interval_months = $11,
         status = $12, calibrated_on = $13, due_on = $14, reason = $15, version = $16 WHERE id = $17`,
      values(gauge),
    );
  }

  /** Newest first. */
  async calibrations(gaugeId: string): Promise<Calibration[]> {
    const rows = await this.query<Omit<Calibration, 'recordedAt'> & { recordedAt: Date }>(
      `SELECT ${CALIBRATION} FROM quality.calibration WHERE gauge_id = $1 ORDER BY calibrated_on DESC, id DESC`,
      [gaugeId],
    );
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  async addCalibration(calibration: Calibration, recordedBy: string | null): Promise<void> {
    const { id, gaugeId, calibratedOn, result, dueOn, calibratedBy, certificate, fileId } = calibration;
    await this.query(
      `INSERT INTO quality.calibration (id, gauge_id, calibrated_on, result, due_on, calibrated_by, certificate, file_id,
         as_found, as_left, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        gaugeId,
        calibratedOn,
        result,
        dueOn,
        calibratedBy,
        certificate,
        fileId,
        calibration.asFound,
        calibration.asLeft,
        recordedBy,
        calibration.recordedAt,
      ],
    );
  }

  private async read(where: string, parameters: readonly unknown[], today: string): Promise<Gauge[]> {
    const rows = await this.query<Row>(`SELECT ${COLUMNS} FROM quality.gauge g WHERE ${where}`, parameters);
    return rows.map((row) => ({ ...row, condition: conditionOf(row.dueOn, today) }));
  }

  private query<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query<T[]>(sql, [...parameters]);
  }
}

const values = (gauge: Gauge): unknown[] => [
  gauge.code,
  gauge.gaugeClass,
  gauge.name,
  gauge.nameEn,
  gauge.serialNumber,
  gauge.measuringRange,
  gauge.resolution,
  gauge.unit,
  gauge.location,
  gauge.workUnitId,
  gauge.intervalMonths,
  gauge.status,
  gauge.calibratedOn,
  gauge.dueOn,
  gauge.reason,
  gauge.version,
  gauge.id,
];
