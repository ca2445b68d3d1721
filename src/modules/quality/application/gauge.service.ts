import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import type { LedgerRefs, LineMode } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { gauge as lifecycle, type GaugeAction } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { FileStore } from '#platform/files';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import {
  conditionOf,
  dueAfter,
  DUE_SOON_DAYS,
  requireUsable,
  type Calibration,
  type Gauge,
  type GaugeFields,
} from '../domain/gauge';
import { GaugeRepository, type GaugeFilter } from '../persistence/gauge.repository';
import { LookBacks } from './look-back.service';
import { SiteDay } from './site-day';

/** What a certificate says; without a due date the gauge's interval counts from the day of calibration. */
export type NewCalibration = Omit<Calibration, 'id' | 'gaugeId' | 'recordedAt'>;

export const GAUGE_FILES = 'gauge';

const HAPPENED: Readonly<Record<GaugeAction, string>> = {
  withdraw: 'gauge.withdrawn',
  reinstate: 'gauge.reinstated',
  fail: 'gauge.failed',
  recover: 'gauge.recovered',
  retire: 'gauge.retired',
};

/** A field of the request that is wrong. */
const wrong = (pointer: string, code: string, params: Readonly<Record<string, string>> = {}): DomainError =>
  new DomainError('invalid', 'request.invalid', {}, [{ pointer, code, params }]);

