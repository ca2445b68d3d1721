import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { currentContext } from '#platform/context';
import { type Page, toPage } from '#platform/http';
import type { EngineeringChange } from '../domain/types';
import { ChangeRepository, type ChangeOfOrder } from '../persistence/change.repository';
import { OrderRepository } from '../persistence/order.repository';

/** Who asked and who decided, by name; null for somebody unknown, and while nobody has decided. */
interface ChangeNames {
  readonly requestedByName: string | null;
  readonly decidedByName: string | null;
}

/** An engineering change as people read it. */
export interface EngineeringChangeView extends EngineeringChange, ChangeNames {}

/** An engineering change that waits, with the order it is asked for. */
export interface WaitingChange extends ChangeOfOrder, ChangeNames {}

/** Engineering changes as people see them. */
@Injectable()
export class ChangeReader {
  constructor(
    private readonly changes: ChangeRepository,
    private readonly orders: OrderRepository,
    private readonly personnel: PersonnelApi,
  ) {}

  /** Newest first. @throws DomainError `entity.not-found` */
  async ofOrder(workOrderId: string): Promise<readonly EngineeringChangeView[]> {
    await this.orders.byId(workOrderId);
    return this.named(await this.changes.ofOrder(workOrderId));
  }

  /** What waits for a decision that the caller may take: not what the caller asked for. Oldest first. */
  async waiting(after: string | null, limit: number): Promise<Page<WaitingChange>> {
    const found = await this.changes.waitingFor(currentContext().actorId, after, limit + 1);
    const { items, nextCursor } = toPage(found, limit, ({ id }) => [id]);
    return { items: await this.named(items), nextCursor };
  }

  private async named<Change extends EngineeringChange>(changes: readonly Change[]): Promise<(Change & ChangeNames)[]> {
    const names = await this.personnel.namesOf(
      changes.flatMap((each) => [each.requestedBy, each.decidedBy].flatMap((id) => id ?? [])),
    );
    const nameOf = (id: string | null): string | null => (id && names.get(id)) || null;
    return changes.map((change) => ({
      ...change,
      requestedByName: nameOf(change.requestedBy),
      decidedByName: nameOf(change.decidedBy),
    }));
  }
}
