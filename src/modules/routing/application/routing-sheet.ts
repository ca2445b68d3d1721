import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { FileStore, type ReceivedFile } from '#platform/files';
import { checkUnique, defineSheet, say, SheetRegistry, type ImportRun } from '#platform/import';
import { DocumentRepository } from '../persistence/document.repository';
import { RoutingRepository } from '../persistence/routing.repository';
import { DraftService } from './draft.service';
import { ROUTING_COLUMNS, type RoutingRow } from './sheet-columns';
import { groupBy, mediaIn, rowsOf, toDraft, type Named, type RoutingRows } from './sheet-drafts';
import { keyIn, SheetMaterials } from './sheet-materials';

/** Files beside the workbook that steps show, received before the unit of work, by name. */
type Received = ReadonlyMap<string, ReceivedFile>;

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
    private readonly documents: DocumentRepository,
    private readonly files: FileStore,
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
        prepare: (_rows, run) => this.receive(run),
        apply: (rows, run, received: Received) => this.apply(rows, run, received),
      }),
    );
  }

  private async check(rows: readonly RoutingRow[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'code');
    await this.materials.check(rows, run, 'material', 'materialRevision');
    const withOperations = new Set(rowsOf(run).operations.map(({ values }) => values.routing));
    for (const row of rows)
      if (!withOperations.has(row.values.code))
        run.problem(row, 'code', 'routing.no-operations', say('routing.operations-listed'), row.values.code);
    await this.checkAgainstStored(rows, run);
  }

  private async checkAgainstStored(rows: readonly RoutingRow[], run: ImportRun): Promise<void> {
    const stored = new Map(
      (await this.routings.byCodes(rows.map(({ values }) => values.code))).map((r) => [r.code, r]),
    );
    const versions = await this.routings.versionsOfRoutings([...stored.values()].map(({ id }) => id));
    const lastOf = new Map(versions.map(({ routingCode, version }) => [routingCode, version]));
    const ids = await this.materials.ids(rows, 'material');
    for (const row of rows) {
      const { code, version, material } = row.values;
      const known = stored.get(code);
      const next = (lastOf.get(code) ?? 0) + 1;
      if (version !== null && version !== next)
        run.problem(row, 'version', 'import.conflict', say('routing.next-version', { version: next }), `${version}`);
      const materialId = ids.get(keyIn(row, 'material', 'materialRevision'));
      if (known && known.materialId !== materialId) {
        const expected = [...ids].find(([, id]) => id === known.materialId)?.[0] ?? '';
        run.problem(row, 'material', 'import.conflict', say('routing.same-material', { material: expected }), material);
      }
    }
  }

  private async receive(run: ImportRun): Promise<Received> {
    const received = new Map<string, ReceivedFile>();
    for (const name of new Set(
      rowsOf(run)
        .steps.flatMap(mediaIn)
        .map((medium) => medium.name),
    )) {
      const bytes = run.attachment(name);
      if (bytes) received.set(name, await this.files.receiveBytes(bytes, name));
    }
    return received;
  }

  private async apply(rows: readonly RoutingRow[], run: ImportRun, received: Received): Promise<void> {
    const all = rowsOf(run);
    const materialIds = await this.materials.ids(rows, 'material');
    const workUnitIds = new Map((await this.equipment.workUnits()).map(({ id, code }) => [code, id]));
    const codes = [...new Set(all.operations.flatMap(({ values }) => values.documents ?? []))];
    const documentIds = new Map((await this.documents.byCodes(codes)).map(({ id, code }) => [code, id]));
    const operationsOf = groupBy(all.operations, ({ values }) => values.routing);
    const stepsOf = groupBy(all.steps, ({ values }) => values.routing);
    const parametersOf = groupBy(all.parameters, ({ values }) => values.routing);
    for (const row of rows) {
      const { code } = row.values;
      const mine: RoutingRows = {
        operations: operationsOf(code),
        steps: stepsOf(code),
        parameters: parametersOf(code),
      };
      const materialId = materialIds.get(keyIn(row, 'material', 'materialRevision')) ?? '';
      const fileIds = await this.filesOf(row, materialId, mine, received);
      const named: Named = { workUnitIds, documentIds, fileIds };
      await this.drafts.succeed(toDraft(row, materialId, mine, named));
      run.advance(1 + mine.operations.length + mine.steps.length + mine.parameters.length);
      await run.breathe();
    }
  }

  /** The files the steps of a routing name, those beside the workbook given to it now. */
  private async filesOf(
    { values }: RoutingRow,
    materialId: string,
    { steps }: RoutingRows,
    received: Received,
  ): Promise<ReadonlyMap<string, string>> {
    const names = new Set(steps.flatMap(mediaIn).map(({ name }) => name));
    if (names.size === 0) return new Map();
    const { code, name, nameEn } = values;
    const id = await this.drafts.begin({ code, materialId, name, nameEn: nameEn ?? '' });
    const owner = { type: 'routing', id };
    const known = new Map((await this.files.ofOwner(owner)).map((file) => [file.name, file]));
    const ids = new Map<string, string>();
    for (const each of names) {
      const file = received.get(each);
      const before = known.get(each);
      const isNew = file !== undefined && before?.sha256 !== file.sha256;
      ids.set(each, isNew ? (await this.files.attach(file, owner)).id : (before?.id ?? ''));
    }
    return ids;
  }
}
