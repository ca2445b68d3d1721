import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  SheetRegistry,
  type ImportRun,
  type TypedRow,
} from '#platform/import';
import type { BomLine } from '../domain/bom';
import { findLoop } from '../domain/graph';
import { BomService } from './bom.service';
import { keyIn, SheetMaterials } from './sheet-materials';

const COLUMNS = {
  parent: column.reference(['父项编码', 'Parent'], { what: 'material.material', example: 'GP-000' }),
  parentRevision: optional(column.code(['父项版本', 'Parent revision'], { max: 16, example: 'A' })),
  component: column.reference(['子项编码', 'Component'], { what: 'material.material', example: 'GP-100' }),
  componentRevision: optional(column.code(['子项版本', 'Component revision'], { max: 16, example: 'A' })),
  quantity: column.decimal(['用量', 'Quantity'], { min: '0.000001', example: '1' }),
  operation: optional(column.integer(['领用工序', 'Operation'], { min: 1, max: 9999, example: '10' })),
  consumption: optional(
    column.choice(['扣料方式', 'Consumption'], { words: { backflush: ['倒冲', 'Backflush'], scan: ['扫码', 'Scan'] } }),
  ),
};

type Row = TypedRow<typeof COLUMNS>;

const parentOf = (row: Row): string => keyIn(row, 'parent', 'parentRevision');
const componentOf = (row: Row): string => keyIn(row, 'component', 'componentRevision');

/** Sheet 物料清单: the rows of one parent are its whole bill and take the place of what it had. */
@Injectable()
export class BomSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly materials: SheetMaterials,
    private readonly bills: BomService,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'bom',
        name: ['物料清单', 'BOM'],
        order: 400,
        columns: COLUMNS,
        check: (rows, run) => this.check(rows, run),
        apply: (rows) => this.apply(rows),
      }),
    );
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    await this.materials.check(rows, run, 'parent', 'parentRevision');
    await this.materials.check(rows, run, 'component', 'componentRevision');
    checkUnique(rows, run, 'component', (row) => `${parentOf(row)} > ${componentOf(row)}`);
    const loop = findLoop([
      ...rows.map((row) => ({ from: parentOf(row), to: componentOf(row) })),
      ...(await this.stored(rows)),
    ]);
    const row =
      loop && rows.find((candidate) => loop.includes(parentOf(candidate)) && loop.includes(componentOf(candidate)));
    if (row)
      run.problem(row, 'component', 'bom.sheet-contains-itself', say('routing.bom-without-loop'), loop.join(' → '));
  }

  /** The stored edges below the rows' components; parents this workbook gives a new bill lose their old one. */
  private async stored(rows: readonly Row[]) {
    const ids = await this.materials.ids(rows, 'component');
    const replaced = new Set(rows.map(parentOf));
    return (await this.bills.edgesBelow([...ids.values()])).filter(({ from }) => !replaced.has(from));
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const ids = new Map([
      ...(await this.materials.ids(rows, 'parent')),
      ...(await this.materials.ids(rows, 'component')),
    ]);
    const bills = new Map<string, BomLine[]>();
    for (const row of rows) {
      const parentId = ids.get(parentOf(row)) ?? '';
      const lines = bills.get(parentId) ?? [];
      lines.push({
        lineNo: (lines.length + 1) * 10,
        componentId: ids.get(componentOf(row)) ?? '',
        quantity: row.values.quantity,
        operationNumber: row.values.operation,
        consumption: row.values.consumption ?? 'backflush',
      });
      bills.set(parentId, lines);
    }
    await this.bills.replace(bills);
  }
}
