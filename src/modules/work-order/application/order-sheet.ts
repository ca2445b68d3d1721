import { Injectable, type OnModuleInit } from '@nestjs/common';
import { decimal } from '#libs/kernel';
import { precisionProblems } from '#libs/quantities';
import { createTranslator, type Pair, type TextKey } from '#libs/texts';
import { MaterialApi, type Material } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { RoutingApi, type RoutingVersion } from '#modules/routing';
import {
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  SheetRegistry,
  textIn,
  type FaultyRow,
  type ImportRun,
  type TypedRow,
} from '#platform/import';
import { mostOrdered } from '../domain/order';
import type { Prepared } from '../domain/planning-types';
import { OrderNumbers } from './order-numbers';
import { OrderPlanning } from './order-planning';
import { SiteDays } from './site-days';

const LINES = { virtual: ['虚拟', 'Virtual'], real: ['真实', 'Real'] } as const;
/** As the pages call them. */
const wordsOf = (state: Prepared): Pair => [
  createTranslator('zh-CN')(`state.work-order.${state}`),
  createTranslator('en')(`state.work-order.${state}`),
];
const STATES = { draft: wordsOf('draft'), planned: wordsOf('planned'), released: wordsOf('released') } as const;
const DEFAULT_TIME = '17:00';

const COLUMNS = {
  number: optional(column.code(['工单号', 'Number'], { max: 40 })),
  material: column.reference(['物料编码', 'Material'], { what: 'material.material', example: 'GP-100' }),
  revision: optional(column.code(['物料版本', 'Revision'], { max: 16, example: 'A' })),
  routing: optional(column.reference(['工艺路线', 'Routing'], { what: 'work-order.released-routing' })),
  version: optional(column.integer(['工艺版本', 'Routing version'], { min: 1, max: 9999 })),
  quantity: column.decimal(['数量', 'Quantity'], { min: '0.000001', max: '999999999999', example: '20' }),
  priority: optional(column.integer(['优先级', 'Priority'], { min: 1, max: 5, example: '3' })),
  dueDay: optional(column.date(['交期', 'Due date'], { example: '2026-03-20' })),
  dueTime: optional(column.time(['交期时刻', 'Due time'], { example: DEFAULT_TIME })),
  team: optional(column.reference(['小组编号', 'Team'], { what: 'work-order.team' })),
  lineMode: optional(column.choice(['产线方式', 'Line'], { words: LINES, example: '虚拟' })),
  alias: optional(column.text(['客户代称', 'Alias'], { max: 100 })),
  state: optional(column.choice(['导入后状态', 'State'], { words: STATES })),
};

type Row = TypedRow<typeof COLUMNS>;
/** A row as far as it could be read. */
type ReadRow = FaultyRow<typeof COLUMNS>;

/** What rows refer to, read once for the whole sheet. */
interface Known {
  readonly materials: readonly Material[];
  readonly versions: ReadonlyMap<string, readonly RoutingVersion[]>;
  readonly teams: ReadonlyMap<string, string>;
}

