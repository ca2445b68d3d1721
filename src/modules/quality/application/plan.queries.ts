import { Injectable } from '@nestjs/common';
import type { GaugeStep } from '#libs/measurement';
import { RoutingApi, type OperationHead, type RoutingVersion } from '#modules/routing';
import { comparePlans, type ComparedPlan, type OperationPlanChange } from '../domain/plan-compare';
import type { Characteristic } from '../domain/quality';
import { GaugeRepository } from '../persistence/gauge.repository';
import { PlanRepository } from '../persistence/plan.repository';
import { planDrawings, type PlanDrawing } from './plan-drawings';
import { PlanService } from './plan.service';

/** What is measured in one operation. */
export interface OperationPlan extends OperationHead {
  /** Counts the changes of this plan, for `If-Match`; 0 where nobody has written it by hand. */
  readonly planVersion: number;
  /** Its first piece is inspected with three signatures 三检制. */
  readonly firstArticle: boolean;
  /** In their order. */
  readonly characteristics: readonly Characteristic[];
}

/** A class of gauges the school has, with the steps one of them shows. */
export interface ClassStep extends GaugeStep {
  readonly gaugeClass: string;
}

/** The inspection plan 检验计划 of a routing version, with what it is written by. */
export interface VersionPlan {
  readonly routingVersion: RoutingVersion;
  readonly operations: readonly OperationPlan[];
  readonly drawings: readonly PlanDrawing[];
  readonly gauges: readonly ClassStep[];
}

/** The inspection plans of two versions of one routing side by side. */
export interface PlanComparison {
  /** By operation number; only those whose plan differs. */
  readonly operations: readonly OperationPlanChange[];
}

/** What pages show of inspection plans. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly routing: RoutingApi,
    private readonly service: PlanService,
    private readonly plans: PlanRepository,
    private readonly gauges: GaugeRepository,
  ) {}

  /** @param number as it stands in the address. @throws DomainError not-found `entity.not-found` */
  async ofVersion(routingId: string, number: string): Promise<VersionPlan> {
    return this.of(await this.routing.versionByNumber(routingId, number));
  }

  /** What the plan of a version says otherwise than that of another one of the routing. */
  async compare(routingId: string, from: string, to: string): Promise<PlanComparison> {
    const before = await this.comparedOf(await this.routing.versionByNumber(routingId, from));
    const after = await this.comparedOf(await this.routing.versionByNumber(routingId, to));
    return { operations: comparePlans(before, after) };
  }

  private async comparedOf(version: RoutingVersion): Promise<ComparedPlan[]> {
    const heads = await this.routing.operationsOf(version.id);
    const ids = heads.map(({ operationId }) => operationId);
    const lines = await this.service.planFor(ids);
    const asking = new Set(await this.service.askingFirstArticle(ids));
    return heads.map(({ operationId, number, name, nameEn }) => ({
      number,
      name,
      nameEn,
      firstArticle: asking.has(operationId),
      characteristics: lines.filter((line) => line.operationId === operationId),
    }));
  }

  async of(routingVersion: RoutingVersion): Promise<VersionPlan> {
    const heads = await this.routing.operationsOf(routingVersion.id);
    const ids = heads.map(({ operationId }) => operationId);
    const lines = await this.service.planFor(ids);
    const plans = await this.plans.heads(ids);
    const used = new Set(lines.flatMap(({ place }) => place?.revisionId ?? []));
    const documents = await this.routing.documentsAbout({
      materialId: routingVersion.materialId,
      documentIds: heads.flatMap(({ documentIds }) => documentIds),
      revisionIds: [...used],
    });
    return {
      routingVersion,
      operations: heads.map((head) => ({
        ...head,
        planVersion: plans.get(head.operationId)?.version ?? 0,
        firstArticle: plans.get(head.operationId)?.firstArticle ?? false,
        characteristics: lines
          .filter(({ operationId }) => operationId === head.operationId)
          .map(({ operationId: _of, ...characteristic }) => characteristic),
      })),
      drawings: planDrawings(documents, used),
      gauges: await this.gauges.steps(),
    };
  }
}
