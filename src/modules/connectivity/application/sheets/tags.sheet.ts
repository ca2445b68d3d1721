import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import {
  checkReferences,
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  type ImportRun,
  type SheetDef,
  type TypedRow,
} from '#platform/import';
import { LONGEST_EXPRESSION } from '#libs/tag-expressions';
import { NODE_ID_PATTERN, type TagRole } from '../../domain/connection';
import { mapProblems, readTags, tagProblem } from '../../domain/map-check';
import { sayProblem } from './say-problem';
import { ConnectionService } from '../connection.service';

/** What a tag means, as it is written in a workbook. */
export const ROLE_WORDS = {
  'good-count': ['合格计数', 'Good count'],
  'scrap-count': ['报废计数', 'Scrap count'],
  'current-job': ['当前任务', 'Current job'],
  'item-state': ['设备状态', 'Item state'],
  'operation-mode': ['运行模式', 'Operation mode'],
  'program-file': ['数控程序文件', 'Program file'],
  'program-name': ['数控程序名', 'Program name'],
  'program-checksum': ['数控程序校验和', 'Program checksum'],
  starved: ['待料', 'Starved'],
  blocked: ['堵料', 'Blocked'],
  analog: ['模拟量', 'Analog'],
  alarm: ['报警', 'Alarm'],
  info: ['信息', 'Info'],
} as const satisfies Record<TagRole, readonly [string, string]>;

const columns = {
  workUnit: column.reference(['工位编号', 'Work unit'], { what: 'connectivity.what.connection', example: 'LATHE' }),
  key: column.code(['变量', 'Tag'], { max: 64, example: 'GoodCount' }),
  nodeId: optional(
    column.matching(['节点', 'Node'], {
      pattern: NODE_ID_PATTERN,
      expected: 'connectivity.expected.node',
      example: 'nsu=http://example.com/UA/;s=GoodCount',
    }),
  ),
  expression: optional(column.text(['表达式', 'Expression'], { max: LONGEST_EXPRESSION, example: '' })),
  role: column.choice(['用途', 'Role'], {
    words: ROLE_WORDS,
  }),
  name: column.text(['名称', 'Name'], { max: 60, example: '合格计数' }),
  nameEn: column.text(['英文名称', 'English name'], { max: 60, example: 'Good count' }),
  unit: optional(column.text(['单位', 'Unit'], { max: 20, example: 'pcs' })),
  samplingMs: optional(column.integer(['采样毫秒', 'Sampling ms'], { min: 0, max: 3_600_000, example: '0' })),
  queueSize: optional(column.integer(['队列长度', 'Queue size'], { min: 1, max: 10_000, example: '100' })),
  deadband: optional(column.decimal(['死区', 'Deadband'], { min: '0', example: '' })),
  counterType: optional(
    column.choice(['计数类型', 'Counter type'], {
      words: { UInt32: ['UInt32', 'UInt32'], UInt16: ['UInt16', 'UInt16'] },
    }),
  ),
  counterKept: optional(column.flag(['断电保持', 'Kept when off'], { example: '否' })),
} as const;

type Row = TypedRow<typeof columns>;

/** Tag maps; those of a work unit named here replace what it had. */
@Injectable()
export class TagsSheet {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly connections: ConnectionService,
  ) {}

  sheet(): SheetDef {
    return defineSheet({
      key: 'tags',
      name: ['变量映射', 'Tags'],
      order: 151,
      columns,
      check: (rows, run) => this.check(rows, run),
      apply: (rows) => this.apply(rows),
    });
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'key', ({ values }) => `${values.workUnit} ${values.key}`);
    const known = await this.connections.connectedCodes();
    for (const { values } of run.rows('connections')) {
      if (typeof values['workUnit'] === 'string') known.add(values['workUnit']);
    }
    checkReferences(rows, run, 'workUnit', known, 'connectivity.what.connection');
    for (const code of new Set(rows.map(({ values }) => values.workUnit))) {
      await this.checkMap(
        code,
        rows.filter(({ values }) => values.workUnit === code),
        run,
      );
    }
    const [first] = rows;
    if (first && !run.may('connection.edit')) {
      run.problem(first, null, 'import.not-allowed', say('connectivity.expected.right'), '');
    }
  }

  private async checkMap(code: string, rows: readonly Row[], run: ImportRun): Promise<void> {
    const tags = rows.map(({ values }) => values);
    const read = readTags(tags);
    for (const row of rows) {
      const found = tagProblem(row.values, read);
      const { expression, nodeId } = row.values;
      if (found) run.problem(row, 'expression', 'import.conflict', sayProblem(found), expression ?? nodeId ?? '');
    }
    const [first] = rows;
    if (!first || run.rows('machine-states').some(({ values }) => values['workUnit'] === code)) return;
    // Rules that stay must still find their tags.
    const { states } = await this.connections.mapOf(code);
    const broken = mapProblems(tags, states).find(({ pointer }) => pointer.startsWith('/states/'));
    if (broken) run.problem(first, null, 'import.conflict', sayProblem(broken), code);
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    for (const code of new Set(rows.map(({ values }) => values.workUnit))) {
      const own = rows.filter(({ values }) => values.workUnit === code);
      const unit = await this.equipment.workUnitByCode(code);
      if (!unit) throw new Error(`work unit ${code} was checked and is not there`);
      await this.connections.setMap(unit.id, {
        tags: own.map(({ values: { workUnit: _unit, ...tag } }) => ({
          ...tag,
          samplingMs: tag.samplingMs ?? (tag.role === 'analog' ? 500 : 0),
          queueSize: tag.queueSize ?? (tag.role === 'analog' ? 5 : 100),
          deadband: tag.deadband === null ? null : Number(tag.deadband),
          counterType: tag.counterType ?? ('UInt32' as const),
          counterKept: tag.counterKept ?? false,
        })),
      });
    }
  }
}