/** Sheet 工单: orders, each brought as far as its row says. A number that is left out is made by the school's pattern. */
@Injectable()
export class OrderSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly materials: MaterialApi,
    private readonly routings: RoutingApi,
    private readonly personnel: PersonnelApi,
    private readonly numbers: OrderNumbers,
    private readonly planning: OrderPlanning,
    private readonly days: SiteDays,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'work-orders',
        name: ['工单', 'Work orders'],
        order: 800,
        columns: COLUMNS,
        check: (rows, run) => this.check(rows, run),
        checkFaulty: (rows, run) => this.check(rows, run),
        apply: (rows, run) => this.apply(rows, run),
      }),
    );
  }

  /** Whatever can be said of what was read. */
  private async check(rows: readonly ReadRow[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'number');
    const known = await this.known(rows);
    const taken = new Set(await this.numbers.taken(rows.flatMap(({ values }) => values.number ?? [])));
    const listed = new Set(run.rows('materials').map((row) => textIn(row, 'code')));
    const released = new Set(run.rows('routing-releases').map((row) => textIn(row, 'routing')));
    const teams = new Set(run.rows('teams').map((row) => textIn(row, 'code')));
    const now = this.days.now();
    for (const row of rows) {
      const { number, material: code, revision, routing, version, team, quantity, state } = row.values;
      if (number !== null && taken.has(number))
        run.problem(row, 'number', 'import.conflict', say('work-order.new-number'), number);
      const material = materialOf(known, row);
      const isListed = code !== null && listed.has(code);
      if (code !== null && !material && !isListed)
        run.problem(
          row,
          'material',
          'import.reference-unknown',
          expected('material.material'),
          [code, revision ?? ''].join(' ').trim(),
        );
      if (material && quantity !== null && precisionProblems('/quantity', quantity, material.unit).length > 0)
        run.problem(row, 'quantity', 'import.value-wrong', say('work-order.whole-quantity'), quantity);
      else if (material && quantity !== null && decimal.compare(quantity, mostOrdered(material.unit)) > 0)
        run.problem(
          row,
          'quantity',
          'import.value-wrong',
          say('work-order.most-quantity', { most: mostOrdered(material.unit) }),
          quantity,
        );
      // A sheet has nobody to ask whether it is meant.
      const dueAt = this.dueOf(row);
      if (dueAt && dueAt < now)
        run.problem(row, 'dueDay', 'import.value-wrong', say('work-order.due-to-come'), row.values.dueDay ?? '');
      if ((material ?? isListed) && !(routing !== null && released.has(routing)) && !routingOf(known, row))
        run.problem(
          row,
          version === null ? 'routing' : 'version',
          'import.reference-unknown',
          say(version === null ? 'work-order.released-routing' : 'work-order.released-version'),
          [routing ?? '', version ?? ''].join(' ').trim(),
        );
      if (team !== null && !known.teams.has(team) && !teams.has(team))
        run.problem(row, 'team', 'import.reference-unknown', expected('work-order.team'), team);
      this.checkAllowed(row, run, state ?? 'draft');
      await run.breathe();
    }
  }

  private checkAllowed(row: ReadRow, run: ImportRun, state: Prepared): void {
    const need = [
      ['work-order.create', 'work-order.may-create'],
      ...(state === 'draft' ? [] : [['work-order.plan', 'work-order.may-plan'] as const]),
      ...(state === 'released' ? [['work-order.release', 'work-order.may-release'] as const] : []),
    ] as const;
    const missing = need.find(([permission]) => !run.may(permission));
    if (missing) run.problem(row, 'state', 'import.not-allowed', say(missing[1]), state);
  }

  private async apply(rows: readonly Row[], run: ImportRun): Promise<void> {
    const known = await this.known(rows);
    for (const row of rows) {
      const { values } = row;
      const { id, number } = await this.planning.create({
        ...(values.number === null ? {} : { number: values.number }),
        materialId: materialOf(known, row)?.id ?? '',
        routingVersionId: routingOf(known, row)?.id ?? '',
        quantity: values.quantity,
        ...(values.priority === null ? {} : { priority: values.priority }),
        dueAt: this.dueOf(row),
        // It was looked at when the sheet was; time goes on meanwhile.
        acknowledgePastDue: true,
        teamId: (values.team !== null && known.teams.get(values.team)) || null,
        lineMode: values.lineMode ?? 'virtual',
        alias: values.alias,
      });
      const state = values.state ?? 'draft';
      if (state !== 'draft') await this.planning.plan(id);
      if (state === 'released') await this.planning.release(id);
      run.made(id, number);
      run.advance(1);
    }
  }

  private dueOf({ values: { dueDay, dueTime } }: ReadRow): Date | null {
    return dueDay === null ? null : this.days.at(dueDay, dueTime ?? DEFAULT_TIME);
  }

  private async known(rows: readonly ReadRow[]): Promise<Known> {
    const codes = new Set(rows.flatMap(({ values }) => values.material ?? []));
    const materials = await this.materials.materialsByCodes([...codes]);
    const versions = new Map<string, readonly RoutingVersion[]>();
    for (const { id } of materials)
      versions.set(
        id,
        (await this.routings.versionsOf(id)).filter(({ status }) => status === 'released'),
      );
    const teams = await this.personnel.teamIdsByCode([...new Set(rows.flatMap(({ values }) => values.team ?? []))]);
    return { materials, versions, teams };
  }
}

const expected = (what: TextKey): string => say('import.expected.reference', { what: say(what) });

/** The revision a row names, or the newest. */
function materialOf({ materials }: Known, { values }: ReadRow): Material | undefined {
  const revisions = materials.filter(({ code }) => code === values.material);
  return values.revision === null ? revisions.at(-1) : revisions.find(({ revision }) => revision === values.revision);
}

/** The released version a row names; the one released last when it names none. */
function routingOf(known: Known, row: ReadRow): RoutingVersion | undefined {
  const { routing, version } = row.values;
  return (known.versions.get(materialOf(known, row)?.id ?? '') ?? [])
    .filter((each) => routing === null || each.routingCode === routing)
    .filter((each) => version === null || each.version === version)
    .toSorted((a, b) => (a.releasedAt ?? '').localeCompare(b.releasedAt ?? ''))
    .at(-1);
}
