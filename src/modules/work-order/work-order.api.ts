import type { WorkDirective } from '#modules/routing';
import type {
  AbortOptions,
  CommandOptions,
  CompleteJobOptions,
  JobCommandOptions,
  JobOrder,
  NewReport,
  NewWorkOrder,
  OrderBalance,
  OrderContext,
  PostedReport,
  Posting,
  WorkOrder,
} from './work-order.types';

/**
 * The front door of work-order: the only owner of both lifecycles and of all quantities. Commands run in the caller's
 * unit of work or in one of their own. An action its state does not allow is `lifecycle.transition-not-allowed` (409), an
 * unknown id `entity.not-found` (404); neither changes anything.
 */
export abstract class WorkOrderApi {
  abstract create(order: NewWorkOrder): Promise<{ readonly id: string; readonly number: string }>;
  abstract setContext(id: string, context: OrderContext & { readonly teamId?: string | null }): Promise<void>;

  abstract plan(id: string, options?: CommandOptions): Promise<WorkOrder>;
  abstract release(id: string, options?: CommandOptions): Promise<WorkOrder>;
  abstract hold(id: string, options: CommandOptions): Promise<WorkOrder>;
  abstract resume(id: string, options?: CommandOptions): Promise<WorkOrder>;
  abstract cancel(id: string, options: CommandOptions): Promise<WorkOrder>;
  abstract abort(id: string, options: AbortOptions): Promise<WorkOrder>;
  abstract complete(id: string, options?: CommandOptions): Promise<WorkOrder>;
  abstract close(id: string, options?: CommandOptions): Promise<WorkOrder>;
  abstract reopen(id: string, options: CommandOptions): Promise<WorkOrder>;

  abstract order(id: string): Promise<WorkOrder>;
  abstract directive(workOrderId: string): Promise<WorkDirective>;
  abstract balance(workOrderId: string): Promise<OrderBalance>;
  /** In the order of the routing. */
  abstract jobOrders(workOrderId: string): Promise<JobOrder[]>;
  abstract jobOrder(id: string): Promise<JobOrder>;
  /** What a work unit has to do (pending to suspended), by priority and due date. */
  abstract queueOf(workUnitId: string): Promise<JobOrder[]>;
  abstract postings(jobOrderId: string): Promise<Posting[]>;
  abstract assignedTo(jobOrderId: string): Promise<string[]>;

  abstract makeReady(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder>;
  abstract block(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder>;
  abstract dispatch(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder>;
  abstract revoke(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder>;
  abstract start(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder>;
  abstract suspend(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder>;
  abstract holdJob(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder>;
  abstract resumeJob(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder>;
  abstract completeJob(jobOrderId: string, options?: CompleteJobOptions): Promise<JobOrder>;
  abstract closeJob(jobOrderId: string, options?: JobCommandOptions): Promise<JobOrder>;
  abstract abortJob(jobOrderId: string, options: JobCommandOptions): Promise<JobOrder>;
  abstract skip(jobOrderId: string, options: JobCommandOptions): Promise<JobOrder>;
  abstract cancelJob(jobOrderId: string, options: JobCommandOptions): Promise<JobOrder>;

  abstract report(jobOrderId: string, report: NewReport): Promise<PostedReport>;
  abstract reverse(postingId: string, reason: string): Promise<PostedReport>;
  abstract assign(jobOrderId: string, personIds: readonly string[]): Promise<void>;
}
