import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { orderRecurrence, type OrderRecurrenceAction } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { decodeCursor, type Page, requireVersion, toPage } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { OrderRecurrence, RecurrenceDay, RecurrenceRule } from '../domain/planning-types';
import { daysOf, requireRule } from '../domain/recurring';
import { RecurrenceRepository, type StoredRecurrence } from '../persistence/recurrence.repository';
import { TemplateRepository } from '../persistence/template.repository';
import { SiteDays } from './site-days';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const PAST: Readonly<Record<OrderRecurrenceAction, string>> = { pause: 'paused', resume: 'resumed', end: 'ended' };

/** The rules by which templates become orders on their days; {@link RecurringOrdersMaker} makes the orders. */
@Injectable()
export class RecurringOrders {
  constructor(
    private readonly rows: RecurrenceRepository,
    private readonly templates: TemplateRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly days: SiteDays,
  ) {}

  async list(): Promise<OrderRecurrence[]> {
    const views: OrderRecurrence[] = [];
    for (const row of await this.rows.list()) views.push(await this.viewOf(row));
    return views;
  }

  /** @throws DomainError as {@link requireRule}; `entity.not-found` (template), `work-order.template-archived` (409) */
  async create(templateId: string, rule: RecurrenceRule): Promise<OrderRecurrence> {
    requireRule(rule);
    return this.unitOfWork.run(async () => {
      await this.usableTemplate(templateId);
      const id = newId();
      await this.rows.add(id, templateId, orderRecurrence.initial, rule, this.floor.now());
      this.tell(id, 'created', { from: null, to: orderRecurrence.initial });
      return this.viewOf(await this.rows.byId(id));
    });
  }

  /** Orders that are made already stay as they are. @throws DomainError as {@link create}, `precondition.stale` (412) */
  async change(id: string, templateId: string, rule: RecurrenceRule, expected: number): Promise<OrderRecurrence> {
    return this.unitOfWork.run(async () => {
      const before = await this.rows.lock(id);
      requireVersion(before.version, expected);
      requireRule(rule);
      if (orderRecurrence.isTerminal(before.status)) throw new DomainError('conflict', 'work-order.recurrence-ended');
      await this.usableTemplate(templateId);
      await this.rows.save(id, templateId, before.status, rule);
      this.tell(id, 'changed', {});
      return this.viewOf(await this.rows.byId(id));
    });
  }

  /** Days that pass while it is paused are not made up for. */
  async act(id: string, action: OrderRecurrenceAction, expected?: number): Promise<OrderRecurrence> {
    return this.unitOfWork.run(async () => {
      const before = await this.rows.lock(id);
      if (expected !== undefined) requireVersion(before.version, expected);
      const status = orderRecurrence.next(before.status, action);
      await this.rows.save(id, before.templateId, status, before);
      this.tell(id, PAST[action], { from: before.status, to: status });
      return this.viewOf(await this.rows.byId(id));
    });
  }

  /** What became of its days, newest first. @throws DomainError `entity.not-found`, `request.malformed` */
  async daysOf(id: string, cursor: string | undefined, limit: number): Promise<Page<RecurrenceDay>> {
    await this.rows.byId(id);
    const before = decodeCursor(cursor, 1)?.[0] ?? null;
    if (before !== null && (typeof before !== 'string' || !DAY.test(before) || Number.isNaN(Date.parse(before))))
      throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
    return toPage(await this.rows.days(id, before, limit + 1), limit, ({ day }) => [day]);
  }

  private async usableTemplate(id: string): Promise<void> {
    const { archivedAt, name } = await this.templates.byId(id);
    if (archivedAt) throw new DomainError('conflict', 'work-order.template-archived', { name });
  }

  private async viewOf(row: StoredRecurrence): Promise<OrderRecurrence> {
    const open = row.status === 'ended' ? [] : daysOf(row, this.days.today(), row.untilDay);
    const done = open.length > 0 ? await this.rows.daysDone(row.id) : new Set<string>();
    return {
      ...row,
      nextDay: open.find((day) => !done.has(day)) ?? null,
      allowedActions: orderRecurrence.actionsFrom(row.status),
    };
  }

  private tell(id: string, what: string, payload: Record<string, unknown>): void {
    this.ledger.append({ type: `order-recurrence.${what}`, subjectId: id, payload });
  }
}
