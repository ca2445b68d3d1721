import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  SheetRegistry,
  textIn,
  type ImportRun,
  type TypedRow,
} from '#platform/import';
import { isFine, materialKey } from '../domain/material';
import { LotRepository } from '../persistence/lot.repository';
import { MaterialRepository } from '../persistence/material.repository';
import { LotService } from './lot.service';
import { PlaceService } from './place.service';

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
    private readonly places: PlaceService,
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
          const units = await this.units(rows, run);
          const taken = new Set(await this.lots.numbersTaken(rows.map(({ values }) => values.number)));
          for (const row of rows) {
            const { number, material, revision, quantity } = row.values;
            const unit = units.get(materialKey(material, revision));
            const what = say('import.expected.reference', { what: say('material.material') });
            if (unit === undefined)
              run.problem(row, 'material', 'import.reference-unknown', what, materialKey(material, revision));
            else if (!isFine(quantity, { unit }))
              run.problem(row, 'quantity', 'quantity.not-whole', say('material.whole-quantity'), quantity);
            if (taken.has(number)) run.problem(row, 'number', 'import.conflict', say('material.new-number'), number);
          }
        },
        apply: (rows) => this.apply(rows),
      }),
    );
  }

  /** The unit of every material a row may name, of this workbook or stored. */
  private async units(rows: readonly Row[], run: ImportRun): Promise<ReadonlyMap<string, string>> {
    const stored = await this.materials.byCodes(rows.map(({ values }) => values.material));
    const listed = run.rows('materials').map((row) => ({
      key: materialKey(textIn(row, 'code') ?? '', textIn(row, 'revision')),
      unit: textIn(row, 'unit') ?? '',
    }));
    // A stored material keeps its unit, whatever the workbook says.
    const known = stored.map(({ code, revision, unit }) => ({ key: materialKey(code, revision), unit }));
    return new Map([...listed, ...known].map(({ key, unit }) => [key, unit]));
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const ids = await this.ids(rows);
    // A workbook says on purpose where things lie.
    await this.places.addBins(rows.flatMap(({ values }) => values.location ?? []));
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
