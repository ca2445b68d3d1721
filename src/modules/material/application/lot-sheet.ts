import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  SheetRegistry,
  textIn,
  type TypedRow,
} from '#platform/import';
import { materialKey } from '../domain/material';
import { LotRepository } from '../persistence/lot.repository';
import { MaterialRepository } from '../persistence/material.repository';
import { LotService } from './lot.service';

const COLUMNS = {
  number: column.code(['批号', 'Lot number'], { max: 64, example: 'L26-0001' }),
  material: column.reference(['物料编码', 'Material'], { what: 'material.material', example: 'GP-100' }),
  revision: optional(column.code(['版本', 'Revision'], { max: 16, example: 'A' })),
  quantity: column.decimal(['数量', 'Quantity'], { min: '0.000001', example: '50' }),
  supplier: optional(column.text(['供应商', 'Supplier'], { max: 64, example: '演示铝材厂' })),
  supplierLot: optional(column.text(['供应商批号', 'Supplier lot'], { max: 64, example: 'S-2603' })),
  location: optional(column.text(['库位', 'Location'], { max: 64, example: 'A-01-03' })),
};

type Row = TypedRow<typeof COLUMNS>;

/** Sheet 库存批次: what lies in store when the school begins; available at once. */
@Injectable()
export class LotSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly materials: MaterialRepository,
    private readonly lots: LotRepository,
    private readonly service: LotService,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'lots',
        name: ['库存批次', 'Lots'],
        order: 310,
        columns: COLUMNS,
        check: async (rows, run) => {
          checkUnique(rows, run, 'number');
          const listed = run
            .rows('materials')
            .map((row) => materialKey(textIn(row, 'code') ?? '', textIn(row, 'revision')));
          const known = new Set([...listed, ...(await this.ids(rows)).keys()]);
          const taken = new Set(await this.lots.numbersTaken(rows.map(({ values }) => values.number)));
          for (const row of rows) {
            const { number, material, revision } = row.values;
            const what = say('import.expected.reference', { what: say('material.material') });
            if (!known.has(materialKey(material, revision)))
              run.problem(row, 'material', 'import.reference-unknown', what, materialKey(material, revision));
            if (taken.has(number)) run.problem(row, 'number', 'import.conflict', say('material.new-number'), number);
          }
        },
        apply: (rows) => this.apply(rows),
      }),
    );
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const ids = await this.ids(rows);
    for (const { values } of rows)
      await this.service.receive({
        number: values.number,
        materialId: ids.get(materialKey(values.material, values.revision)) ?? '',
        quantity: values.quantity,
        accepted: true,
        supplier: values.supplier,
        supplierLot: values.supplierLot,
        location: values.location,
      });
  }

  private async ids(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
    const stored = await this.materials.byCodes(rows.map(({ values }) => values.material));
    return new Map(stored.map(({ id, code, revision }) => [materialKey(code, revision), id]));
  }
}
