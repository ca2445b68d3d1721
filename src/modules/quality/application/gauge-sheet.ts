import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import {
  checkReferences,
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  SheetRegistry,
  type ImportRun,
  type TypedRow,
} from '#platform/import';
import type { Gauge, GaugeFields } from '../domain/gauge';
import { GaugeRepository } from '../persistence/gauge.repository';
import { dayColumn, gaugeClassColumn, type Day } from './gauge-columns';
import { GaugeService } from './gauge.service';
import { SiteDay } from './site-day';

const COLUMNS = {
  code: column.code(['编号', 'Code'], { max: 64, example: 'G-CAL-01' }),
  gaugeClass: gaugeClassColumn,
  name: column.text(['名称', 'Name'], { max: 100, example: '数显卡尺' }),
  nameEn: column.text(['英文名称', 'Name (English)'], { max: 100, example: 'Digital caliper' }),
  serialNumber: optional(column.text(['出厂编号', 'Serial number'], { max: 64, example: 'SN-20231' })),
  measuringRange: optional(column.text(['测量范围', 'Range'], { max: 64, example: '0–150 mm' })),
  resolution: optional(
    column.decimal(['分辨力', 'Resolution'], { min: '0.000001', max: '999999999', example: '0.01' }),
  ),
  unit: optional(column.text(['单位', 'Unit'], { max: 16, example: 'mm' })),
  location: column.text(['存放位置', 'Place'], { max: 64, example: 'QC-01' }),
  workUnit: optional(column.reference(['固定工位', 'Stands at'], { what: 'equipment.level.work-unit', example: '' })),
  intervalMonths: column.integer(['校准周期(月)', 'Interval (months)'], { min: 1, max: 120, example: '12' }),
  calibratedOn: optional(dayColumn(['校准日期', 'Calibrated on'], '-90')),
  dueOn: optional(dayColumn(['有效期至', 'Due'], '+275')),
  calibratedBy: optional(column.text(['校准机构', 'Calibrated by'], { max: 100, example: '省计量院' })),
  certificate: optional(column.text(['证书编号', 'Certificate'], { max: 64, example: 'CAL-2026-0012' })),
};

type Row = TypedRow<typeof COLUMNS>;

/** Sheet 量具: a code that is there already gets the row's words, and its calibration when it is a newer one. */
@Injectable()
export class GaugeSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly gauges: GaugeRepository,
    private readonly service: GaugeService,
    private readonly equipment: EquipmentApi,
    private readonly day: SiteDay,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'gauges',
        name: ['量具', 'Gauges'],
        order: 330,
        columns: COLUMNS,
        check: (rows, run) => this.check(rows, run),
        apply: (rows) => this.apply(rows),
      }),
    );
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'code');
    const units = new Set((await this.equipment.workUnits()).map(({ code }) => code));
    for (const { values } of run.rows('equipment')) if (typeof values['code'] === 'string') units.add(values['code']);
    checkReferences(rows, run, 'workUnit', units, 'equipment.level.work-unit');
    const retired = new Set(
      (await this.stored(rows)).flatMap((gauge) => (gauge.status === 'retired' ? gauge.code : [])),
    );
    for (const row of rows) {
      const { code, resolution, unit, calibratedOn, dueOn, calibratedBy } = row.values;
      if (!run.may('gauge.manage')) run.problem(row, null, 'import.not-allowed', say('gauge.may-manage'), code);
      if (retired.has(code)) run.problem(row, 'code', 'import.conflict', say('gauge.in-use'), code);
      if ((resolution === null) !== (unit === null))
        run.problem(row, unit === null ? 'unit' : 'resolution', 'import.required', say('gauge.resolution'), '');
      if (calibratedOn === null) {
        if (dueOn !== null) run.problem(row, 'calibratedOn', 'import.required', say('gauge.calibration'), '');
        continue;
      }
      if (calibratedBy === null) run.problem(row, 'calibratedBy', 'import.required', say('gauge.calibration'), '');
      const on = this.dayOf(calibratedOn);
      if (on > this.day.today()) run.problem(row, 'calibratedOn', 'import.value-wrong', say('gauge.day-past'), on);
      const due = dueOn === null ? null : this.dayOf(dueOn);
      if (due !== null && due <= on) run.problem(row, 'dueOn', 'import.value-wrong', say('gauge.day-after'), due);
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const known = new Map((await this.stored(rows)).map((gauge) => [gauge.code, gauge]));
    const units = new Map((await this.equipment.workUnits()).map(({ id, code }) => [code, id]));
    for (const { values } of rows) {
      const before = known.get(values.code);
      const workUnitId = (values.workUnit !== null && units.get(values.workUnit)) || null;
      const fields = { ...fieldsOf(values), workUnitId };
      const gauge = before ? await this.service.change(before.id, fields) : await this.service.register(fields);
      await this.calibrate(gauge, values);
    }
  }

  /** A certificate that is known already, or an older one, says nothing new. */
  private async calibrate({ id }: Gauge, row: Row['values']): Promise<void> {
    if (row.calibratedOn === null || row.calibratedBy === null) return;
    const calibratedOn = this.dayOf(row.calibratedOn);
    const [last] = await this.gauges.calibrations(id);
    if (last && last.calibratedOn >= calibratedOn) return;
    await this.service.calibrate(id, {
      calibratedOn,
      result: 'pass',
      dueOn: row.dueOn === null ? null : this.dayOf(row.dueOn),
      calibratedBy: row.calibratedBy,
      certificate: row.certificate,
      fileId: null,
      asFound: null,
      asLeft: null,
    });
  }

  private stored(rows: readonly Row[]): Promise<Gauge[]> {
    return this.gauges.byCodes(
      rows.map(({ values }) => values.code),
      this.day.today(),
    );
  }

  private dayOf(day: Day): string {
    return typeof day === 'number' ? this.day.inDays(day) : day;
  }
}

const fieldsOf = (row: Row['values']): Omit<GaugeFields, 'workUnitId'> => ({
  code: row.code,
  gaugeClass: row.gaugeClass,
  name: row.name,
  nameEn: row.nameEn,
  serialNumber: row.serialNumber,
  measuringRange: row.measuringRange,
  resolution: row.resolution,
  unit: row.unit,
  location: row.location,
  intervalMonths: row.intervalMonths,
});
