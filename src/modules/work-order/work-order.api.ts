import { Injectable } from '@nestjs/common';
import { DomainError, groupBy } from '#libs/kernel';
import type { WorkDirective } from '#modules/routing';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { EngineeringChanges } from './application/engineering-changes';
import { JobCommands } from './application/job-commands';
import { JobEndings } from './application/job-endings';
import { OrderChanges } from './application/order-changes';
import { OrderCommands } from './application/order-commands';
import { OrderPlanning } from './application/order-planning';
import { OrderReader } from './application/order-reader';
import { OrderSerials } from './application/order-serials';
import { OrderTemplates } from './application/order-templates';
import { RecurringOrdersMaker } from './application/recurring-orders-maker';
import { Reports } from './application/reports';
import { Rework } from './application/rework';
import { onLineOf } from './domain/books';
import type { ChangeLine } from './domain/engineering-change';
import { requireReason, viewOf } from './domain/job';
import type { QueuePlace } from './domain/queue-place';
import { JobRepository } from './persistence/job.repository';
import { OrderRepository } from './persistence/order.repository';
import { PostingRepository } from './persistence/posting.repository';
import type {
  AbortOptions,
  CommandOptions,
  CompleteJobOptions,
  EngineeringChange,
  Issue,
  JobCommandOptions,
  JobOrder,
  JobTrouble,
  Merge,
  NewReport,
  NewWorkOrder,
  OrderBalance,
  OrderContext,
  OrderOnLine,
  PostedReport,
  Posting,
  Reschedule,
  SendToRework,
  SplitOff,
  WorkOrder,
} from './domain/types';

/**
 * The front door of work-order: the only owner of both lifecycles and of all quantities. Commands run in the caller's
 * unit of work or in one of their own. An action its state does not allow is `lifecycle.transition-not-allowed` (409), an
 * unknown id `entity.not-found` (404), a missing reason `work-order.reason-required` (400); none of them changes
 * anything. What else a verb refuses stands at the service behind it and in the README.
 */
