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
import { FileStore } from '#platform/files';
import { branchProblems } from '../domain/branches';
import { inputProblem, parameterProblem } from '../domain/draft-check';
import { brokenFlow } from '../domain/flow';
import { findLoop } from '../domain/graph';
import type { OperationDraft } from '../domain/routing';
import { DocumentRepository } from '../persistence/document.repository';
import { RoutingRepository } from '../persistence/routing.repository';
import {
  OPERATION_COLUMNS,
  PARAMETER_COLUMNS,
  STEP_COLUMNS,
  type OperationRow,
  type ParameterRow,
  type StepRow,
} from './sheet-columns';
import { groupBy, inputOf, linksOf, mediaIn, placeOf, rowsOf, toOperation } from './sheet-drafts';

/** They are written together with their routing, by its sheet. */
const withTheirRouting = async (): Promise<void> => undefined;

const EXPECTED = {
  'routing.parameter-outside-limits': 'routing.value-within-limits',
  'routing.limits-reversed': 'routing.limits-in-order',
  'routing.input-limits': 'routing.limits-for-numbers',
  'routing.input-choices': 'routing.two-choices',
} as const;

/** Sheets 工序, 作业步骤 and 工艺参数: what the versions of sheet 工艺路线 consist of. */
@Injectable()
export class ContentSheets implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly equipment: EquipmentApi,
    private readonly routings: RoutingRepository,
    private readonly documents: DocumentRepository,
    private readonly files: FileStore,
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
          checkUnique(rows, run, 'seq', (row) => `${placeOf(row)} ${row.values.seq}`);
          for (const row of rows) {
            checkInput(row, run);
            await run.breathe();
          }
          await this.checkMedia(rows, run);
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
          checkUnique(rows, run, 'code', (row) => `${placeOf(row)} ${row.values.code}`);
          for (const row of rows) {
            report(run, row, 'value', parameterProblem(row.values), row.values.value);
            await run.breathe();
          }
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
    await this.checkRequirements(rows, run);
    const operationsOf = groupBy(rows, ({ values }) => values.routing);
    const everyOperationOf = groupBy(rowsOf(run).operations, ({ values }) => values.routing);
    const numbersOf = (code: string) => new Set(everyOperationOf(code).map(({ values }) => values.number));
    for (const code of codes) {
      checkGraph(operationsOf(code), numbersOf(code), run);
      await run.breathe();
    }
  }

  /** Classes and documents the rows name, as far as they are not made by this workbook. */
  private async checkRequirements(rows: readonly OperationRow[], run: ImportRun): Promise<void> {
    const units = await this.equipment.workUnits();
    const made = run.rows('equipment').map((row) => textIn(row, 'equipmentClass') ?? textIn(row, 'class') ?? '');
    const classes = new Set([...units.map(({ equipmentClass }) => equipmentClass), ...made]);
    checkReferences(rows, run, 'equipmentClass', classes, 'routing.equipment-class');
    const named = [...new Set(rows.flatMap(({ values }) => values.documents ?? []))];
    const brought = run.rows('documents').map((row) => textIn(row, 'code') ?? '');
    const known = new Set([...brought, ...(await this.documents.byCodes(named)).map(({ code }) => code)]);
    const expected = say('import.expected.reference', { what: say('routing.document') });
    for (const row of rows) {
      const unknown = row.values.documents?.find((code) => !known.has(code));
      if (unknown !== undefined) run.problem(row, 'documents', 'import.reference-unknown', expected, unknown);
      const { equipmentClass, workUnit } = row.values;
      const unit = units.find(({ code }) => code === workUnit);
      if (equipmentClass !== null && unit && unit.equipmentClass !== equipmentClass && classes.has(equipmentClass))
        run.problem(
          row,
          'workUnit',
          'routing.sheet-unit-of-other-class',
          say('routing.unit-of-class', { equipmentClass }),
          workUnit,
        );
    }
  }

  /** Files the steps show lie beside the workbook, or the routing has them already. */
  private async checkMedia(rows: readonly StepRow[], run: ImportRun): Promise<void> {
    const showing = rows.filter(({ values }) => (values.media ?? []).length > 0);
    if (showing.length === 0) return;
    const routings = await this.routings.byCodes([...new Set(showing.map(({ values }) => values.routing))]);
    const names = new Set<string>();
    for (const { id, code } of routings)
      for (const file of await this.files.ofOwner({ type: 'routing', id })) names.add(`${code} ${file.name}`);
    for (const row of showing) {
      const missing = mediaIn(row).find(
        ({ name }) => !run.attachment(name) && !names.has(`${row.values.routing} ${name}`),
      );
      if (missing) run.problem(row, 'media', 'import.reference-unknown', say('routing.file-beside'), missing.name);
    }
  }
}

