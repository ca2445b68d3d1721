import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { report as lifecycle, type ReportAction } from '#libs/lifecycles';
import type { Locale } from '#libs/texts';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { OwnReport, ReportFormat, ReportKind } from './report';
import { ReportRepository } from './report.repository';

/** How a report is wanted. */
export interface ReportWish {
  readonly format: ReportFormat;
  readonly locale: Locale;
  /** Steps there will be, where that is known before. */
  readonly total?: number;
}

const ENTRIES = { finish: 'report.ready', cancel: 'report.cancelled', fail: 'report.failed' } as const satisfies Record<
  ReportAction,
  string
>;

/** Reports that take longer than an answer may: asked for, made by the queue, fetched by whoever asked. */
@Injectable()
export class Reports {
  private readonly kinds = new Map<string, ReportKind<object>>();

  constructor(
    private readonly repository: ReportRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** To be called while modules initialise. */
  register<Params extends object>(kind: ReportKind<Params>): void {
    if (this.kinds.has(kind.kind)) throw new Error(`two kinds of reports are called ${kind.kind}`);
    this.kinds.set(kind.kind, kind as ReportKind<object>);
  }

  /** @throws Error when no module makes such reports */
  kind(name: string): ReportKind<object> {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`nobody makes reports of kind ${name}`);
    return kind;
  }

  /**
   * Asks for a report; joins the caller's unit of work. `GET /reports/{id}` tells how far it is.
   * @param params what it is made from, in values that JSON keeps
   */
  async request(
    name: string,
    params: object,
    { format, locale, total = 0 }: ReportWish,
    actorId: string,
  ): Promise<OwnReport> {
    const kind = this.kind(name);
    if (!kind.formats.includes(format)) throw new Error(`reports of kind ${name} are not made as ${format}`);
    const id = newId();
    const file = `${await kind.name(params, locale)}.${format}`;
    const asked = { id, kind: name, params, format, locale, name: file, requestedAt: this.floor.now(), total };
    await this.unitOfWork.run(async () => {
      await this.repository.add(asked, actorId);
      this.ledger.append({ type: 'report.requested', subjectId: id, payload: { kind: name, name: file } });
    });
    return this.own(id, actorId);
  }

  /** @throws DomainError not-found `entity.not-found`, also for somebody else's */
  async own(id: string, actorId: string): Promise<OwnReport> {
    const found = await this.repository.own(id, actorId);
    if (!found) throw new DomainError('not-found', 'entity.not-found', { type: 'report', id });
    return found;
  }

  /** One's own, newest first. */
  async page(actorId: string, before: string | null, limit: number): Promise<Page<OwnReport>> {
    return toPage(await this.repository.page(actorId, before, limit), limit, ({ id }) => [id]);
  }

  /** Gives it up; what has ended already stays as it is. @throws DomainError not-found `entity.not-found` */
  async cancel(id: string, actorId: string): Promise<OwnReport> {
    await this.own(id, actorId);
    await this.end(id, 'cancel', {});
    return this.own(id, actorId);
  }

  /**
   * Ends one that is being made, in the caller's unit of work; does nothing when it has ended already.
   * @param outcome of `finish` the file, of `fail` why
   */
  async end(id: string, action: ReportAction, outcome: Parameters<ReportRepository['end']>[2]): Promise<void> {
    await this.unitOfWork.run(async () => {
      const found = await this.repository.lock(id);
      if (!found || !lifecycle.can(found.state, action)) return;
      await this.repository.end(id, lifecycle.next(found.state, action), outcome);
      const { kind, name } = found;
      const why = outcome.error ? { code: outcome.error.code } : {};
      this.ledger.append({ type: ENTRIES[action], subjectId: id, payload: { kind, name, ...why } });
    });
  }
}
