import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { jobOrder, workOrder } from '#libs/lifecycles';
import { MaterialApi } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { may, type Principal } from '#platform/auth';
import { decodeCursor, type Page, toPage } from '#platform/http';
import { LedgerReader } from '#platform/ledger';
import { orderBalanceOf } from '../domain/books';
import { viewOf, type Job } from '../domain/job';
import { splitPlaces } from '../domain/splitting';
import { JobRepository } from '../persistence/job.repository';
import { OrderQueries, type OrderFilter, type OrderScope, type OrderSort } from '../persistence/order.queries';
import { OrderRepository } from '../persistence/order.repository';
import { RecurrenceRepository } from '../persistence/recurrence.repository';
import { TemplateRepository } from '../persistence/template.repository';
import type {
  AlternativeOperation,
  JobOrderDetail,
  OrderBalance,
  OrderDetail,
  OrderMaker,
  OrderSummary,
  PieceNumber,
} from '../domain/types';
import { Progress } from './progress';

/** What people read of orders; who reads only their own teams' orders finds no others. */
@Injectable()
export class OrderReader {
  constructor(
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly queries: OrderQueries,
    private readonly recurrences: RecurrenceRepository,
    private readonly templates: TemplateRepository,
    private readonly progress: Progress,
    private readonly personnel: PersonnelApi,
    private readonly material: MaterialApi,
    private readonly ledger: LedgerReader,
  ) {}

  async scopeOf(principal: Principal): Promise<OrderScope> {
    if (may(principal, 'work-order.read-all')) return 'all';
    return principal.actorId ? this.personnel.teamsOf(principal.actorId) : [];
  }

  async list(
    principal: Principal,
    filter: OrderFilter,
    sort: OrderSort,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<OrderSummary>> {
    const after = this.queries.keysAfter(sort, cursor);
    const rows = await this.queries.list(await this.scopeOf(principal), filter, sort, after, limit);
    return toPage(rows, limit, (row) => this.queries.cursorOf(sort, row));
  }

  /** @throws DomainError `entity.not-found` also for an order the principal may not read */
  async detail(principal: Principal, id: string): Promise<OrderDetail> {
    await this.requireReadable(principal, id);
    const order = await this.orders.byId(id);
    const jobs = await this.jobs.ofOrder(id);
    const people = await this.jobs.assignedTo(jobs.map((job) => job.id));
    return {
      ...order,
      madeBy: await this.makerOf(id),
      jobOrders: jobs.map((job) => detailOf(job, people.get(job.id) ?? [])),
      links: await this.jobs.links(id),
      splitAt: splitPlaces(jobs),
      alternatives: await this.alternativesOf(id, jobs),
      balance: jobs.length > 0 ? orderBalanceOf(jobs, order) : null,
      allowedActions: workOrder.actionsFrom(order.status).filter((action) => action !== 'start'),
      serials: await this.serialsOf(principal, id),
      blockers: order.status === 'in-progress' ? await this.progress.blockers(order, jobs) : [],
    };
  }

  /** @throws DomainError `entity.not-found` also for a job of an order the principal may not read */
  async jobDetail(principal: Principal, id: string): Promise<JobOrderDetail> {
    const job = await this.jobs.byId(id);
    if (!(await this.queries.mayRead(await this.scopeOf(principal), job.workOrderId)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'job-order', id });
    return detailOf(job, (await this.jobs.assignedTo([id])).get(id) ?? []);
  }

  async timeline(
    principal: Principal,
    id: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<LedgerEntry>> {
    await this.requireReadable(principal, id);
    const after = Number(decodeCursor(cursor, 1)?.[0] ?? 0);
    if (!Number.isSafeInteger(after)) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
    const entries = await this.ledger.about('workOrderId', id, { after, limit: limit + 1 });
    return toPage(entries, limit, ({ pos }) => [pos]);
  }

  async balance(id: string): Promise<OrderBalance> {
    const order = await this.orders.byId(id);
    return orderBalanceOf(await this.jobs.ofOrder(id), order);
  }

  async mayRead(principal: Principal, id: string): Promise<boolean> {
    return this.queries.mayRead(await this.scopeOf(principal), id);
  }

  private async serialsOf(principal: Principal, id: string): Promise<readonly PieceNumber[]> {
    const serials = await this.material.serialsOf(id);
    const holders = may(principal, 'person.read-all') ? serials.flatMap(({ hold }) => hold?.by ?? []) : [];
    const names = await this.personnel.namesOf(holders);
    return serials.map(({ hold, ...serial }) => ({
      ...serial,
      hold: hold && { reason: hold.reason, byName: names.get(hold.by ?? '') ?? null, at: hold.at },
    }));
  }

  /** A recurring order, else the template somebody ordered from. */
  private async makerOf(id: string): Promise<OrderMaker | null> {
    const recurrence = await this.recurrences.makerOf(id);
    if (recurrence) return recurrence;
    const [created] = await this.ledger.about('workOrderId', id, { types: ['work-order.created'], limit: 1 });
    const templateId = created?.payload['templateId'];
    if (typeof templateId !== 'string') return null;
    const { name } = await this.templates.byId(templateId);
    return { templateName: name, day: null, releasesOn: null };
  }

  private async alternativesOf(id: string, jobs: readonly Job[]): Promise<readonly AlternativeOperation[]> {
    const ids = new Set(jobs.flatMap(({ alternatives }) => alternatives));
    if (ids.size === 0) return [];
    const operations = (await this.orders.directive(id))?.operations ?? [];
    return operations
      .filter(({ operationId }) => ids.has(operationId))
      .map(({ operationId, number, name, nameEn, workUnitCode }) => ({
        operationId,
        number,
        name,
        nameEn,
        workUnitCode,
      }));
  }

  private async requireReadable(principal: Principal, id: string): Promise<void> {
    if (!(await this.mayRead(principal, id)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'work-order', id });
  }
}

function detailOf(job: Job, personIds: readonly string[]): JobOrderDetail {
  return { ...viewOf(job), personIds, allowedActions: jobOrder.actionsFrom(job.status) };
}
