import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { may } from '#platform/auth';
import { isId } from '#platform/ids';
import { Topics } from '#platform/realtime';
import { OrderReader } from './order-reader';

const OWN = /^(work-order|job-order)\./;

/** States and figures; a page that needs more asks the API, which knows whose order it is. */
const FIGURES = ['number', 'from', 'to', 'pass', 'good', 'scrap', 'rework', 'returned', 'balance'] as const;

function figuresOf({ type, payload }: LedgerEntry): Record<string, unknown> {
  if (!OWN.test(type)) return {};
  return Object.fromEntries(FIGURES.flatMap((name) => (name in payload ? [[name, payload[name]]] : [])));
}

/** Live readings: `work-orders` for who may read every order, `work-order:{id}` for who may read that one. */
@Injectable()
export class WorkOrderTopics implements OnModuleInit {
  constructor(
    private readonly topics: Topics,
    private readonly reader: OrderReader,
  ) {}

  onModuleInit(): void {
    this.topics.register({
      name: 'work-orders',
      hasId: false,
      mayListen: (principal) => may(principal, 'work-order.read-all'),
      idsOf: ({ type }) => (OWN.test(type) ? [''] : []),
      payloadOf: figuresOf,
    });
    this.topics.register({
      name: 'work-order',
      hasId: true,
      mayListen: async (principal, id) =>
        may(principal, 'work-order.read') && isId(id) && this.reader.mayRead(principal, id),
      idsOf: ({ workOrderId }) => (workOrderId ? [workOrderId] : []),
      payloadOf: figuresOf,
    });
  }
}
