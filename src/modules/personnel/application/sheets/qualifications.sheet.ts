import { Injectable } from '@nestjs/common';
import {
  checkReferences,
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  textIn,
  type ImportRun,
  type SheetDef,
  type TypedRow,
} from '#platform/import';
import { PersonRepository } from '../../persistence/person.repository';
import { QualificationRepository } from '../../persistence/qualification.repository';

const classColumns = {
  code: column.code(['资质编号', 'Code'], { example: 'CNC-LATHE' }),
  name: column.text(['资质名称', 'Name'], { max: 60, example: '数控车床操作准入' }),
  nameEn: optional(column.text(['英文名称', 'English name'], { max: 60, example: 'CNC lathe operator' })),
} as const;

const columns = {
  person: column.reference(['人员编号', 'Person'], { what: 'personnel.what.person', example: 'S2401001' }),
  code: column.reference(['资质编号', 'Qualification'], {
    what: 'personnel.what.qualification',
    example: 'CNC-LATHE',
  }),
  validFrom: column.date(['生效日期', 'Valid from']),
  validTo: optional(column.date(['失效日期', 'Valid to'], { example: '2027-08-31' })),
} as const;

type Row = TypedRow<typeof columns>;

/** What one can be qualified for (IEC 62264-2 personnel class), and who is, for how long. */
@Injectable()
export class QualificationSheets {
  constructor(
    private readonly persons: PersonRepository,
    private readonly qualifications: QualificationRepository,
  ) {}

  classes(): SheetDef {
    return defineSheet({
      key: 'qualification-classes',
      name: ['资质类别', 'Qualification classes'],
      order: 50,
      columns: classColumns,
      check: async (rows, run) => checkUnique(rows, run, 'code'),
      apply: (rows) =>
        this.qualifications.upsertClasses(
          rows.map(({ values }) => ({
            code: values.code,
            name: values.name,
            nameEn: values.nameEn ?? values.name,
          })),
        ),
    });
  }

  sheet(): SheetDef {
    return defineSheet({
      key: 'qualifications',
      name: ['资质', 'Qualifications'],
      order: 60,
      columns,
      check: (rows, run) => this.check(rows, run),
      apply: (rows) => this.apply(rows),
    });
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'code', ({ values }) => `${values.person} ${values.code}`);
    const inWorkbook = (sheet: string, key: string) => run.rows(sheet).map((row) => textIn(row, key) ?? '');
    const persons = await this.persons.byNumbers(rows.map((row) => row.values.person));
    const numbers = new Set([...persons.map((person) => person.number), ...inWorkbook('people', 'number')]);
    checkReferences(rows, run, 'person', numbers, 'personnel.what.person');
    const classes = await this.qualifications.classes(rows.map((row) => row.values.code));
    const codes = new Set([...classes.map((one) => one.code), ...inWorkbook('qualification-classes', 'code')]);
    checkReferences(rows, run, 'code', codes, 'personnel.what.qualification');
    for (const row of rows) {
      const { validFrom, validTo } = row.values;
      if (validTo !== null && validTo < validFrom)
        run.problem(row, 'validTo', 'import.value-wrong', say('personnel.expected.not-before', { validFrom }), validTo);
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const persons = await this.persons.byNumbers(rows.map((row) => row.values.person));
    const ids = new Map(persons.map((person) => [person.number, person.id]));
    await this.qualifications.upsert(
      rows.map(({ values }) => ({
        personId: ids.get(values.person) ?? '',
        code: values.code,
        validFrom: values.validFrom,
        validTo: values.validTo,
      })),
    );
  }
}
