import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { LedgerConsumers, WakefulLoop } from '#platform/ledger';
import { daysAfter, lessonsDue, type Lesson } from '../domain/recurring';
import type { RecurrenceDay } from '../domain/planning-types';
import { RecurrenceRepository, type StoredRecurrence } from '../persistence/recurrence.repository';
import { OrderPlanning } from './order-planning';
import { OrderTemplates } from './order-templates';
import { RecurringOrders } from './recurring-orders';
import { SiteDays } from './site-days';

const LOOK_EVERY_MS = 60_000;
const KIND = 'recurring-orders';

interface Attempt {
  readonly workOrderId: string | null;
  readonly problem: RecurrenceDay['problem'];
}

/**
 * Makes the orders of the days that come near: after each change of a rule, and every minute, because time itself asks.
 * Who makes them holds the rule's row, and a day that has its order never gets another one; so neither a second worker
 * nor a clock that leaps back makes two. A day that has passed gets none. An order that is to be released is so on its day,
 * so that nobody starts it before.
 */
@Injectable()
export class RecurringOrdersMaker implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RecurringOrdersMaker.name);
  private readonly loop = new WakefulLoop(
    () => this.makeAll(),
    LOOK_EVERY_MS,
    (error) => this.logger.warn({ err: error }, 'recurring orders could not be made, trying again'),
  );

  constructor(
    private readonly rows: RecurrenceRepository,
    private readonly recurring: RecurringOrders,
    private readonly templates: OrderTemplates,
    private readonly planning: OrderPlanning,
    private readonly consumers: LedgerConsumers,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly days: SiteDays,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: `work-order.${KIND}`,
      types: ['order-recurrence.created', 'order-recurrence.changed', 'order-recurrence.resumed'],
      handle: ({ subjectId }) => (subjectId ? this.make(subjectId) : Promise.resolve()),
    });
  }

  onApplicationBootstrap(): void {
    if (this.settings.has('worker')) this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** What every active rule is due. */
  async makeAll(): Promise<void> {
    for (const id of await this.rows.activeIds()) await this.make(id);
  }

  private async make(id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const rule = await this.rows.lock(id);
      if (rule.status !== 'active') return;
      const today = this.days.today();
      if (today > rule.untilDay) {
        await this.recurring.act(id, 'end');
        return;
      }
      const done = (await this.rows.done([id], today)).get(id) ?? [];
      const now = this.days.now();
      for (const lesson of lessonsDue(rule, today, daysAfter(today, rule.aheadDays), done)) {
        if (this.days.at(lesson.day, rule.atTime) < now) continue;
        await this.rows.putDay(id, { ...lesson, ...(await this.makeOne(rule, lesson)) }, now);
      }
      if (rule.prepare === 'released') await this.release(id, today);
    });
  }

  /** What was made ahead for today. A refusal stands at its day, and is tried again until the day is over. */
  private async release(id: string, today: string): Promise<void> {
    for (const { workOrderId, ...lesson } of await this.rows.plannedOn(id, today)) {
      let problem: RecurrenceDay['problem'] = null;
      try {
        await this.planning.release(workOrderId);
      } catch (error) {
        problem = problemOf(error);
      }
      await this.rows.noteProblem(id, lesson, problem);
    }
  }

  /** A refusal changes nothing, so the days after it go on; it is tried again until its day has come. */
  private async makeOne(rule: StoredRecurrence, { day, teamId }: Lesson): Promise<Attempt> {
    const beginsAt = this.days.at(day, rule.atTime);
    const more = teamId ? { beginsAt, teamId } : { beginsAt };
    let workOrderId: string | null = null;
    try {
      workOrderId = (await this.templates.order(rule.templateId, more)).id;
      if (rule.prepare !== 'draft') await this.planning.plan(workOrderId);
      return { workOrderId, problem: null };
    } catch (error) {
      return { workOrderId, problem: problemOf(error) };
    }
  }
}

/** What a refusal says; anything else is thrown on. */
function problemOf(error: unknown): RecurrenceDay['problem'] {
  if (!(error instanceof DomainError)) throw error;
  return { code: error.code, params: error.params };
}