@Injectable()
export class WorkOrderApi {
  constructor(
    private readonly planning: OrderPlanning,
    private readonly orderCommands: OrderCommands,
    private readonly jobCommands: JobCommands,
    private readonly jobEndings: JobEndings,
    private readonly reports: Reports,
    private readonly changes: OrderChanges,
    private readonly serials: OrderSerials,
    private readonly rework: Rework,
    private readonly engineering: EngineeringChanges,
    private readonly recurring: RecurringOrdersMaker,
    private readonly templates: OrderTemplates,
    private readonly reader: OrderReader,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly postingRows: PostingRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** A new draft with its number. */
  async create(order: NewWorkOrder): Promise<{ readonly id: string; readonly number: string }> {
    return this.planning.create(order);
  }

  /** Makes what recurring orders are due; the worker does so every minute, and whoever is in a hurry may. */
  async makeRecurringOrders(): Promise<void> {
    await this.recurring.makeAll();
  }

  /** What an order template is called, also an archived one. */
  async templateName(id: string): Promise<string> {
    return this.templates.name(id);
  }

  /** Whether the orders of a template make this material, in whichever revision. */
  async templateMakes(id: string, materialId: string): Promise<boolean> {
    return this.templates.makes(id, materialId);
  }

  /** What is left out stays as it is; job orders and their inspections follow. */
  async setContext(id: string, context: OrderContext & { readonly teamId?: string | null }): Promise<void> {
    return this.planning.setContext(id, context);
  }

  async plan(id: string, options?: CommandOptions): Promise<WorkOrder> {
    return this.planning.plan(id, options);
  }

  async release(id: string, options?: CommandOptions): Promise<WorkOrder> {
    return this.planning.release(id, options);
  }

  async hold(id: string, options: CommandOptions): Promise<WorkOrder> {
    return this.orderCommands.hold(id, options);
  }

  async resume(id: string, options?: CommandOptions): Promise<WorkOrder> {
    return this.orderCommands.resume(id, options);
  }

  async cancel(id: string, options: CommandOptions): Promise<WorkOrder> {
    return this.orderCommands.cancel(id, options);
  }

  async abort(id: string, options: AbortOptions): Promise<WorkOrder> {
    return this.orderCommands.abort(id, options);
  }

  async complete(id: string, options?: CommandOptions): Promise<WorkOrder> {
    return this.orderCommands.complete(id, options);
  }

  async close(id: string, options?: CommandOptions): Promise<WorkOrder> {
    return this.orderCommands.close(id, options);
  }

  async reopen(id: string, options: CommandOptions): Promise<WorkOrder> {
    return this.orderCommands.reopen(id, options);
  }

  async order(id: string): Promise<WorkOrder> {
    return this.orders.byId(id);
  }

  /** Orders by id, in no particular order; unknown ids are left out. */
  async ordersByIds(ids: readonly string[]): Promise<WorkOrder[]> {
    return this.orders.byIds(ids);
  }

  /** How much of each order is on the line now; unknown ids are left out. */
  async onLine(ids: readonly string[]): Promise<ReadonlyMap<string, OrderOnLine>> {
    const jobs = groupBy(await this.jobs.ofOrders(ids), ({ workOrderId }) => workOrderId);
    return new Map(
      (await this.orders.byIds(ids)).map((order) => [order.id, onLineOf(jobs.get(order.id) ?? [], order)]),
    );
  }

  /** The routing frozen on the order. @throws DomainError `work-order.not-planned` (409) before it is planned */
  async directive(workOrderId: string): Promise<WorkDirective> {
    const directive = await this.orders.directive(workOrderId);
    if (!directive) throw new DomainError('conflict', 'work-order.not-planned');
    return directive;
  }

  /** The books of all operations with the yields of ISO 22400-2. */
  async balance(workOrderId: string): Promise<OrderBalance> {
    return this.reader.balance(workOrderId);
  }

  /** In the order of the routing; none before release. */
  async jobOrders(workOrderId: string): Promise<JobOrder[]> {
    return (await this.jobs.ofOrder(workOrderId)).map(viewOf);
  }

  /** Of several orders together: order by order, each in the order of its routing. */
  async jobOrdersOf(workOrderIds: readonly string[]): Promise<JobOrder[]> {
    return (await this.jobs.ofOrders(workOrderIds)).map(viewOf);
  }

  /** Job orders by id, in no particular order; unknown ids are left out. */
  async jobOrdersByIds(ids: readonly string[]): Promise<JobOrder[]> {
    return (await this.jobs.byIds(ids)).map(viewOf);
  }

  async jobOrder(id: string): Promise<JobOrder> {
    return viewOf(await this.jobs.byId(id));
  }

  /** Number of the first operation of each order. */
  async firstOperations(workOrderIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.jobs.firstOperations(workOrderIds);
  }

  /** What a work unit has to do, a page of it: what is under way, then by priority and due date. */
  async queueOf(workUnitId: string, after: QueuePlace | null, limit: number): Promise<JobOrder[]> {
    return (await this.jobs.queueOf(workUnitId, after, limit)).map(viewOf);
  }

  /** The heads of the queues of several work units together, each as {@link queueOf}; at most `limit` job orders each. */
  async queuesOf(workUnitIds: readonly string[], limit: number): Promise<JobOrder[]> {
    return (await this.jobs.queuesOf(workUnitIds, limit)).map(viewOf);
  }

  /** How long the whole queues are; a work unit with nothing to do is left out. */
  async queueSizes(workUnitIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.jobs.queueSizes(workUnitIds);
  }

  /** The job orders that take up a place at some work units now: running or held. */
  async occupying(workUnitIds: readonly string[]): Promise<JobOrder[]> {
    return (await this.jobs.inStatesAt(workUnitIds, ['running', 'held'])).map(viewOf);
  }

  /** The job orders begun and not ended at some work units: running, held or suspended. */
  async begunAt(workUnitIds: readonly string[]): Promise<JobOrder[]> {
    return (await this.jobs.inStatesAt(workUnitIds, ['running', 'held', 'suspended'])).map(viewOf);
  }

  /** Postings of a job order, oldest first. */
  async postings(jobOrderId: string): Promise<Posting[]> {
    return this.postingRows.ofJob(jobOrderId);
  }

  /** Persons who are to work on a job order; the members of the order's team unless somebody chose. */
  async assignedTo(jobOrderId: string): Promise<readonly string[]> {
    return (await this.jobs.assignedTo([jobOrderId])).get(jobOrderId) ?? [];
  }

  /** Replaces who is to work on a job order. */
  async assign(jobOrderId: string, personIds: readonly string[]): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.jobs.lockWithOrder(jobOrderId);
      await this.jobs.assign([jobOrderId], personIds, this.floor.now());
    });
  }

  async makeReady(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder> {
    return this.jobCommands.act(jobOrderId, 'make-ready', options);
  }

  async block(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder> {
    return this.jobCommands.act(jobOrderId, 'block', options);
  }

  async dispatch(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder> {
    return this.jobCommands.act(jobOrderId, 'dispatch', options);
  }

  async revoke(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder> {
    return this.jobCommands.act(jobOrderId, 'revoke', options);
  }

  /** The work has begun; the first start of an order puts it in progress. */
  async start(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder> {
    return this.jobCommands.act(jobOrderId, 'start', options);
  }

  /** A deliberate pause (break, end of the lesson). */
  async suspend(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder> {
    return this.jobCommands.act(jobOrderId, 'suspend', options);
  }

  /** A constraint stops the work (fault, quality, starvation). */
  async holdJob(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder> {
    return this.jobCommands.act(jobOrderId, 'hold', options);
  }

  async resumeJob(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder> {
    return this.jobCommands.act(jobOrderId, 'resume', options);
  }

  /** Notes what the machine of a job refused, until the next change of state or `null`; its state stays. */
  async setTrouble(jobOrderId: string, trouble: JobTrouble | null): Promise<JobOrder> {
    return this.jobCommands.setTrouble(jobOrderId, trouble);
  }

  /** Makes a machine's job one that people do and report; not while it runs. Needs a reason. */
  async takeOver(jobOrderId: string, reason: string): Promise<JobOrder> {
    return this.jobCommands.takeOver(jobOrderId, reason);
  }

  /** Ends a job whose work is done; the last one completes the order when books and inspections allow. */
  async completeJob(jobOrderId: string, options?: CompleteJobOptions): Promise<JobOrder> {
    return this.jobEndings.complete(jobOrderId, options);
  }

  async closeJob(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder> {
    return this.jobCommands.act(jobOrderId, 'close', options);
  }

  async abortJob(jobOrderId: string, options: JobCommandOptions): Promise<JobOrder> {
    return this.jobEndings.abort(jobOrderId, options);
  }

  /** Leaves an operation out, with a reason; never one with a mandatory inspection. */
  async skip(jobOrderId: string, options: JobCommandOptions): Promise<JobOrder> {
    return this.jobEndings.skip(jobOrderId, options);
  }

  /** Gives a job up before it started, with a reason; its units go back to the store. */
  async cancelJob(jobOrderId: string, options: JobCommandOptions): Promise<JobOrder> {
    return this.jobEndings.cancel(jobOrderId, options);
  }

  /**
   * Posts good, scrap and rework of a started job (also while it is held or suspended) and hands good units on by
   * transfer batches.
   * @throws DomainError `quantity.*` (400, 409), `work-order.job-not-open` (409), `work-order.source-key-reused` (422)
   *   when the key was used for another job
   */
  async report(jobOrderId: string, report: NewReport): Promise<PostedReport> {
    return this.reports.report(jobOrderId, report);
  }

  /** Sends units that wait for rework to a rework job order; see the README for what it refuses. */
  async sendToRework(jobOrderId: string, rework: SendToRework): Promise<JobOrder> {
    return this.rework.send(jobOrderId, rework);
  }

  /** Gives an operation more units than it received; the only way to make more than was received. */
  async issue(jobOrderId: string, issue: Issue): Promise<JobOrder> {
    return this.changes.issue(jobOrderId, issue);
  }

  async reschedule(id: string, change: Reschedule): Promise<WorkOrder> {
    return this.changes.reschedule(id, change);
  }

  /**
   * Gives the pieces still to be made their serial numbers now instead of at the end.
   * @throws DomainError conflict `serial.not-tracked`, `serial.given`, `serial.too-many`, `work-order.not-released`
   */
  async giveSerials(id: string, options: CommandOptions = {}): Promise<WorkOrder> {
    return this.serials.give(id, options);
  }

  /**
   * Holds pieces that are being made, with a reason; no job of the order starts or goes on meanwhile.
   * @throws DomainError conflict `serial.not-open` {numbers}, `serial.held` {numbers}
   */
  async holdSerials(id: string, numbers: readonly string[], reason: string | undefined): Promise<WorkOrder> {
    return this.serials.hold(id, numbers, reason);
  }

  /** Lets held pieces go, with a reason. @throws DomainError conflict `serial.not-open`, `serial.not-held` {numbers} */
  async releaseSerials(id: string, numbers: readonly string[], reason: string | undefined): Promise<WorkOrder> {
    return this.serials.release(id, numbers, reason);
  }

  /** @returns the new order, released */
  async split(id: string, split: SplitOff): Promise<WorkOrder> {
    return this.changes.split(id, split);
  }

  /** Adds the quantity of another order, which is cancelled. */
  async merge(id: string, merge: Merge): Promise<WorkOrder> {
    return this.changes.merge(id, merge);
  }

  /** Has an operation done by another of its alternatives; answers the job order that takes its place. */
  async chooseAlternative(jobOrderId: string, operationId: string): Promise<JobOrder> {
    return this.engineering.choose(jobOrderId, operationId);
  }

  /** What another routing version would change of an order under way now. */
  async previewChange(id: string, routingVersionId: string): Promise<readonly ChangeLine[]> {
    return this.engineering.preview(id, routingVersionId);
  }

  async requestChange(id: string, routingVersionId: string, reason: string | undefined): Promise<EngineeringChange> {
    return this.engineering.request(id, routingVersionId, reason);
  }

  async approveChange(id: string, changeId: string, note?: string): Promise<EngineeringChange> {
    return this.engineering.approve(id, changeId, note);
  }

  async withdrawChange(id: string, changeId: string, note?: string): Promise<EngineeringChange> {
    return this.engineering.withdraw(id, changeId, note);
  }

  async rejectChange(id: string, changeId: string, reason: string | undefined): Promise<EngineeringChange> {
    return this.engineering.reject(id, changeId, reason);
  }

  /**
   * Takes a posting back whole, with a posting of negative figures.
   * @throws DomainError `work-order.already-reversed`, `work-order.not-reversible`, `work-order.job-not-open`,
   *   `quantity.used-downstream` {operation, missing}, `quantity.reversal-below-zero` (409)
   */
  async reverse(postingId: string, reason: string): Promise<PostedReport> {
    return this.reports.reverse(postingId, requireReason(reason));
  }
}
