import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { lookBack as lifecycle, type LookBackState } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { Gauge } from '../domain/gauge';
import type { DoubtedMeasurement, LookBack, ReviewVerdict } from '../domain/look-back';
import { LookBackRepository } from '../persistence/look-back.repository';
import { SiteDay } from './site-day';

/** Look-backs 追溯 after failed calibrations: opened by the failure, reviewed order by order, closed when all are. */
@Injectable()
export class LookBacks {
  constructor(
    private readonly rows: LookBackRepository,
    private readonly day: SiteDay,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** In the unit of work of the failed calibration, with the gauge locked: nothing more is measured with it. */
  async open(gauge: Gauge, calibrationId: string): Promise<void> {
    const id = newId();
    const since = gauge.calibratedOn;
    const openedAt = this.floor.now();
    const { id: gaugeId, code: gaugeCode } = gauge;
    const about = { id, gaugeId, gaugeCode, calibrationId, since, status: lifecycle.initial, openedAt };
    await this.rows.add(
      { ...about, closedAt: null, note: null, version: 1 },
      since === null ? null : this.day.startOf(since),
    );
    const { subjects } = await this.one(id);
    const measurements = subjects.reduce((sum, subject) => sum + subject.measurements, 0);
    const payload = { gaugeId, code: gaugeCode, since, orders: subjects.length, measurements };
    this.ledger.append({ type: 'gauge.look-back-opened', subjectId: id, payload });
  }

  /** Newest first. */
  async page(
    filter: { readonly gaugeId?: string | undefined; readonly status?: LookBackState | undefined },
    before: string | null,
    limit: number,
  ): Promise<Page<LookBack>> {
    return toPage(await this.rows.page(filter, before, limit), limit, ({ id }) => [id]);
  }

  /** @throws DomainError not-found `entity.not-found` */
  async one(id: string): Promise<LookBack> {
    return found(await this.rows.byId(id), id);
  }

  async measurements(id: string, after: string | null, limit: number): Promise<Page<DoubtedMeasurement>> {
    await this.one(id);
    return toPage(await this.rows.measurements(id, after, limit), limit, (measurement) => [measurement.id]);
  }

  /**
   * Says of an order what was found; may be said anew while the look-back is open.
   * @throws DomainError not-found; conflict `quality.look-back-closed`
   */
  async review(id: string, subjectId: string, verdict: ReviewVerdict, note: string | null): Promise<LookBack> {
    return this.unitOfWork.run(async () => {
      const row = await this.lockOpen(id);
      const subject = row.subjects.find((each) => each.subjectId === subjectId);
      const { actorId } = currentContext();
      if (!subject || !(await this.rows.review(id, subjectId, verdict, note, actorId, this.floor.now())))
        throw new DomainError('not-found', 'entity.not-found', { type: 'work-order', id: subjectId });
      const { workOrderId } = subject;
      const payload = { gaugeId: row.gaugeId, code: row.gaugeCode, orderId: subjectId, verdict };
      this.ledger.append({ type: 'gauge.look-back-reviewed', subjectId: id, workOrderId, reason: note, payload });
      return this.one(id);
    });
  }

  /** @throws DomainError conflict `quality.look-back-unreviewed` {count}, `quality.look-back-closed` */
  async close(id: string, note: string | null, expected: number): Promise<LookBack> {
    return this.unitOfWork.run(async () => {
      const row = await this.lockOpen(id);
      requireVersion(row.version, expected);
      const open = row.subjects.filter(({ verdict }) => verdict === null).length;
      if (open > 0) throw new DomainError('conflict', 'quality.look-back-unreviewed', { count: open });
      const status = lifecycle.next(row.status, 'close');
      await this.rows.update({ ...row, status, closedAt: this.floor.now(), note, version: row.version + 1 });
      const suspect = row.subjects.filter(({ verdict }) => verdict === 'suspect').length;
      const payload = { gaugeId: row.gaugeId, code: row.gaugeCode, orders: row.subjects.length, suspect };
      this.ledger.append({ type: 'gauge.look-back-closed', subjectId: id, reason: note, payload });
      return this.one(id);
    });
  }

  private async lockOpen(id: string): Promise<LookBack> {
    const row = found(await this.rows.lock(id), id);
    if (row.status !== 'open') throw new DomainError('conflict', 'quality.look-back-closed', { code: row.gaugeCode });
    return row;
  }
}

function found(row: LookBack | null, id: string): LookBack {
  if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'look-back', id });
  return row;
}
