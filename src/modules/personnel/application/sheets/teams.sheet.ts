import { Injectable } from '@nestjs/common';
import { newId } from '#platform/ids';
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
import { ClassRepository } from '../../persistence/class.repository';
import { PersonRepository } from '../../persistence/person.repository';
import { TeamRepository } from '../../persistence/team.repository';

const columns = {
  code: column.code(['小组编号', 'Code'], { example: 'SK2401-1' }),
  name: column.text(['小组名称', 'Name'], { max: 60, example: '数控2401 第1组' }),
  nameEn: optional(column.text(['英文名称', 'English name'], { max: 60, example: 'CNC 2401 team 1' })),
  class: column.reference(['班级编号', 'Class'], { what: 'personnel.what.class', example: 'SK2401' }),
  leader: optional(column.reference(['组长编号', 'Leader'], { what: 'personnel.what.person', example: 'S2401001' })),
  members: column.list(
    column.reference(['组员编号', 'Members'], { what: 'personnel.what.person', example: 'S2401001, S2401002' }),
  ),
} as const;

type Row = TypedRow<typeof columns>;

const numbersOf = ({ values }: Row): string[] => [
  ...new Set([...(values.leader === null ? [] : [values.leader]), ...values.members]),
];

@Injectable()
export class TeamsSheet {
  constructor(
    private readonly classes: ClassRepository,
    private readonly persons: PersonRepository,
    private readonly teams: TeamRepository,
  ) {}

  sheet(): SheetDef {
    return defineSheet({
      key: 'teams',
      name: ['小组', 'Teams'],
      order: 40,
      columns,
      check: (rows, run) => this.check(rows, run),
      apply: (rows) => this.apply(rows),
    });
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'code');
    const inWorkbook = (sheet: string, key: string) => run.rows(sheet).map((row) => textIn(row, key) ?? '');
    const classes = await this.classes.idsByCode(rows.map((row) => row.values.class));
    checkReferences(
      rows,
      run,
      'class',
      new Set([...classes.keys(), ...inWorkbook('classes', 'code')]),
      'personnel.what.class',
    );
    const stored = await this.persons.byNumbers(rows.flatMap(numbersOf));
    const persons = new Set([...stored.map((person) => person.number), ...inWorkbook('people', 'number')]);
    const expected = say('import.expected.reference', { what: say('personnel.what.person') });
    for (const row of rows) {
      for (const number of numbersOf(row).filter((one) => !persons.has(one)))
        run.problem(
          row,
          number === row.values.leader ? 'leader' : 'members',
          'import.reference-unknown',
          expected,
          number,
        );
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const known = await this.teams.idsByCode(rows.map((row) => row.values.code));
    const classIds = await this.classes.idsByCode(rows.map((row) => row.values.class));
    const persons = await this.persons.byNumbers(rows.flatMap(numbersOf));
    const personIds = new Map(persons.map((person) => [person.number, person.id]));
    await this.teams.upsert(
      rows.map((row) => ({
        id: known.get(row.values.code) ?? newId(),
        code: row.values.code,
        name: row.values.name,
        nameEn: row.values.nameEn ?? row.values.name,
        classId: classIds.get(row.values.class) ?? '',
        members: numbersOf(row).map((number) => ({
          personId: personIds.get(number) ?? '',
          role: number === row.values.leader ? ('leader' as const) : ('member' as const),
        })),
      })),
    );
  }
}
