import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { orderRecurrence, type OrderRecurrenceAction } from '#libs/lifecycles';
import { PersonnelApi } from '#modules/personnel';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { decodeCursor, type Page, requireVersion, toPage } from '#platform/http';
import { isId, newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { OrderRecurrence, RecurrenceDay, RecurrenceRule } from '../domain/planning-types';
import { lessonsDue, requireRule, type Lesson } from '../domain/recurring';
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
    private readonly personnel: PersonnelApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly days: SiteDays,
  ) {}

  async list(): Promise<OrderRecurrence[]> {
    return this.views(await this.rows.list());
  }

  /**
   * @throws DomainError as {@link requireRule}; `entity.not-found` (template, team), `work-order.template-archived` (409)
   */
  async create(templateId: string, rule: RecurrenceRule): Promise<OrderRecurrence> {
    requireRule(rule);
    return this.unitOfWork.run(async () => {
      await this.usableTemplate(templateId);
      await this.requireTeams(rule.teamIds);
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
      await this.requireTeams(rule.teamIds);
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
    return toPage(await this.rows.days(id, lessonIn(cursor), limit + 1), limit, ({ day, teamId }) => [
      day,
      teamId ?? '',
    ]);
  }

  /** Locked, so that it is not archived meanwhile. */
  private async usableTemplate(id: string): Promise<void> {
    const { archivedAt, name } = await this.templates.lock(id);
    if (archivedAt) throw new DomainError('conflict', 'work-order.template-archived', { name });
  }

  private async requireTeams(ids: readonly string[]): Promise<void> {
    const known = new Set((await this.personnel.teamsByIds(ids)).map(({ id }) => id));
    for (const id of ids)
      if (!known.has(id)) throw new DomainError('not-found', 'entity.not-found', { type: 'team', id });
  }

  private async viewOf(row: StoredRecurrence): Promise<OrderRecurrence> {
    const [view] = await this.views([row]);
    if (!view) throw new Error('one row has one view');
    return view;
  }

  private async views(rows: readonly StoredRecurrence[]): Promise<OrderRecurrence[]> {
    const today = this.days.today();
    const open = rows.filter(({ status }) => status !== 'ended').map(({ id }) => id);
    const done = await this.rows.done(open, today);
    const now = this.days.now();
    const nextOf = (row: StoredRecurrence): string | null =>
      lessonsDue(row, today, row.untilDay, done.get(row.id) ?? []).find(
        ({ day }) => this.days.at(day, row.atTime) >= now,
      )?.day ?? null;
    return rows.map((row) => ({
      ...row,
      nextDay: row.status === 'ended' ? null : nextOf(row),
      allowedActions: orderRecurrence.actionsFrom(row.status),
    }));
  }

  private tell(id: string, what: string, payload: Record<string, unknown>): void {
    this.ledger.append({ type: `order-recurrence.${what}`, subjectId: id, payload });
  }
}

/** @throws DomainError `request.malformed` */
function lessonIn(cursor: string | undefined): Lesson | null {
  const place = decodeCursor(cursor, 2);
  if (!place) return null;
  const [day, teamId] = place;
  const isDay = typeof day === 'string' && DAY.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay || (teamId !== '' && !isId(teamId)))
    throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
  return { day, teamId: teamId === '' ? null : teamId };
}
