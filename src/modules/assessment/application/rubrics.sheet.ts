import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DEFAULT_CAP, type CriterionKind } from '#libs/grading';
import { DomainError, decimal } from '#libs/kernel';
import { column, defineSheet, optional, say, SheetRegistry, type ImportRun, type TypedRow } from '#platform/import';
import type { Criterion, NewRubric } from '../domain/rubric';
import { checkRubric } from '../domain/rubric-check';
import { RubricRepository } from '../persistence/rubric.repository';
import { RubricService } from './rubric.service';

const TYPES = { auto: ['自动', 'Automatic'], manual: ['教师', 'Manual'], hybrid: ['自动+教师', 'Hybrid'] } as const;

const EVALUATORS = {
  conformance: ['工艺符合性', 'Process conformance'],
  'cycle-time': ['节拍', 'Cycle time'],
  'first-pass-yield': ['一次合格率', 'First pass yield'],
  dimension: ['尺寸', 'Dimensions'],
  documentation: ['记录', 'Documentation'],
} as const satisfies Partial<Record<CriterionKind, readonly [string, string]>>;

const COLUMNS = {
  code: column.code(['评分标准编码', 'Rubric'], { max: 40, example: 'GP-MILL' }),
  name: column.text(['评分标准名称', 'Name'], { max: 100, example: '泵体铣削评分标准' }),
  nameEn: column.text(['英文名称', 'Name (English)'], { max: 100, example: 'Milling the pump body' }),
  criterion: column.code(['评分项编码', 'Criterion'], { max: 60, example: 'dimension' }),
  criterionName: column.text(['评分项', 'Criterion name'], { max: 100, example: '尺寸' }),
  criterionNameEn: column.text(['英文评分项', 'Criterion name (English)'], { max: 100, example: 'Dimensions' }),
  weight: column.decimal(['权重', 'Weight'], { min: '0', max: '1', example: '0.3' }),
  type: column.choice(['评分方式', 'Type'], { words: TYPES }),
  evaluator: optional(column.choice(['评分依据', 'Evaluator'], { words: EVALUATORS })),
  criticalBelow: optional(column.decimal(['否决线', 'Critical below'], { min: '0', max: '100', example: '60' })),
  allowRenormalise: optional(column.flag(['缺项可折算', 'Redistribute'])),
};

type Row = TypedRow<typeof COLUMNS>;

/** Sheet 评分标准: one row for each criterion; rows of one code make one rubric. What has not changed is not made again. */
@Injectable()
export class RubricsSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly rubrics: RubricRepository,
    private readonly service: RubricService,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'rubrics',
        name: ['评分标准', 'Rubrics'],
        order: 690,
        columns: COLUMNS,
        check: async (rows, run) => check(rows, run),
        apply: async (rows) => {
          for (const group of byCode(rows)) await this.take(rubricOf(group));
        },
      }),
    );
  }

  private async take(rubric: NewRubric): Promise<void> {
    const before = await this.rubrics.newest(rubric.code);
    if (!before || contentOf(before) !== contentOf(rubric)) await this.service.create(rubric);
  }
}

function check(rows: readonly Row[], run: ImportRun): void {
  for (const group of byCode(rows)) {
    const [first] = group;
    if (!first) continue;
    if (!run.may('rubric.create') && !run.may('import.bring-decided'))
      run.problem(first, null, 'import.not-allowed', say('assessment.may-create-rubrics'), first.values.code);
    try {
      checkRubric(rubricOf(group));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'grading.weights-sum')
        run.problem(first, 'weight', 'import.conflict', say('assessment.weights-of-one'), String(error.params.sum));
      for (const { pointer } of error.errors) report(run, group, pointer);
    }
  }
}

function report(run: ImportRun, group: readonly Row[], pointer: string): void {
  const [, , index = '0', field] = pointer.split('/');
  const row = group[Number(index)];
  if (!row) return;
  if (field === 'id')
    run.problem(row, 'criterion', 'import.duplicate', say('assessment.criterion-once'), row.values.criterion);
  else run.problem(row, 'evaluator', 'import.conflict', say('assessment.evaluator-needed'), row.values.evaluator ?? '');
}

function byCode(rows: readonly Row[]): Row[][] {
  const codes = [...new Set(rows.map(({ values }) => values.code))];
  return codes.map((code) => rows.filter(({ values }) => values.code === code));
}

function rubricOf(rows: readonly Row[]): NewRubric {
  const first = rows[0]?.values;
  return {
    code: first?.code ?? '',
    name: first?.name ?? '',
    nameEn: first?.nameEn ?? '',
    allowRenormalise: first?.allowRenormalise ?? false,
    cap: DEFAULT_CAP,
    criteria: rows.map(({ values }) => ({
      id: values.criterion,
      name: values.criterionName,
      nameEn: values.criterionNameEn,
      weight: decimal.toNumber(values.weight),
      type: values.type,
      evaluator: values.evaluator,
      params: {},
      criticalBelow: values.criticalBelow === null ? null : decimal.toNumber(values.criticalBelow),
    })),
  };
}

function contentOf({ name, nameEn, allowRenormalise, cap, criteria }: NewRubric): string {
  const lines = criteria.map((one: Criterion) => [
    one.id,
    one.name,
    one.nameEn,
    one.weight,
    one.type,
    one.evaluator,
    one.criticalBelow,
  ]);
  return JSON.stringify([name, nameEn, allowRenormalise, cap, lines]);
}
