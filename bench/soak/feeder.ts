import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type HttpClient, Refused } from '../../test/support/http-client';
import type { Product } from './products';

const LOOK_EVERY_MS = 1000;
/** What was asked of a machine may take its time; it is asked again after that. */
const ASK_AGAIN_MS = 15_000;

interface Job {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly trouble: object | null;
}

interface Order {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly jobOrders: readonly Job[];
}

/** An order on its way; without an id it has been asked for, and nobody knows yet whether it is there. */
interface Place {
  readonly key: string;
  id: string | null;
  askedAt: number;
}

/**
 * Somebody who keeps one machine at work: always one order in the machine and one dispatched behind it. Looks what is so
 * and does the next thing, whatever has failed before: servers and machines come and go meanwhile.
 */
export class Feeder {
  /** Numbers of the orders that are completed. */
  readonly completed: string[] = [];
  /** How often what was asked for was refused or not answered, by why. */
  readonly refusals = new Map<string, number>();
  /** Where the job in the machine stands, for whoever waits for it in vain. */
  standing = 'nothing yet';
  private closing = false;
  private current: Place = newPlace();
  private next: Place = newPlace();

  constructor(
    private readonly client: HttpClient,
    readonly product: Product,
  ) {}

  /** Until {@link close} and the end of the order that is in the machine then. */
  async run(): Promise<void> {
    while (!(await this.isOver())) await wait(LOOK_EVERY_MS);
  }

  /** The order that is in the machine is the last. */
  close(): void {
    this.closing = true;
  }

  private async isOver(): Promise<boolean> {
    try {
      const isDone = await this.advance(this.current, true);
      if (isDone) {
        this.current = this.next;
        this.next = newPlace();
      }
      if (isDone && this.closing) return true;
      if (!this.closing) await this.advance(this.next, false);
    } catch (error) {
      const why = error instanceof Refused ? error.problem.code : 'no answer';
      this.refusals.set(why, (this.refusals.get(why) ?? 0) + 1);
    }
    return false;
  }

  /** Does what is due at an order. @returns whether it is completed */
  private async advance(place: Place, isItsTurn: boolean): Promise<boolean> {
    place.id ??= await this.create(place.key);
    const order = await this.client.get<Order>(`/work-orders/${place.id}`);
    const ifMatch = { ifMatch: order.version };
    if (order.status === 'draft') await this.client.post(`/work-orders/${order.id}/plan`, {}, ifMatch);
    if (order.status === 'planned') await this.client.post(`/work-orders/${order.id}/release`, {}, ifMatch);
    if (order.status === 'completed') {
      this.completed.push(order.number);
      return true;
    }
    const [job] = order.jobOrders;
    if (isItsTurn) this.standing = job ? `${job.number} is ${job.status}` : `${order.number} is ${order.status}`;
    if (job?.status === 'ready') await this.client.post(`/job-orders/${job.id}/dispatch`);
    else if (job && isItsTurn) await this.attend(place, job);
    return false;
  }

  private async create(key: string): Promise<string> {
    const { materialId, routingVersionId, quantity } = this.product;
    const body = { materialId, routingVersionId, quantity, lineMode: 'virtual' };
    // The same key until there is an answer: a lost one must not make a second order.
    const { id } = await this.client.post<{ id: string }>('/work-orders', body, { idempotencyKey: key });
    return id;
  }

  /** Lets the machine begin, and go on after whatever has interrupted it. */
  private async attend(place: Place, { id, status, trouble }: Job): Promise<void> {
    // What was asked for last has come.
    if (status === 'running') place.askedAt = 0;
    const action = trouble ? 'machine/retry' : WAYS_ON[status];
    if (!action || Date.now() - place.askedAt < ASK_AGAIN_MS) return;
    await this.client.post(`/job-orders/${id}/${action}`);
    place.askedAt = Date.now();
  }
}

const WAYS_ON: Readonly<Record<string, string>> = { dispatched: 'start', held: 'resume', suspended: 'resume' };

const newPlace = (): Place => ({ key: randomUUID(), id: null, askedAt: 0 });
