import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { QualityApi } from '#modules/quality';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';

/** Tells quality by which numbers a file of measurements may name the pieces of a job. */
@Injectable()
export class JobNames implements OnModuleInit {
  constructor(
    private readonly quality: QualityApi,
    private readonly jobs: JobRepository,
    private readonly orders: OrderRepository,
    private readonly material: MaterialApi,
  ) {}

  onModuleInit(): void {
    this.quality.nameSubjects('job-order', async (jobOrderId) => {
      const job = await this.jobs.byId(jobOrderId);
      const order = await this.orders.byId(job.workOrderId);
      const materials = await this.material.materials([order.materialId]);
      return { orders: [order.number, job.number], parts: materials.map(({ code }) => code) };
    });
  }
}
