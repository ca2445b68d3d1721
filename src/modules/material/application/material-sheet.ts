import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '#platform/ids';
import { checkUnique, column, defineSheet, optional, SheetRegistry, type TypedRow } from '#platform/import';
import { Ledger } from '#platform/ledger';
import { FIRST_REVISION, materialKey, type NewMaterial } from '../domain/material';
import { MaterialRepository } from '../persistence/material.repository';

const KINDS = { raw: ['原材料', 'Raw'], component: ['零件', 'Component'], product: ['产品', 'Product'] } as const;
const TRACKINGS = { none: ['不跟踪', 'None'], lot: ['批次', 'Lot'], serial: ['序列号', 'Serial'] } as const;

const COLUMNS = {
  code: column.code(['物料编码', 'Code'], { max: 64, example: 'GP-100' }),
  revision: optional(column.code(['版本', 'Revision'], { max: 16, example: 'A' })),
  name: column.text(['名称', 'Name'], { max: 100, example: '泵体' }),
  nameEn: column.text(['英文名称', 'Name (English)'], { max: 100, example: 'Pump body' }),
  specification: optional(column.text(['规格', 'Specification'], { max: 200, example: '6061-T6' })),
  unit: column.text(['单位', 'Unit'], { max: 16, example: 'pcs' }),
  kind: column.choice(['类别', 'Kind'], { words: KINDS, example: '零件' }),
  tracking: optional(column.choice(['跟踪方式', 'Tracking'], { words: TRACKINGS, example: '批次' })),
};

type Row = TypedRow<typeof COLUMNS>;

const toMaterial = ({ values }: Row): NewMaterial => ({
  code: values.code,
  revision: values.revision ?? FIRST_REVISION,
  name: values.name,
  nameEn: values.nameEn,
  specification: values.specification ?? '',
  unit: values.unit,
  kind: values.kind,
  tracking: values.tracking ?? 'none',
});

/** Sheet 物料: a code and revision that is there already gets the row's words; its unit, kind and tracking stay. */
@Injectable()
export class MaterialSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly materials: MaterialRepository,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'materials',
        name: ['物料', 'Materials'],
        order: 300,
        columns: COLUMNS,
        check: async (rows, run) => {
          checkUnique(rows, run, 'code', ({ values }) => materialKey(values.code, values.revision));
          const known = await this.known(rows);
          for (const row of rows) {
            const material = toMaterial(row);
            const existing = known.get(materialKey(material.code, material.revision));
            for (const fixed of ['unit', 'kind', 'tracking'] as const)
              if (existing && existing[fixed] !== material[fixed])
                run.problem(row, fixed, 'import.conflict', existing[fixed], material[fixed]);
          }
        },
        apply: (rows) => this.apply(rows),
      }),
    );
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const known = await this.known(rows);
    const added = [];
    for (const material of rows.map(toMaterial)) {
      const existing = known.get(materialKey(material.code, material.revision));
      if (existing) {
        await this.materials.update({ ...material, id: existing.id });
        continue;
      }
      const id = newId();
      added.push({ ...material, id });
      this.ledger.append({ type: 'material.created', subjectId: id, payload: { code: material.code } });
    }
    if (added.length > 0) await this.materials.add(added);
  }

  private async known(rows: readonly Row[]) {
    const found = await this.materials.byCodes(rows.map(({ values }) => values.code));
    return new Map(found.map((material) => [materialKey(material.code, material.revision), material]));
  }
}
