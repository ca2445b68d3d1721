import { Injectable } from '@nestjs/common';
import { FloorClock } from '#platform/clock';
import { newId } from '#platform/ids';
import {
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  type ImportRun,
  type SheetDef,
  type TypedRow,
} from '#platform/import';
import { LEVELS, type Level } from '../../domain/work-unit';
import { HierarchyRepository } from '../../persistence/hierarchy.repository';
import { UnitDayRepository } from '../../persistence/unit-day.repository';
import { WorkUnitRepository } from '../../persistence/work-unit.repository';

const columns = {
  code: column.code(['编号', 'Code'], { example: 'LATHE' }),
  name: column.text(['名称', 'Name'], { max: 60, example: '数控车' }),
  nameEn: column.text(['英文名称', 'English name'], { max: 60, example: 'CNC lathe' }),
  level: column.choice(['层级', 'Level'], {
    words: {
      site: ['校区', 'Site'],
      area: ['区域', 'Area'],
      line: ['产线', 'Production line'],
      'work-unit': ['工位', 'Work unit'],
    } satisfies Record<Level, readonly [string, string]>,
    example: '工位',
  }),
  parent: optional(column.reference(['上级编号', 'Parent'], { what: 'equipment.what.element', example: 'GPL-1' })),
  position: optional(column.integer(['顺序', 'Position'], { min: 0, max: 999, example: '20' })),
  mode: optional(
    column.choice(['产线方式', 'Line mode'], {
      words: { real: ['真实', 'Real'], virtual: ['虚拟', 'Virtual'] },
      example: '',
    }),
  ),
  equipmentClass: optional(column.code(['设备类别', 'Equipment class'], { example: 'lathe' })),
  capacity: optional(column.integer(['并行任务数', 'Capacity'], { min: 1, max: 100, example: '1' })),
  assetNumber: optional(column.text(['资产编号', 'Asset number'], { max: 40, example: 'ZC-2024-017' })),
  assetModel: optional(column.text(['型号', 'Model'], { max: 60, example: 'CK6140' })),
} as const;

type Row = TypedRow<typeof columns>;

/** What stands above each level. */
const PARENT: Readonly<Record<Level, Level | null>> = { site: null, area: 'site', line: 'area', 'work-unit': 'line' };

/** The hierarchy from the campus down to the station, and the machines that stand there. */
@Injectable()
export class EquipmentSheet {
  constructor(
    private readonly hierarchy: HierarchyRepository,
    private readonly units: WorkUnitRepository,
    private readonly days: UnitDayRepository,
    private readonly floor: FloorClock,
  ) {}

  sheet(): SheetDef {
    return defineSheet({
      key: 'equipment',
      name: ['设备层级', 'Equipment'],
      order: 100,
      columns,
      check: (rows, run) => this.check(rows, run),
      apply: (rows) => this.apply(rows),
    });
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'code');
    checkUnique(rows, run, 'assetNumber');
    const known = await this.hierarchy.byCodes(rows.flatMap(({ values }) => [values.code, values.parent ?? '']));
    const levels = new Map([...known].map(([code, { level }]) => [code, level]));
    for (const { values } of rows) levels.set(values.code, values.level);
    for (const row of rows) {
      const { code, level, parent, equipmentClass } = row.values;
      const before = known.get(code)?.level;
      if (before !== undefined && before !== level)
        run.problem(row, 'level', 'import.conflict', say(`equipment.level.${before}`), say(`equipment.level.${level}`));
      if (level === 'work-unit' && equipmentClass === null)
        run.problem(row, 'equipmentClass', 'import.required', say('equipment.expected.class'), '');
      this.checkParent(row, parent === null ? null : (levels.get(parent) ?? 'unknown'), run);
    }
  }

  private checkParent(row: Row, found: Level | 'unknown' | null, run: ImportRun): void {
    const wanted = PARENT[row.values.level];
    if (found === wanted) return;
    const expected = wanted === null ? say('equipment.expected.no-parent') : say(`equipment.level.${wanted}`);
    run.problem(row, 'parent', 'import.reference-unknown', expected, row.values.parent ?? '');
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const known = await this.hierarchy.byCodes(rows.flatMap(({ values }) => [values.code, values.parent ?? '']));
    const ids = new Map([...known].map(([code, { id }]) => [code, id]));
    await this.dropDays(rows, ids);
    const fromTheTop = rows.toSorted((a, b) => LEVELS.indexOf(a.values.level) - LEVELS.indexOf(b.values.level));
    for (const row of fromTheTop) {
      const id = ids.get(row.values.code) ?? newId();
      ids.set(row.values.code, id);
      await this.save(row, id, row.values.parent === null ? null : (ids.get(row.values.parent) ?? null));
    }
  }

  /** A unit that comes to another line has another calendar. */
  private async dropDays(rows: readonly Row[], ids: ReadonlyMap<string, string>): Promise<void> {
    const known = rows.flatMap(({ values: { code, level, parent, capacity } }) => {
      const id = ids.get(code);
      return level === 'work-unit' && id !== undefined
        ? { id, lineId: ids.get(parent ?? '') ?? null, capacity: capacity ?? 1 }
        : [];
    });
    await this.days.drop(await this.units.lockMoved(known));
  }

  private async save({ row, values }: Row, id: string, parentId: string | null): Promise<void> {
    const { code, name, nameEn, level, position } = values;
    await this.hierarchy.save({ id, parentId, level, code, name, nameEn, position: position ?? row });
    if (level === 'line') await this.hierarchy.saveLine(id, values.mode ?? 'real');
    if (level !== 'work-unit' || parentId === null) return;
    await this.hierarchy.saveWorkUnit(id, parentId, values.equipmentClass ?? '', values.capacity ?? 1);
    if (values.assetNumber !== null)
      await this.hierarchy.placeAsset(id, values.assetNumber, values.assetModel ?? '', this.floor.now());
  }
}