const NOTHING = { workUnitIds: new Map(), documentIds: new Map(), fileIds: new Map() };

/** Without what they name; enough to see how they follow each other. */
const draftsOf = (operations: readonly OperationRow[]): readonly OperationDraft[] =>
  operations.map((row) => toOperation(row, [], [], NOTHING));

/** What a sheet says in place of a draft's problem; its sentence names what was `got`, for it knows nothing else. */
const IN_SHEET: Readonly<Record<string, string>> = {
  'routing.alternative-alone': 'routing.sheet-alternative-alone',
  'routing.alternative-neighbours': 'routing.sheet-alternative-neighbours',
  'routing.alternative-optional': 'routing.sheet-alternative-optional',
};

/** What is wrong with alternatives, each at its own row. @returns whether anything is */
function checkBranches(operations: readonly OperationRow[], run: ImportRun): boolean {
  const problems = branchProblems(draftsOf(operations), linksOf(operations));
  const alike = say('routing.alternatives-alike');
  for (const { pointer, code } of problems) {
    const row = operations[Number(pointer.split('/')[2])];
    const column = pointer.endsWith('/optional') ? 'optional' : 'alternative';
    if (row) run.problem(row, column, IN_SHEET[code] ?? code, alike, row.values.alternative ?? '');
  }
  return problems.length > 0;
}

/** Whether the rows are one routing; what is not is said at a row where it shows. */
function checkFlow(operations: readonly OperationRow[], run: ImportRun): void {
  const broken = brokenFlow(draftsOf(operations), linksOf(operations));
  if (!broken) return;
  const isParts = broken.code === 'routing.unconnected';
  const got = String(isParts ? broken.params['parts'] : broken.params['operations']);
  const code = isParts ? 'routing.sheet-unconnected' : 'routing.sheet-several-ends';
  const row = operations.find(({ values }) => values.number === broken.at);
  if (row) run.problem(row, 'after', code, say('routing.operations-connected'), got);
}

/** @param numbers of all operations of the routing, those with a wrong cell too */
function checkGraph(operations: readonly OperationRow[], numbers: ReadonlySet<number>, run: ImportRun): void {
  const links = linksOf(operations);
  const what = say('routing.operation');
  const unknown = links.filter(({ from }) => !numbers.has(from));
  for (const { from, row } of unknown)
    run.problem(row, 'after', 'import.reference-unknown', say('import.expected.reference', { what }), String(from));
  const loop = findLoop(links);
  const row = loop && operations.find(({ values }) => loop.includes(values.number) && values.after !== null);
  if (row) run.problem(row, 'after', 'routing.sheet-loop', say('routing.operation-without-loop'), loop.join(' → '));
  const isWrong = checkBranches(operations, run) || loop !== null || unknown.length > 0;
  // Rows with a wrong cell are not among the operations; without them the others cannot hang together.
  if (!isWrong && operations.length === numbers.size) checkFlow(operations, run);
}

/** What a step asks for, each contradiction at the cell that makes it. */
function checkInput(row: StepRow, run: ImportRun): void {
  const { kind, input, min, max, choices } = row.values;
  const limit = max === null ? 'min' : 'max';
  if (input === null) {
    if (kind === 'capture')
      run.problem(row, 'input', 'routing.capture-without-input', say('routing.capture-says-what'), '');
    else if (min !== null || max !== null) report(run, row, limit, 'routing.input-limits', max ?? min ?? '');
    return;
  }
  const code = inputProblem(inputOf(row));
  if (code === 'routing.input-choices') report(run, row, 'choices', code, choices?.join(', ') ?? '');
  else report(run, row, limit, code, max ?? min ?? '');
}

/** Reports rows whose routing is not in sheet 工艺路线, or whose operation is not in sheet 工序. */
function checkPlace(rows: readonly (StepRow | ParameterRow)[], run: ImportRun): void {
  const routings = new Set(run.rows('routings').map((row) => textIn(row, 'code')));
  const known = new Set(rowsOf(run).operations.map(({ values }) => `${values.routing} ${values.number}`));
  const expected = say('import.expected.reference', { what: say('routing.operation') });
  for (const row of rows) {
    const { routing } = row.values;
    if (!routings.has(routing))
      run.problem(
        row,
        'routing',
        'import.reference-unknown',
        say('import.expected.reference', { what: say('routing.routing') }),
        routing,
      );
    else if (!known.has(placeOf(row)))
      run.problem(row, 'operation', 'import.reference-unknown', expected, placeOf(row));
  }
}

function report(run: ImportRun, row: StepRow | ParameterRow, column: string, code: string | null, got: string): void {
  if (code) run.problem(row, column, code, say(EXPECTED[code as keyof typeof EXPECTED]), got);
}
