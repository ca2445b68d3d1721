import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import {
  checkReferences,
  checkUnique,
  defineSheet,
  say,
  SheetRegistry,
  textIn,
  type ImportRun,
} from '#platform/import';
import { inputProblem, parameterProblem } from '../domain/draft-check';
import { findLoop } from '../domain/graph';
import { rowsOf } from './routing-sheet';
import {
  OPERATION_COLUMNS,
  PARAMETER_COLUMNS,
  STEP_COLUMNS,
  type OperationRow,
  type ParameterRow,
  type StepRow,
} from './sheet-columns';
import { inputOf, linksOf } from './sheet-drafts';

/** They are written together with their routing, by its sheet. */
const withTheirRouting = async (): Promise<void> => undefined;

const EXPECTED = {
  'routing.parameter-outside-limits': 'routing.value-within-limits',
  'routing.limits-reversed': 'routing.limits-in-order',
  'routing.input-limits': 'routing.limits-for-numbers',
  'routing.input-choices': 'routing.two-choices',
} as const;

const place = (row: StepRow | ParameterRow): string => `${row.values.routing} ${row.values.operation}`;

/** Sheets 工序, 作业步骤 and 工艺参数: what the versions of sheet 工艺路线 consist of. */
@Injectable()
export class ContentSheets implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly equipment: EquipmentApi,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'operations',
        name: ['工序', 'Operations'],
        order: 420,
        columns: OPERATION_COLUMNS,
        check: (rows, run) => this.checkOperations(rows, run),
        apply: withTheirRouting,
      }),
    );
    this.registry.register(
      defineSheet({
        key: 'steps',
        name: ['作业步骤', 'Steps'],
        order: 430,
        columns: STEP_COLUMNS,
        check: async (rows, run) => {
          checkPlace(rows, run);
          checkUnique(rows, run, 'seq', (row) => `${place(row)} ${row.values.seq}`);
          for (const row of rows) report(run, row, 'input', inputProblem(inputOf(row)), row.values.input ?? '');
        },
        apply: withTheirRouting,
      }),
    );
    this.registry.register(
      defineSheet({
        key: 'parameters',
        name: ['工艺参数', 'Parameters'],
        order: 440,
        columns: PARAMETER_COLUMNS,
        check: async (rows, run) => {
          checkPlace(rows, run);
          checkUnique(rows, run, 'code', (row) => `${place(row)} ${row.values.code}`);
          for (const row of rows) report(run, row, 'value', parameterProblem(row.values), row.values.value);
        },
        apply: withTheirRouting,
      }),
    );
  }

  private async checkOperations(rows: readonly OperationRow[], run: ImportRun): Promise<void> {
    const codes = new Set(run.rows('routings').map((row) => textIn(row, 'code') ?? ''));
    checkReferences(rows, run, 'routing', codes, 'routing.routing');
    checkUnique(rows, run, 'number', ({ values }) => `${values.routing} ${values.number}`);
    const listed = run
      .rows('equipment')
      .flatMap((row) => (textIn(row, 'level') === 'work-unit' ? [textIn(row, 'code') ?? ''] : []));
    const units = new Set([...listed, ...(await this.equipment.workUnits()).map(({ code }) => code)]);
    checkReferences(rows, run, 'workUnit', units, 'routing.work-unit');
    for (const code of codes)
      checkGraph(
        rows.filter(({ values }) => values.routing === code),
        run,
      );
  }
}

function checkGraph(operations: readonly OperationRow[], run: ImportRun): void {
  const numbers = new Set(operations.map(({ values }) => values.number));
  const links = linksOf(operations);
  const what = say('routing.operation');
  for (const { from, row } of links)
    if (!numbers.has(from))
      run.problem(row, 'after', 'import.reference-unknown', say('import.expected.reference', { what }), String(from));
  const loop = findLoop(links);
  const row = loop && operations.find(({ values }) => loop.includes(values.number) && values.after !== null);
  if (row) run.problem(row, 'after', 'routing.loop', say('routing.operation-without-loop'), loop.join(' → '));
}

/** Reports rows whose operation is not in sheet 工序. */
function checkPlace(rows: readonly (StepRow | ParameterRow)[], run: ImportRun): void {
  const known = new Set(rowsOf(run).operations.map(({ values }) => `${values.routing} ${values.number}`));
  const expected = say('import.expected.reference', { what: say('routing.operation') });
  for (const row of rows)
    if (!known.has(place(row))) run.problem(row, 'operation', 'import.reference-unknown', expected, place(row));
}

function report(run: ImportRun, row: StepRow | ParameterRow, column: string, code: string | null, got: string): void {
  if (code) run.problem(row, column, code, say(EXPECTED[code as keyof typeof EXPECTED]), got);
}
