import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { decimal } from '#libs/kernel';
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
import { FloorClock } from '#platform/clock';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { RoundItem } from '../domain/round';
import { RoundRepository } from '../persistence/round.repository';

const KINDS = { check: ['是否正常', 'Good or not'], number: ['数值', 'Number'] } as const;
const PERIODS = { shift: ['每班', 'Each shift'], day: ['每日', 'Each day'], week: ['每周', 'Each week'] } as const;
const YES_NO = { yes: ['是', 'Yes'], no: ['否', 'No'] } as const;
const LIMIT = { min: '-999999999', max: '999999999' } as const;

const COLUMNS = {
  code: column.code(['编号', 'Code'], { max: 64, example: 'LATHE-01' }),
  workUnit: column.reference(['工位', 'Work unit'], { what: 'equipment.level.work-unit', example: 'LATHE' }),
  position: column.integer(['顺序', 'Position'], { min: 1, max: 999, example: '1' }),
  text: column.text(['点检内容', 'What to look at'], { max: 200, example: '主轴油位' }),
  textEn: column.text(['英文内容', 'What to look at (English)'], { max: 200, example: 'Oil level of the spindle' }),
  method: column.text(['方法', 'Method'], { max: 200, example: '目视，油位在两刻线之间' }),
  methodEn: column.text(['英文方法', 'Method (English)'], { max: 200, example: 'By eye: between the two marks' }),
  kind: column.choice(['类型', 'Kind'], { words: KINDS, example: '是否正常' }),
  unit: optional(column.text(['单位', 'Unit'], { max: 16, example: 'MPa' })),
  lower: optional(column.decimal(['下限', 'Lower limit'], { ...LIMIT, example: '0.5' })),
  upper: optional(column.decimal(['上限', 'Upper limit'], { ...LIMIT, example: '0.7' })),
  period: column.choice(['周期', 'Period'], { words: PERIODS, example: '每日' }),
  active: optional(column.choice(['启用', 'In use'], { words: YES_NO, example: '是' })),
};

type Row = TypedRow<typeof COLUMNS>;

/** Sheet 点检项目: a code that is there already gets the row's words and limits from the next round on. */
@Injectable()
export class ItemSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly rounds: RoundRepository,
    private readonly equipment: EquipmentApi,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'inspection-items',
        name: ['点检项目', 'Inspection items'],
        order: 335,
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
    for (const row of rows) {
      const { code, kind, unit, lower, upper } = row.values;
      if (!run.may('maintenance.plan')) run.problem(row, null, 'import.not-allowed', say('maintenance.may-plan'), code);
      if (kind === 'number' && unit === null)
        run.problem(row, 'unit', 'import.required', say('maintenance.number-needs'), '');
      if (kind === 'check' && (unit ?? lower ?? upper) !== null)
        run.problem(row, 'kind', 'import.conflict', say('maintenance.check-has-no-limits'), code);
      if (lower !== null && upper !== null && decimal.compare(lower, upper) > 0)
        run.problem(row, 'lower', 'import.conflict', say('maintenance.limits'), lower);
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const stored = await this.rounds.byCodes(rows.map(({ values }) => values.code));
    const known = new Map(stored.map((item) => [item.code, item]));
    const units = new Map((await this.equipment.workUnits()).map(({ id, code }) => [code, id]));
    for (const { values } of rows) {
      const { workUnit, active, ...rest } = values;
      const item: RoundItem = {
        ...rest,
        id: known.get(values.code)?.id ?? newId(),
        since: known.get(values.code)?.since ?? this.floor.now(),
        workUnitId: units.get(workUnit) ?? '',
        active: active !== 'no',
      };
      await this.rounds.saveItem(item);
      const { code, workUnitId, text, period } = item;
      this.ledger.append({
        type: 'maintenance-item.changed',
        subjectId: item.id,
        workUnitId,
        payload: { code, text, period, active: item.active },
      });
    }
  }
}
