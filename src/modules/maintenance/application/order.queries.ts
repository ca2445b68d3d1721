import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { DomainError } from '#libs/kernel';
import { may, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { toPage, type Page } from '#platform/http';
import { OPEN, type MaintenanceOrder } from '../domain/order';
import { OrderRepository, type OrderFilter } from '../persistence/order.repository';

/** An order with the names the one asking may know. */
export interface MaintenanceOrderView extends MaintenanceOrder {
  /** Null also where the one asking may not know it. */
  readonly requestedByName: string | null;
  readonly assigneeName: string | null;
  readonly startedByName: string | null;
  readonly finishedByName: string | null;
  readonly verifiedByName: string | null;
  /** Should have been done by now. */
  readonly overdue: boolean;
}

export interface OrderQuery extends OrderFilter {
  /** Only what is not closed or cancelled. */
  readonly open?: boolean | undefined;
}

/** Maintenance orders as people see them. */
@Injectable()
export class OrderQueries {
  constructor(
    private readonly orders: OrderRepository,
    private readonly personnel: PersonnelApi,
    private readonly floor: FloorClock,
  ) {}

  /** Newest first. */
  async page(
    caller: Principal,
    { open, ...filter }: OrderQuery,
    before: string | null,
    limit: number,
  ): Promise<Page<MaintenanceOrderView>> {
    const rows = await this.orders.page({ ...filter, ...(open ? { status: OPEN } : {}) }, before, limit);
    const { items, nextCursor } = toPage(rows, limit, ({ id }) => [id]);
    return { items: await this.named(caller, items), nextCursor };
  }

  /** @throws DomainError not-found `entity.not-found` */
  async one(caller: Principal, id: string): Promise<MaintenanceOrderView> {
    const order = await this.orders.byId(id);
    const [view] = order ? await this.named(caller, [order]) : [];
    if (!view) throw new DomainError('not-found', 'entity.not-found', { type: 'maintenance-order', id });
    return view;
  }

  async named(caller: Principal, orders: readonly MaintenanceOrder[]): Promise<MaintenanceOrderView[]> {
    const now = this.floor.now();
    const ids = new Set(
      orders.flatMap((order) =>
        [order.requestedBy, order.assigneeId, order.startedBy, order.finishedBy, order.verifiedBy].flatMap(
          (id) => id ?? [],
        ),
      ),
    );
    const people = ids.size === 0 ? [] : await this.personnel.persons([...ids]);
    const all = caller.kind === 'station' || may(caller, 'person.read-all');
    const names = new Map(people.filter(({ id }) => all || id === caller.actorId).map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string | null => (id && names.get(id)) || null;
    return orders.map((order) => ({
      ...order,
      requestedByName: nameOf(order.requestedBy),
      assigneeName: nameOf(order.assigneeId),
      startedByName: nameOf(order.startedBy),
      finishedByName: nameOf(order.finishedBy),
      verifiedByName: nameOf(order.verifiedBy),
      overdue: order.dueAt !== null && OPEN.includes(order.status) && order.status !== 'done' && order.dueAt < now,
    }));
  }
}
