import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoutingApi } from '#modules/routing';
import {
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  SheetRegistry,
  textIn,
  type ImportRun,
  type SheetRow,
  type TypedRow,
} from '#platform/import';
import { isFineEnough, toleranceOf } from '../domain/gauge';
import type { CharacteristicDraft, Sampling } from '../domain/quality';
import { GaugeRepository } from '../persistence/gauge.repository';
import { gaugeClassColumn } from './gauge-columns';
import { limitsProblem, PlanService } from './plan.service';
import { SiteDay } from './site-day';

const KINDS = { variable: ['计量', 'Variable'], attribute: ['计数', 'Attribute'] } as const;
const CLASSES = { A: ['关键', 'Critical'], B: ['主要', 'Major'], C: ['次要', 'Minor'] } as const;

/** `每件`, `首件`, or a number n: every n-th. */
const samplingColumn = {
  ...column.text(['抽样', 'Sampling'], { max: 32, example: '每件' }),
  about: () => say('characteristic.sampling'),
  parse: (text: string): { readonly value: Sampling } | { readonly expected: string } => {
    const word = text.toLowerCase();
    if (word === '每件' || word === 'each') return { value: 'each' };
    if (word === '首件' || word === 'first') return { value: 'first' };
    const every = /^(?:每\s*|every\s+)?(\d{1,5})\s*件?$/.exec(word)?.[1];
    if (every === '1') return { value: 'each' };
    return every && every !== '0' ? { value: { every: Number(every) } } : { expected: say('characteristic.sampling') };
  },
};

const COLUMNS = {
  routing: column.reference(['路线编码', 'Routing'], { what: 'routing.routing', example: 'R-GP-100' }),
  operation: column.integer(['工序号', 'Operation'], { min: 1, max: 9999, example: '50' }),
  balloon: column.text(['气泡号', 'Balloon'], { max: 16, example: '3' }),
  name: column.text(['名称', 'Name'], { max: 100, example: '齿轮孔直径' }),
  nameEn: column.text(['英文名称', 'Name (English)'], { max: 100, example: 'Gear bore diameter' }),
  kind: optional(column.choice(['类型', 'Kind'], { words: KINDS })),
  nominal: optional(column.decimal(['公称值', 'Nominal'], { example: '32' })),
  lsl: optional(column.decimal(['下限', 'LSL'], { example: '32.000' })),
  usl: optional(column.decimal(['上限', 'USL'], { example: '32.025' })),
  unit: optional(column.text(['单位', 'Unit'], { max: 16, example: 'mm' })),
  decimals: optional(column.integer(['小数位', 'Decimals'], { min: 0, max: 6, example: '3' })),
  class: column.choice(['等级', 'Class'], { words: CLASSES, example: 'A' }),
  mandatory: optional(column.flag(['必检', 'Mandatory'])),
  sampling: optional(samplingColumn),
  gaugeClass: optional(gaugeClassColumn),
  /** On any row of an operation: its first piece is inspected with three signatures. */
  firstArticle: optional(column.flag(['首检', 'First article'], { example: '否' })),
};

type Row = TypedRow<typeof COLUMNS>;

const toDraft = ({ values }: Row, operationId: string): CharacteristicDraft => ({
  operationId,
  balloon: values.balloon,
  name: values.name,
  nameEn: values.nameEn,
  kind: values.kind ?? 'variable',
  nominal: values.nominal,
  lsl: values.lsl,
  usl: values.usl,
  unit: values.unit ?? '',
  decimals: values.decimals ?? 3,
  class: values.class,
  mandatory: values.mandatory ?? true,
  sampling: values.sampling ?? 'each',
  gaugeClass: values.gaugeClass,
});

const place = ({ values }: Row): string => `${values.routing} ${values.operation}`;

/** Sheet 检验特性: what is measured in the operations of the routings of the same workbook. */
@Injectable()
export class CharacteristicSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly routing: RoutingApi,
    private readonly plans: PlanService,
    private readonly gauges: GaugeRepository,
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
    await this.plans.add(rows.map((row) => toDraft(row, ids.get(place(row)) ?? '')));
    const asking = rows.flatMap((row) => (row.values.firstArticle === true ? (ids.get(place(row)) ?? []) : []));
    await this.plans.askFirstArticle([...new Set(asking)]);
  }
}

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
    const wrong = limitsProblem(toDraft(row, ''));
    const got = `${row.values.lsl ?? ''} … ${row.values.usl ?? ''}`;
    if (wrong) run.problem(row, 'lsl', wrong.code, say('characteristic.limits'), got);
  }
}
