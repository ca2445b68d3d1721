import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { QualityApi } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import { ToolingApi } from '#modules/tooling';
import type { JobOrder, WorkOrder } from '#modules/work-order';
import { decimal } from '#libs/kernel';
import type { GateFacts } from '../domain/gates';
import { LoadedLotRepository } from '../persistence/loaded-lot.repository';
import { FirstArticleRules } from './first-article-rules';
import { OperationBill } from './operation-bill';
import { Programs } from './programs';

/** The facts of {@link GateFacts} about what a job takes, works by and works with. */
export type SupplyFacts = Pick<
  GateFacts,
  | 'missing'
  | 'unloaded'
  | 'heldLot'
  | 'heldPieces'
  | 'unreleased'
  | 'toolsMissing'
  | 'gaugesMissing'
  | 'firstArticle'
  | 'otherProgram'
>;

/** What the gates ask about material, documents, tools, gauges and programs, looked up once for a whole queue. */
@Injectable()
export class Supply {
  constructor(
    private readonly material: MaterialApi,
    private readonly routing: RoutingApi,
    private readonly bill: OperationBill,
    private readonly loaded: LoadedLotRepository,
    private readonly tooling: ToolingApi,
    private readonly programs: Programs,
    private readonly quality: QualityApi,
    private readonly firstArticles: FirstArticleRules,
  ) {}

  /** By job order id. */
  async of(
    jobs: readonly JobOrder[],
    orders: ReadonlyMap<string, WorkOrder>,
  ): Promise<ReadonlyMap<string, SupplyFacts>> {
    const taken = await this.taken(jobs, orders);
    const held = await this.material.heldOrderLots([...orders.keys()]);
    const heldPieces = await this.material.heldPieces([...orders.keys()]);
    const unreleased = await this.routing.unreleasedDocuments([...new Set(jobs.map((job) => job.operationId))]);
    const toolsMissing = await this.toolsMissing(jobs);
    const gaugesMissing = await this.quality.gaugesMissing(jobs);
    const firstArticles = await this.firstArticles.closing(jobs);
    const otherPrograms = await this.programs.others(jobs);
    return new Map(
      jobs.map((job, index) => [
        job.id,
        {
          ...(taken.get(job.id) ?? { missing: [], unloaded: [] }),
          heldLot: held.get(job.workOrderId) ?? null,
          heldPieces: (heldPieces.get(job.workOrderId) ?? []).map(({ number, reason }) => `${number}（${reason}）`),
          unreleased: unreleased.get(job.operationId) ?? [],
          toolsMissing: toolsMissing.get(job.id) ?? [],
          gaugesMissing: gaugesMissing[index] ?? [],
          firstArticle: firstArticles.get(job.id) ?? null,
          otherProgram: otherPrograms.get(job.id) ?? null,
        },
      ]),
    );
  }

  private async toolsMissing(jobs: readonly JobOrder[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const needs = await this.routing.toolNeeds([...new Set(jobs.map(({ operationId }) => operationId))]);
    const asking = jobs.filter(({ operationId }) => needs.has(operationId));
    const missing = await this.tooling.missing(
      asking.map(({ workUnitId, operationId }) => ({ workUnitId, needs: needs.get(operationId) ?? [] })),
    );
    return new Map(
      asking.map(({ id }, index) => [
        id,
        (missing[index] ?? []).map(({ toolClass, count }) => `${toolClass} × ${count}`),
      ]),
    );
  }

  /**
   * Codes of the materials of which not even one piece's worth is available; and of those to be scanned in of which no
   * lot was, where nobody is asked for it later because the machine reports.
   */
  private async taken(
    jobs: readonly JobOrder[],
    orders: ReadonlyMap<string, WorkOrder>,
  ): Promise<ReadonlyMap<string, Pick<SupplyFacts, 'missing' | 'unloaded'>>> {
    const lines = await this.bill.ofAll(jobs, orders);
    const components = [...new Set([...lines.values()].flat().map(({ componentId }) => componentId))];
    if (components.length === 0) return new Map();
    const stock = await this.material.stockOf(components);
    const codes = new Map((await this.material.materials(components)).map(({ id, code }) => [id, code]));
    const codeOf = (id: string): string => codes.get(id) ?? id;
    const byMachine = jobs.filter(({ id, reporting }) => reporting === 'machine' && lines.has(id)).map(({ id }) => id);
    const there = new Set(
      (byMachine.length > 0 ? await this.loaded.of(byMachine) : []).map(
        ({ jobOrderId, materialId }) => `${jobOrderId} ${materialId}`,
      ),
    );
    return new Map(
      [...lines].map(([id, of]) => [
        id,
        {
          missing: of
            .filter(({ componentId, quantity }) => decimal.compare(stock.get(componentId) ?? '0', quantity) < 0)
            .map(({ componentId }) => codeOf(componentId)),
          unloaded: of
            .filter(({ consumption }) => consumption === 'scan' && byMachine.includes(id))
            .filter(({ componentId }) => !there.has(`${id} ${componentId}`))
            .map(({ componentId }) => codeOf(componentId)),
        },
      ]),
    );
  }
}
