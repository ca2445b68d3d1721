import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoutingApi } from '#modules/routing';
import { PlanService } from './plan.service';

/** A routing version that is copied, or comes from a workbook as the next one, takes its inspection plan along. */
@Injectable()
export class PlanCopies implements OnModuleInit {
  constructor(
    private readonly routings: RoutingApi,
    private readonly plans: PlanService,
  ) {}

  onModuleInit(): void {
    this.routings.whenCopied(async (copies) => {
      const plan = await this.plans.planFor([...copies.keys()]);
      await this.plans.add(
        plan.map(({ id: _id, operationId, ...line }) => ({ ...line, operationId: copies.get(operationId) ?? '' })),
      );
      const asking = await this.plans.askingFirstArticle([...copies.keys()]);
      await this.plans.askFirstArticle(asking.flatMap((operationId) => copies.get(operationId) ?? []));
    });
  }
}
