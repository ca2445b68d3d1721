import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { expressionProblem, LONGEST_EXPRESSION } from '#libs/tag-expressions';
import {
  checkReferences,
  column,
  defineSheet,
  say,
  type ImportRun,
  type SheetDef,
  type TypedRow,
} from '#platform/import';
import type { RuledState } from '../../domain/connection';
import { readTags } from '../../domain/map-check';
import { ConnectionService } from '../connection.service';
import { sayProblem } from './say-problem';

/** A machine's state, as it is written in a workbook. */
export const STATE_WORDS = {
  producing: ['加工中', 'Producing'],
  setup: ['调整中', 'Set-up'],
  starved: ['待料', 'Starved'],
  blocked: ['堵料', 'Blocked'],
  idle: ['空闲', 'Idle'],
  fault: ['故障', 'Fault'],
  maintenance: ['维护', 'Maintenance'],
  off: ['关机', 'Off'],
} as const satisfies Record<RuledState, readonly [string, string]>;

const columns = {
  workUnit: column.reference(['工位编号', 'Work unit'], { what: 'connectivity.what.connection', example: 'LATHE' }),
  state: column.choice(['状态', 'State'], { words: STATE_WORDS }),
  expression: column.text(['条件', 'Condition'], { max: LONGEST_EXPRESSION, example: 'bit(StatusWord, 3)' }),
} as const;

type Row = TypedRow<typeof columns>;

/** Rules that make a machine's state of its tags, the first that is true; those of a work unit named here replace what it had. */
@Injectable()
export class MachineStatesSheet {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly connections: ConnectionService,
  ) {}

  sheet(): SheetDef {
    return defineSheet({
      key: 'machine-states',
      name: ['设备状态规则', 'Machine states'],
      order: 152,
      columns,
      check: (rows, run) => this.check(rows, run),
      apply: (rows) => this.apply(rows),
    });
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    const known = await this.connections.connectedCodes();
    for (const { values } of run.rows('connections')) {
      if (typeof values['workUnit'] === 'string') known.add(values['workUnit']);
    }
    checkReferences(rows, run, 'workUnit', known, 'connectivity.what.connection');
    const read = new Map<string, ReadonlySet<string>>();
    for (const row of rows) {
      const { workUnit, expression } = row.values;
      const tags = read.get(workUnit) ?? (await this.tagsOf(workUnit, run));
      read.set(workUnit, tags);
      const found = expressionProblem(expression, tags, 'boolean');
      if (found) run.problem(row, 'expression', 'import.conflict', sayProblem(found), expression);
    }
    const [first] = rows;
    if (first && !run.may('connection.edit')) {
      run.problem(first, null, 'import.not-allowed', say('connectivity.expected.right'), '');
    }
  }

  /** Of the same workbook where it maps the machine anew, else the stored ones. */
  private async tagsOf(workUnit: string, run: ImportRun): Promise<ReadonlySet<string>> {
    const own = run.rows('tags').filter(({ values }) => values['workUnit'] === workUnit);
    if (own.length === 0) return readTags((await this.connections.mapOf(workUnit)).tags);
    return new Set(own.filter(({ values }) => values['nodeId'] !== null).map(({ values }) => String(values['key'])));
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    for (const code of new Set(rows.map(({ values }) => values.workUnit))) {
      const unit = await this.equipment.workUnitByCode(code);
      if (!unit) throw new Error(`work unit ${code} was checked and is not there`);
      const states = rows
        .filter(({ values }) => values.workUnit === code)
        .map(({ values: { state, expression } }) => ({ state, expression }));
      await this.connections.setMap(unit.id, { states });
    }
  }
}
