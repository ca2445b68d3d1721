import { Injectable } from '@nestjs/common';
import { newId } from '#platform/ids';
import { checkUnique, column, defineSheet, optional, type SheetDef } from '#platform/import';
import { ClassRepository } from '../../persistence/class.repository';

const columns = {
  code: column.code(['班级编号', 'Code'], { example: 'SK2401' }),
  name: column.text(['班级名称', 'Name'], { max: 60, example: '数控2401' }),
  nameEn: optional(column.text(['英文名称', 'English name'], { max: 60, example: 'CNC 2401' })),
} as const;

@Injectable()
export class ClassesSheet {
  constructor(private readonly classes: ClassRepository) {}

  sheet(): SheetDef {
    return defineSheet({
      key: 'classes',
      name: ['班级', 'Classes'],
      order: 20,
      columns,
      check: async (rows, run) => checkUnique(rows, run, 'code'),
      apply: (rows) =>
        this.classes.upsert(
          rows.map(({ values }) => ({
            id: newId(),
            code: values.code,
            name: values.name,
            nameEn: values.nameEn ?? values.name,
          })),
        ),
    });
  }
}
