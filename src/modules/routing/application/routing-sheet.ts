import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { checkUnique, defineSheet, say, SheetRegistry, type ImportRun } from '#platform/import';
import { RoutingRepository } from '../persistence/routing.repository';
import { DraftService } from './draft.service';
import { ROUTING_COLUMNS, type OperationRow, type ParameterRow, type RoutingRow, type StepRow } from './sheet-columns';
import { toDraft, type RoutingRows } from './sheet-drafts';
import { keyIn, SheetMaterials } from './sheet-materials';

/** The rows of the sheets below, in the types their own columns gave them. */
export const rowsOf = (run: ImportRun): RoutingRows => ({
  operations: run.rows('operations') as readonly OperationRow[],
  steps: run.rows('steps') as readonly StepRow[],
  parameters: run.rows('parameters') as readonly ParameterRow[],
});

/**
 * Sheet 工艺路线: each row is a new version, a draft, with the operations, steps and parameters the sheets below list for
 * its code. All of it is written here, at once.
 */
@Injectable()
export class RoutingSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly materials: SheetMaterials,
    private readonly equipment: EquipmentApi,
    private readonly routings: RoutingRepository,
    private readonly drafts: DraftService,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'routings',
        name: ['工艺路线', 'Routings'],
        order: 410,
        columns: ROUTING_COLUMNS,
        check: (rows, run) => this.check(rows, run),
        apply: (rows, run) => this.apply(rows, run),
      }),
    );
  }

  private async check(rows: readonly RoutingRow[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'code');
    await this.materials.check(rows, run, 'material', 'materialRevision');
    const { operations } = rowsOf(run);
    for (const row of rows)
      if (!operations.some(({ values }) => values.routing === row.values.code))
        run.problem(row, 'code', 'routing.no-operations', say('routing.operations-listed'), row.values.code);
    await this.checkAgainstStored(rows, run);
  }

  private async checkAgainstStored(rows: readonly RoutingRow[], run: ImportRun): Promise<void> {
    const stored = await this.routings.byCodes(rows.map(({ values }) => values.code));
    const versions = await this.routings.versionsOfRoutings(stored.map(({ id }) => id));
    const ids = await this.materials.ids(rows, 'material');
    for (const row of rows) {
      const { code, version, material } = row.values;
      const known = stored.find((routing) => routing.code === code);
      const last = versions.filter(({ routingCode }) => routingCode === code).at(-1)?.version ?? 0;
      if (version !== last + 1)
        run.problem(
          row,
          'version',
          'import.conflict',
          say('routing.next-version', { version: last + 1 }),
          `${version}`,
        );
      const materialId = ids.get(keyIn(row, 'material', 'materialRevision'));
      if (known && known.materialId !== materialId) {
        const expected = [...ids].find(([, id]) => id === known.materialId)?.[0] ?? '';
        run.problem(row, 'material', 'import.conflict', say('routing.same-material', { material: expected }), material);
      }
    }
  }

  private async apply(rows: readonly RoutingRow[], run: ImportRun): Promise<void> {
    const ids = await this.materials.ids(rows, 'material');
    const workUnitIds = new Map((await this.equipment.workUnits()).map(({ id, code }) => [code, id]));
    for (const row of rows) {
      const materialId = ids.get(keyIn(row, 'material', 'materialRevision')) ?? '';
      await this.drafts.create(toDraft(row, materialId, rowsOf(run), workUnitIds));
    }
  }
}
