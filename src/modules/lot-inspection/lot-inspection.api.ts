import { Injectable } from '@nestjs/common';
import type { LotInspection } from './domain/inspection';
import { InspectionRepository } from './persistence/inspection.repository';

/** The front door of lot-inspection: how what an order made was inspected. */
@Injectable()
export class LotInspectionApi {
  constructor(private readonly rows: InspectionRepository) {}

  /** The final inspections 终检 of what an order has made, with their frozen plans, oldest first. */
  async ofOrder(workOrderId: string): Promise<LotInspection[]> {
    return this.rows.ofOrder(workOrderId);
  }
}