/** The register of gauges and what becomes of each of them. */
@Injectable()
export class GaugeService {
  constructor(
    private readonly gauges: GaugeRepository,
    private readonly equipment: EquipmentApi,
    private readonly files: FileStore,
    private readonly lookBacks: LookBacks,
    private readonly day: SiteDay,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError not-found `entity.not-found` */
  async gauge(id: string): Promise<Gauge> {
    return found(await this.gauges.byId(id, this.day.today()), id);
  }

  /** One with which somebody may measure today. @throws DomainError also as {@link requireUsable} */
  async usable(id: string): Promise<Gauge> {
    const gauge = await this.gauge(id);
    requireUsable(gauge, this.day.today());
    return gauge;
  }

  /** By code, after the last one of the page before. */
  async page(filter: GaugeFilter, after: string | null, limit: number): Promise<Page<Gauge>> {
    const rows = await this.gauges.page(filter, after, limit, this.day.today(), this.day.inDays(DUE_SOON_DAYS));
    return toPage(rows, limit, ({ code }) => [code]);
  }

  /** Newest first. */
  async calibrations(id: string): Promise<Calibration[]> {
    await this.gauge(id);
    return this.gauges.calibrations(id);
  }

  /** Without any calibration yet. @throws DomainError conflict `quality.gauge-code-taken` {code} */
  async register(fields: GaugeFields): Promise<Gauge> {
    return this.unitOfWork.run(async () => {
      await this.requireGood(fields, null);
      const status = lifecycle.initial;
      const nothing = { calibratedOn: null, dueOn: null, condition: 'uncalibrated', reason: null, version: 1 } as const;
      const gauge: Gauge = { ...fields, ...nothing, id: newId(), status };
      await this.gauges.add(gauge);
      this.tell(gauge, 'gauge.registered');
      return gauge;
    });
  }

  /** @throws DomainError as {@link register}; conflict `quality.gauge-retired` {code} */
  async change(id: string, fields: GaugeFields, expected?: number): Promise<Gauge> {
    return this.unitOfWork.run(async () => {
      const before = await this.locked(id, expected);
      requireNotRetired(before);
      await this.requireGood(fields, id);
      const after = await this.keep({ ...before, ...fields });
      this.tell(after, 'gauge.changed');
      return after;
    });
  }

  /** Out of service, back into it, or for good. */
  async decide(
    id: string,
    action: 'withdraw' | 'reinstate' | 'retire',
    reason: string,
    expected?: number,
  ): Promise<Gauge> {
    return this.unitOfWork.run(async () => this.move(await this.locked(id, expected), action, reason));
  }

  /**
   * Keeps what a certificate says. A good calibration sets the new due date and brings a failed gauge back; a bad one
   * takes it out of use and opens a look-back on what was measured since the last good one.
   * @throws DomainError conflict `quality.gauge-retired`; invalid `request.invalid`: `quality.calibration-in-future`,
   *   `.calibration-out-of-order` {last}, `.due-before-calibration`, `.certificate-unknown`
   */
  async calibrate(id: string, entry: NewCalibration, expected?: number): Promise<Gauge> {
    return this.unitOfWork.run(async () => {
      const before = await this.locked(id, expected);
      requireNotRetired(before);
      const dueOn = await this.dueDate(before, entry);
      const at = this.floor.now();
      const calibration = { ...entry, dueOn, id: newId(), gaugeId: id, recordedAt: at.toISOString() };
      await this.gauges.addCalibration(calibration, currentContext().actorId);
      const { calibratedOn, result, calibratedBy, certificate } = entry;
      const facts = { calibrationId: calibration.id, calibratedOn, result, calibratedBy, certificate };
      if (dueOn === null) {
        const failed = await this.keep({ ...before, ...(before.status === 'failed' ? {} : next(before, 'fail')) });
        this.tell(failed, 'gauge.failed', { ...facts, from: before.status, to: failed.status });
        if (before.status !== 'failed') await this.lookBacks.open(failed, calibration.id);
        return failed;
      }
      const condition = conditionOf(dueOn, this.day.today());
      const back = before.status === 'failed' ? { ...next(before, 'recover'), reason: null } : {};
      const good = await this.keep({ ...before, ...back, calibratedOn, dueOn, condition });
      this.tell(good, 'gauge.calibrated', { ...facts, from: before.status, to: good.status });
      return good;
    });
  }

  private async dueDate(gauge: Gauge, { calibratedOn, dueOn, result, fileId }: NewCalibration): Promise<string | null> {
    if (calibratedOn > this.day.today()) throw wrong('/calibratedOn', 'quality.calibration-in-future');
    const [last] = await this.gauges.calibrations(gauge.id);
    if (last && calibratedOn < last.calibratedOn)
      throw wrong('/calibratedOn', 'quality.calibration-out-of-order', { last: last.calibratedOn });
    if (fileId !== null) {
      const file = await this.files.row(fileId);
      if (file?.ownerType !== GAUGE_FILES || file.ownerId !== gauge.id)
        throw wrong('/fileId', 'quality.certificate-unknown');
    }
    if (result === 'fail') return null;
    const due = dueOn ?? dueAfter(calibratedOn, gauge.intervalMonths);
    if (due <= calibratedOn) throw wrong('/dueOn', 'quality.due-before-calibration');
    return due;
  }

  private async move(before: Gauge, action: GaugeAction, reason: string): Promise<Gauge> {
    const after = await this.keep({
      ...before,
      ...next(before, action),
      reason: action === 'reinstate' ? null : reason,
    });
    this.tell(after, HAPPENED[action], { from: before.status, to: after.status }, { reason });
    return after;
  }

  private async keep(gauge: Gauge): Promise<Gauge> {
    const kept = { ...gauge, version: gauge.version + 1 };
    await this.gauges.update(kept);
    return kept;
  }

  private tell(
    gauge: Gauge,
    type: string,
    more: Readonly<Record<string, unknown>> = {},
    refs: LedgerRefs & { readonly reason?: string; readonly lineMode?: LineMode } = {},
  ): void {
    const { id, code, gaugeClass, dueOn, workUnitId } = gauge;
    this.ledger.append({ type, subjectId: id, workUnitId, ...refs, payload: { code, gaugeClass, dueOn, ...more } });
  }

  private async locked(id: string, expected: number | undefined): Promise<Gauge> {
    const gauge = found(await this.gauges.lock(id, this.day.today()), id);
    if (expected !== undefined) requireVersion(gauge.version, expected);
    return gauge;
  }

  private async requireGood({ code, resolution, unit, workUnitId }: GaugeFields, id: string | null): Promise<void> {
    if ((resolution === null) !== (unit === null)) throw wrong('/unit', 'quality.resolution-incomplete');
    if (workUnitId !== null && !(await this.equipment.workUnit(workUnitId)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: workUnitId });
    const [other] = await this.gauges.byCodes([code], this.day.today());
    if (other && other.id !== id) throw new DomainError('conflict', 'quality.gauge-code-taken', { code });
  }
}

const next = ({ status }: Gauge, action: GaugeAction): Pick<Gauge, 'status'> => ({
  status: lifecycle.next(status, action),
});

function requireNotRetired({ status, code }: Gauge): void {
  if (status === 'retired') throw new DomainError('conflict', 'quality.gauge-retired', { code });
}

function found(gauge: Gauge | null, id: string): Gauge {
  if (!gauge) throw new DomainError('not-found', 'entity.not-found', { type: 'gauge', id });
  return gauge;
}
