import { Injectable, type OnModuleInit } from '@nestjs/common';
import { materialKey, MaterialApi } from '#modules/material';
import { AQLS, LEVELS, type Aql, type Level } from '#libs/sampling';
import {
  column,
  defineSheet,
  optional,
  say,
  SheetRegistry,
  textIn,
  type ImportRun,
  type TypedRow,
} from '#platform/import';
import { CLASSES, problemOf, type ClassRule, type DefectClass, type RuleBody } from '../domain/rule';
import { RuleRepository } from '../persistence/rule.repository';
import { RuleService, type RuleFields } from './rule.service';

const KINDS = { incoming: ['来料检验', 'Incoming'], final: ['终检', 'Final'] } as const;
const WAYS = {
  sampling: ['抽样', 'Sampling'],
  zero: ['零接收数', 'Accept on zero'],
  none: ['免检', 'Not inspected'],
} as const;
const PERCENT = { min: '0.000001', max: '99.999999' } as const;
/** An AQL, or every unit. */
const EVERYTHING = ['100%', '全检', 'all'];

const aql = (name: DefectClass, example: string) =>
  optional(
    column.matching([`${name}类AQL`, `AQL class ${name}`], {
      pattern: new RegExp(`^(${[...AQLS, ...EVERYTHING].map((one) => one.replaceAll('.', '\\.')).join('|')})$`),
      expected: 'lot-inspection.sheet.aql',
      example,
    }),
  );

const COLUMNS = {
  material: column.reference(['物料编码', 'Material'], { what: 'material.material', example: 'GP-100' }),
  revision: optional(column.code(['版本', 'Revision'], { max: 16, example: 'A' })),
  kind: column.choice(['检验类型', 'Inspection'], { words: KINDS, example: '来料检验' }),
  supplier: optional(column.text(['供应商', 'Supplier'], { max: 64, example: '演示铝材厂' })),
  way: column.choice(['方式', 'Way'], { words: WAYS, example: '抽样' }),
  level: optional(
    column.matching(['检验水平', 'Inspection level'], {
      pattern: new RegExp(`^(${LEVELS.join('|')})$`),
      expected: 'lot-inspection.sheet.level',
      example: 'II',
    }),
  ),
  A: aql('A', '100%'),
  B: aql('B', '1.0'),
  C: aql('C', '2.5'),
  limitingQuality: optional(column.decimal(['极限质量%', 'Limiting quality %'], { ...PERCENT, example: '5' })),
};

type Row = TypedRow<typeof COLUMNS>;

/** Sheet 抽样规则: a rule that is there already gets its next revision; reduced inspection is never switched on by it. */
@Injectable()
export class RuleSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly rules: RuleRepository,
    private readonly service: RuleService,
    private readonly material: MaterialApi,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'sampling-rules',
        name: ['抽样规则', 'Sampling rules'],
        order: 330,
        columns: COLUMNS,
        check: (rows, run) => this.check(rows, run),
        apply: (rows) => this.apply(rows),
      }),
    );
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    const listed = run.rows('materials').map((row) => materialKey(textIn(row, 'code') ?? '', textIn(row, 'revision')));
    const known = new Set([...listed, ...(await this.ids(rows)).keys()]);
    const seen = new Set<string>();
    for (const row of rows) {
      const { material, revision, kind, supplier } = row.values;
      const key = materialKey(material, revision);
      if (!run.may('sampling-rule.manage'))
        run.problem(row, null, 'import.not-allowed', say('lot-inspection.may-manage'), material);
      if (!known.has(key)) {
        const what = say('import.expected.reference', { what: say('material.material') });
        run.problem(row, 'material', 'import.reference-unknown', what, key);
      }
      const series = [key, kind, supplier ?? ''].join('\n');
      if (seen.has(series)) run.problem(row, 'material', 'import.conflict', say('lot-inspection.one-rule'), material);
      seen.add(series);
      const problem = problemOf({ kind, supplier: supplier?.trim() ?? '', body: bodyOf(row.values) });
      if (problem) run.problem(row, 'way', 'import.conflict', say(`error.${problem}`), material);
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const ids = await this.ids(rows);
    for (const { values } of rows) {
      const { material, revision, kind, supplier } = values;
      const materialId = ids.get(materialKey(material, revision)) ?? '';
      const fields: RuleFields = { materialId, kind, supplier: supplier?.trim() ?? '', body: bodyOf(values) };
      const known = await this.rules.of(fields);
      const { reduced } = known?.body ?? fields.body;
      const body = { ...fields.body, reduced };
      if (known?.active) await this.service.change(known.id, body, null, false);
      else await this.service.add({ ...fields, body: fields.body }, false);
    }
  }

  private async ids(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
    const stored = await this.material.materialsByCodes(rows.map(({ values }) => values.material));
    return new Map(stored.map(({ id, code, revision }) => [materialKey(code, revision), id]));
  }
}

function bodyOf({ way, level, limitingQuality, ...values }: Row['values']): RuleBody {
  const classes: Partial<Record<DefectClass, ClassRule>> = {};
  for (const each of CLASSES) {
    const value = values[each];
    if (value === null) continue;
    const by = way === 'zero' ? 'zero' : 'aql';
    classes[each] = EVERYTHING.includes(value)
      ? { kind: 'everything' }
      : { kind: by, aql: value as Aql, level: (level ?? 'II') as Level };
  }
  return { inspect: way === 'none' ? 'none' : 'sampling', classes, limitingQuality, reduced: 'off' };
}
