import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Breath } from '#platform/import';
import { Ledger } from '#platform/ledger';
import type { Gauge } from '../domain/gauge';
import type { InspectedCharacteristic, Inspection, Measurement, NewMeasurement } from '../domain/quality';
import { pieceCount } from '../domain/sampling';
import { judgeEntry } from '../domain/verdict';
import { InspectionRepository, type InspectionScope } from '../persistence/inspection.repository';
import type { InspectionEntity, MeasurementEntity } from '../persistence/quality.entities';
import { foundInspection } from './found-inspection';
import { GaugeUse } from './gauge-use';
import { refsOf } from './inspection-refs';
import { InspectionService } from './inspection.service';
import { InspectionViews, toMeasurement } from './inspection.views';

export interface Recorded {
  readonly measurement: Measurement;
  /** The inspection after it. */
  readonly inspection: Inspection;
}

const at = (pointer: string, code: string, params: Record<string, number> = {}): DomainError =>
  new DomainError('invalid', 'request.invalid', {}, [{ pointer, code, params }]);

/** @throws DomainError conflict `inspection.decided` {status} when nothing is measured any more */
export function requireMeasurable({ status }: Pick<InspectionEntity, 'status'>): void {
  if (status === 'cancelled' || status === 'conceded')
    throw new DomainError('conflict', 'inspection.decided', { status });
}

/** Takes measurements in: one that somebody enters, or all of a file. */
@Injectable()
export class MeasurementService {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly views: InspectionViews,
    private readonly service: InspectionService,
    private readonly gauges: GaugeUse,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Judges and keeps a measurement. A second one of the same piece supersedes the first, which stays in the record.
   * @throws DomainError not-found outside the caller's scope; conflict `inspection.decided`, or
   *   `inspection.measured-meanwhile` for a late one that did not see the value it would replace; invalid
   *   `request.invalid`; and what {@link GaugeUse.forMeasurement} says of the gauge
   */
  async record(inspectionId: string, entry: NewMeasurement, scope: InspectionScope): Promise<Recorded> {
    const { measurements, inspection } = await this.recordAll(inspectionId, [entry], scope);
    const [measurement] = measurements;
    if (!measurement) throw new Error('nothing was recorded');
    return { measurement, inspection };
  }

  /**
   * The same of several at once: all of them or, when one is refused, none.
   * @param entries of each characteristic and piece at most one
   * @returns the measurements in the order of the entries
   * @throws DomainError as {@link record}
   */
  async recordAll(
    inspectionId: string,
    entries: readonly NewMeasurement[],
    scope: InspectionScope,
  ): Promise<{ readonly measurements: readonly Measurement[]; readonly inspection: Inspection }> {
    return this.unitOfWork.run(async () => {
      const row = foundInspection(await this.inspections.lock(inspectionId, scope), inspectionId);
      requireMeasurable(row);
      const before = await this.views.one(row);
      const gaugeOf = this.gauges.asked(row);
      const rows: MeasurementEntity[] = [];
      const breath = new Breath();
      for (const entry of entries) {
        await breath.take();
        const characteristic = characteristicOf(before, entry);
        rows.push(this.judged(row, characteristic, entry, await gaugeOf(characteristic, entry)));
      }
      await this.inspections.addMeasurements(rows);
      const begun = row.status === 'open' ? await this.service.move(row, 'start') : row;
      await this.service.settle(begun);
      const after = foundInspection(await this.inspections.byId(inspectionId, scope), inspectionId);
      const inspection = await this.views.one(after);
      return { measurements: rows.map((each) => toMeasurement(each, true)), inspection };
    });
  }

  private judged(
    row: InspectionEntity,
    characteristic: InspectedCharacteristic,
    entry: NewMeasurement,
    gauge: Gauge | null,
  ): MeasurementEntity {
    const judged = judgeEntry(characteristic, entry.value, entry.dataQuality);
    const earlier = characteristic.measurements.find(({ piece, current }) => current && piece === entry.piece);
    requireExpected(earlier ?? null);
    const measuredAt = entry.measuredAt ?? this.floor.now();
    const id = newId();
    const { characteristicId, piece, source, dataQuality } = entry;
    const facts = {
      ...judged,
      characteristicId,
      piece,
      source,
      dataQuality,
      instrument: gauge?.code ?? entry.instrument ?? null,
      gaugeId: gauge?.id ?? null,
    };
    const entryId = this.ledger.append({
      type: 'measurement.recorded',
      subjectId: id,
      ...refsOf(row),
      occurredAt: measuredAt,
      reason: entry.reason ?? null,
      payload: {
        inspectionId: row.id,
        subject: { type: row.subjectType, id: row.subjectId },
        balloon: characteristic.balloon,
        class: characteristic.class,
        unit: characteristic.unit,
        ...facts,
        ...(entry.origin ? { file: entry.origin } : {}),
        supersedes: earlier?.id ?? null,
      },
    });
    return {
      id,
      inspectionId: row.id,
      ...facts,
      measuredBy: currentContext().actorId,
      measuredAt,
      entryId,
      supersedes: earlier?.id ?? null,
    };
  }
}

/** @throws DomainError invalid `request.invalid` with `/characteristicId` or `/piece` */
function characteristicOf(
  inspection: Inspection,
  { characteristicId, piece }: NewMeasurement,
): InspectedCharacteristic {
  const characteristic = inspection.characteristics.find(({ id }) => id === characteristicId);
  if (!characteristic) throw at('/characteristicId', 'inspection.characteristic-unknown');
  const pieces = pieceCount(inspection.quantity);
  if (piece < 1 || piece > pieces) throw at('/piece', 'inspection.piece-out-of-range', { pieces });
  return characteristic;
}

/** A late measurement names the one it saw (`none` for a piece not measured yet); another one since is for a person. */
function requireExpected(earlier: Measurement | null): void {
  const present = earlier?.id ?? 'none';
  if ((currentContext().replay?.expected ?? present) === present) return;
  throw new DomainError('conflict', 'inspection.measured-meanwhile', { value: earlier?.entered ?? '' });
}
