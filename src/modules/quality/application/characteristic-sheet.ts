import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FieldProblem } from '#libs/kernel';
import { isFineEnough, toleranceOf } from '#libs/measurement';
import { RoutingApi } from '#modules/routing';
import { checkUnique, defineSheet, say, SheetRegistry, textIn, type ImportRun, type SheetRow } from '#platform/import';
import { characteristicProblems } from '../domain/characteristic-check';
import type { BalloonPlace } from '../domain/quality';
import { GaugeRepository } from '../persistence/gauge.repository';
import { COLUMNS, place, toDraft, type Row } from './characteristic-columns';
import { PlanService } from './plan.service';
import { SheetBalloons } from './sheet-balloons';
import { SiteDay } from './site-day';

/**
 * Sheet 检验特性: what is measured in the operations of the routings of the same workbook. A routing with a row here has
 * its whole plan here; the plan of the version before went along to the others.
 */
@Injectable()
export class CharacteristicSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly routing: RoutingApi,
    private readonly plans: PlanService,
    private readonly gauges: GaugeRepository,
    private readonly balloons: SheetBalloons,
    private readonly day: SiteDay,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'characteristics',
        name: ['检验特性', 'Characteristics'],
        order: 500,
        columns: COLUMNS,
        check: (rows, run) => this.check(rows, run),
        apply: (rows) => this.apply(rows),
      }),
    );
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    check(rows, run);
    await this.balloons.check(rows, run);
    await this.warnOfCoarseGauges(rows, run);
  }

  /** The 1/10 rule: nothing stops because of it, but whoever writes the plan is told. */
  private async warnOfCoarseGauges(rows: readonly Row[], run: ImportRun): Promise<void> {
    const classes = [...new Set(rows.flatMap(({ values }) => values.gaugeClass ?? []))];
    if (classes.length === 0) return;
    const stored = await this.gauges.ofClasses(classes, this.day.today());
    const known = [...stored, ...run.rows('gauges').map((row) => asGauge(row))];
    for (const row of rows) {
      const { gaugeClass, unit } = row.values;
      const draft = toDraft(row, '');
      const ofClass = known.filter((gauge) => gauge.gaugeClass === gaugeClass);
      if (gaugeClass === null || isFineEnough(draft, ofClass)) continue;
      const tolerance = `${toleranceOf(draft) ?? ''} ${unit ?? ''}`.trim();
      run.warn(row, 'gaugeClass', 'quality.gauge-too-coarse', say('gauge.one-tenth', { tolerance }), gaugeClass);
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const ids = new Map<string, string>();
    for (const code of new Set(rows.map(({ values }) => values.routing)))
      for (const { operationId, number } of (await this.routing.newestByCode(code))?.operations ?? [])
        ids.set(`${code} ${number}`, operationId);
    const before = await this.placesBefore([...ids.values()]);
    const said = await this.balloons.placesOf(rows);
    await this.plans.clear([...ids.values()]);
    await this.plans.add(
      rows.map((row) => {
        const draft = toDraft(row, ids.get(place(row)) ?? '');
        return { ...draft, place: said.get(row) ?? before.get(lineOf(draft)) ?? null };
      }),
    );
    const asking = rows.flatMap((row) => (row.values.firstArticle === true ? (ids.get(place(row)) ?? []) : []));
    await this.plans.askFirstArticle([...new Set(asking)]);
  }

  /** A row that says nothing of where its balloon stands leaves the line of the same number its place. */
  private async placesBefore(operationIds: readonly string[]): Promise<ReadonlyMap<string, BalloonPlace | null>> {
    const lines = await this.plans.planFor(operationIds);
    return new Map(lines.map((line) => [lineOf(line), line.place]));
  }
}

/** A line of a plan, as people know it. */
const lineOf = ({ operationId, balloon }: { readonly operationId: string; readonly balloon: string }): string =>
  `${operationId} ${balloon}`;

/** What a row of the sheet 量具 says of the gauge it registers. */
const asGauge = (row: SheetRow) => ({
  gaugeClass: textIn(row, 'gaugeClass'),
  resolution: textIn(row, 'resolution'),
  unit: textIn(row, 'unit'),
});

function check(rows: readonly Row[], run: ImportRun): void {
  checkUnique(rows, run, 'balloon', (row) => `${place(row)} ${row.values.balloon}`);
  const known = new Set(run.rows('operations').map((row) => `${textIn(row, 'routing')} ${String(row.values.number)}`));
  const expected = say('import.expected.reference', { what: say('routing.operation') });
  for (const row of rows) {
    if (!known.has(place(row))) run.problem(row, 'operation', 'import.reference-unknown', expected, place(row));
    for (const wrong of problemsOf(row)) refuse(row, run, wrong);
  }
}

function problemsOf(row: Row): FieldProblem[] {
  const { geometric, datums } = row.values;
  const isAlone = geometric === null && (datums ?? []).length > 0;
  return [
    ...(isAlone ? [{ pointer: '/geometric/datums', code: 'characteristic.datums-alone' }] : []),
    ...characteristicProblems(toDraft(row, '')),
  ];
}

function refuse(row: Row, run: ImportRun, { pointer, code }: FieldProblem): void {
  const { lsl, usl, geometric, datums } = row.values;
  if (!pointer.startsWith('/geometric'))
    run.problem(row, 'lsl', code, say('characteristic.limits'), `${lsl ?? ''} … ${usl ?? ''}`);
  else if (pointer === '/geometric/datums')
    run.problem(row, 'datums', code, say('characteristic.datums'), datums?.join(', ') ?? '');
  else run.problem(row, 'geometric', code, say('characteristic.geometric'), geometric ?? '');
}
