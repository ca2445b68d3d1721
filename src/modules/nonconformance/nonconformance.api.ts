import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { Raising } from './application/raising.service';
import type { Ncr, Severity } from './domain/nonconformance';
import { NcrRepository } from './persistence/ncr.repository';
import { PartRepository } from './persistence/part.repository';

/** What a lot inspection has refused: lots at their receipt, or what an order has made. */
export interface RefusedLots {
  readonly source: 'receipt' | 'inspection';
  readonly inspectionId: string;
  readonly severity: Severity;
  /** On hold already, each with what is left of it. */
  readonly lots: readonly { readonly id: string; readonly quantity: DecimalString }[];
  /** Instead of the one lot it is about: the order whose serials they are. */
  readonly serialsOf: string | null;
  readonly serials: readonly string[];
  readonly quantity: DecimalString;
  readonly measured: string;
  readonly description: string;
}

/** The front door of nonconformance: what other inspections refuse, and what was found of an order. */
@Injectable()
export class NonconformanceApi {
  constructor(
    private readonly raising: Raising,
    private readonly reports: NcrRepository,
    private readonly parts: PartRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * A lot was refused: opens a nonconformance of it, once for each inspection, and takes its hold over. The lots are
   * released by the nonconformance from then on.
   * @throws DomainError invalid `nonconformance.serials`, `quantity.*`
   */
  async raiseForLots(refused: RefusedLots, by: string | null): Promise<Pick<Ncr, 'id' | 'number'>> {
    const { source, inspectionId, lots, serialsOf, serials, severity, quantity, measured, description } = refused;
    return this.unitOfWork.run(async () => {
      const about = serialsOf === null ? { lotId: lots[0]?.id } : { workOrderId: serialsOf, serials };
      const draft = { source, sourceId: inspectionId, severity, quantity, measured, description, ...about };
      const { id, number } = await this.raising.byInspection(draft, by);
      for (const lot of lots)
        await this.parts.addSuspect(id, { lotId: lot.id, depth: 0, quantity: lot.quantity, held: true });
      return { id, number };
    });
  }

  /** What was found of an order, oldest first; also what was cancelled as a mistake. */
  async ofOrder(workOrderId: string): Promise<Ncr[]> {
    return this.reports.ofOrder(workOrderId);
  }

  /** Those of the lots that a nonconformance under way holds. */
  async heldLots(lotIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.parts.heldAmong(lotIds);
  }
}
