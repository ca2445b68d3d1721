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
import type { ToolFields } from '../domain/tool';
import { ToolRepository } from '../persistence/tool.repository';
import { ToolService } from './tool.service';

const KINDS = {
  'cutting-tool': ['刀具', 'Cutting tool'],
  fixture: ['夹具', 'Fixture'],
  other: ['其他工装', 'Other'],
} as const;
const LIFE_UNITS = { pieces: ['件', 'Pieces'], minutes: ['分钟', 'Minutes'], uses: ['次', 'Uses'] } as const;
const WARN_PERCENT = 80;

const COLUMNS = {
  code: column.code(['编号', 'Code'], { max: 64, example: 'T-EM10-01' }),
  toolClass: column.code(['类别代码', 'Class'], { max: 64, example: 'EM10' }),
  name: column.text(['名称', 'Name'], { max: 100, example: '立铣刀 Ø10' }),
  nameEn: column.text(['英文名称', 'Name (English)'], { max: 100, example: 'End mill 10 mm' }),
  kind: column.choice(['种类', 'Kind'], { words: KINDS, example: '刀具' }),
  location: column.text(['存放位置', 'Place'], { max: 64, example: 'TC-01' }),
  lifeUnit: optional(column.choice(['寿命单位', 'Life counted in'], { words: LIFE_UNITS, example: '件' })),
  lifeLimit: optional(column.decimal(['寿命', 'Life'], { min: '0.001', max: '999999999', example: '500' })),
  lifeUsed: optional(column.decimal(['已用', 'Used'], { min: '0', max: '999999999', example: '0' })),
  warnPercent: optional(column.integer(['提醒比例(%)', 'Warn at (%)'], { min: 1, max: 100, example: '80' })),
  workUnit: optional(column.reference(['装在工位', 'Set up at'], { what: 'equipment.level.work-unit', example: '' })),
};

type Row = TypedRow<typeof COLUMNS>;

/** Sheet 刀具工装: a code that is there already gets the row's words and limits; its use and its place stay. */
@Injectable()
export class ToolSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly tools: ToolRepository,
    private readonly service: ToolService,
    private readonly equipment: EquipmentApi,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'tools',
        name: ['刀具工装', 'Tools'],
        order: 320,
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
    const stored = await this.tools.byCodes(rows.map(({ values }) => values.code));
    const retired = new Set(stored.flatMap(({ code, status }) => (status === 'retired' ? [code] : [])));
    for (const row of rows) {
      const { code, lifeUnit, lifeLimit } = row.values;
      if (!run.may('tool.manage')) run.problem(row, null, 'import.not-allowed', say('tooling.may-manage'), code);
      if (retired.has(code)) run.problem(row, 'code', 'import.conflict', say('tooling.in-use'), code);
      if ((lifeUnit === null) !== (lifeLimit === null))
        run.problem(row, lifeUnit === null ? 'lifeUnit' : 'lifeLimit', 'import.required', say('tooling.life'), '');
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const stored = await this.tools.byCodes(rows.map(({ values }) => values.code));
    const idOf = new Map(stored.map(({ id, code }) => [code, id]));
    const units = new Map((await this.equipment.workUnits()).map(({ id, code }) => [code, id]));
    for (const { values } of rows) {
      const id = idOf.get(values.code);
      const workUnitId = (values.workUnit !== null && units.get(values.workUnit)) || null;
      if (id) await this.service.change(id, fieldsOf(values));
      else await this.service.register({ ...fieldsOf(values), lifeUsed: values.lifeUsed ?? '0', workUnitId });
    }
  }
}

const fieldsOf = (row: Row['values']): ToolFields => ({
  code: row.code,
  toolClass: row.toolClass,
  name: row.name,
  nameEn: row.nameEn,
  kind: row.kind,
  location: row.location,
  lifeUnit: row.lifeUnit,
  lifeLimit: row.lifeLimit,
  warnPercent: row.warnPercent ?? WARN_PERCENT,
});
