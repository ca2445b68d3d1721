import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { isUsable, requireUsable, type Gauge } from '../domain/gauge';
import type { Characteristic, GaugeInUse, NewMeasurement } from '../domain/quality';
import { GaugeRepository } from '../persistence/gauge.repository';
import { InspectionGaugeRepository } from '../persistence/inspection-gauge.repository';
import { InspectionRepository, type InspectionScope } from '../persistence/inspection.repository';
import { PlanRepository } from '../persistence/plan.repository';
import type { InspectionEntity } from '../persistence/quality.entities';
import { foundInspection } from './found-inspection';
import { SiteDay } from './site-day';

/** A class an inspection asks for: what is taken, and what could be. */
export interface GaugeChoices extends GaugeInUse {
  /** Those not retired that may measure here, the usable ones first. */
  readonly choices: readonly (Gauge & { readonly usable: boolean })[];
}

type Measured = Pick<NewMeasurement, 'instrument' | 'source' | 'origin'>;
type At = Pick<InspectionEntity, 'id' | 'workUnitId'>;

/** A gauge that stands at another work unit does not measure here (our rule). */
const isHere = ({ workUnitId }: Gauge, at: string | null): boolean => workUnitId === null || workUnitId === at;

/**
 * Which gauge measures what. People take one of each class for an inspection; the only one of a class that stands at the
 * work unit need not be taken (our rule). A class nobody has registered any gauge of is not asked for.
 */
@Injectable()
export class GaugeUse {
  constructor(
    private readonly gauges: GaugeRepository,
    private readonly chosen: InspectionGaugeRepository,
    private readonly inspections: InspectionRepository,
    private readonly plans: PlanRepository,
    private readonly day: SiteDay,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** By inspection, one for each class its characteristics ask for, in their order. */
  async of(
    rows: readonly At[],
    classesOf: (inspectionId: string) => readonly string[],
  ): Promise<ReadonlyMap<string, readonly GaugeInUse[]>> {
    const classes = [...new Set(rows.flatMap(({ id }) => classesOf(id)))];
    if (classes.length === 0) return new Map();
    const gauges = await this.gauges.ofClasses(classes, this.day.today());
    const taken = await this.chosen.of(rows.map(({ id }) => id));
    return new Map(
      rows.map((row) => [
        row.id,
        classesOf(row.id).map((gaugeClass): GaugeInUse => {
          const own = gauges.filter((gauge) => gauge.gaugeClass === gaugeClass);
          const id = taken.find((each) => each.inspectionId === row.id && each.gaugeClass === gaugeClass)?.gaugeId;
          const gauge = own.find((each) => each.id === id) ?? onlyOne(own, row.workUnitId);
          const { code = null, dueOn = null } = gauge ?? {};
          return { gaugeClass, code, dueOn, toChoose: own.length > 0 && code === null };
        }),
      ]),
    );
  }

  async choices(inspectionId: string, scope: InspectionScope): Promise<GaugeChoices[]> {
    const row = foundInspection(await this.inspections.byId(inspectionId, scope), inspectionId);
    const classes = await this.classesOf(inspectionId);
    const today = this.day.today();
    const gauges = await this.gauges.ofClasses(classes, today);
    const uses = (await this.of([row], () => classes)).get(row.id) ?? [];
    return uses.map((use) => {
      const own = gauges.filter((gauge) => gauge.gaugeClass === use.gaugeClass && isHere(gauge, row.workUnitId));
      const choices = own.map((gauge) => ({ ...gauge, usable: isUsable(gauge, today) }));
      return { ...use, choices: [...choices.filter((one) => one.usable), ...choices.filter((one) => !one.usable)] };
    });
  }

  /**
   * Takes a gauge for the rest of an inspection, by the number on it.
   * @throws DomainError not-found; conflict `quality.gauge-unknown`, `.gauge-not-needed`, `.gauge-elsewhere`, and what
   *   {@link requireUsable} says
   */
  async choose(inspectionId: string, code: string, scope: InspectionScope): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = foundInspection(await this.inspections.byId(inspectionId, scope), inspectionId);
      const classes = await this.classesOf(inspectionId);
      const gauge = await this.byCode(code);
      const { id: gaugeId, gaugeClass } = gauge;
      if (!classes.includes(gaugeClass)) {
        const needed = classes.join('、') || '–';
        throw new DomainError('conflict', 'quality.gauge-not-needed', { code, gaugeClass, needed });
      }
      this.requireGood(gauge, row);
      await this.chosen.choose({ inspectionId, gaugeClass, gaugeId }, currentContext().actorId, this.floor.now());
    });
  }

  /** {@link forMeasurement} for many measurements of an inspection: each class and number is asked about once. */
  asked(row: At): (characteristic: Pick<Characteristic, 'gaugeClass'>, entry: Measured) => Promise<Gauge | null> {
    const answers = new Map<string, Promise<Gauge | null>>();
    return async (characteristic, entry) => {
      const key = JSON.stringify([characteristic.gaugeClass, entry.instrument ?? null, entry.source]);
      const answer = answers.get(key) ?? this.forMeasurement(row, characteristic, entry);
      answers.set(key, answer);
      return answer;
    };
  }

  /**
   * The gauge a measurement is made with; null where the school registers none of the class.
   * @throws DomainError conflict `quality.gauge-missing` {gaugeClass}, `.gauge-unknown`, `.gauge-wrong-class`,
   *   `.gauge-elsewhere`, and what {@link requireUsable} says
   */
  async forMeasurement(
    row: At,
    { gaugeClass }: Pick<Characteristic, 'gaugeClass'>,
    { instrument, source, origin }: Measured,
  ): Promise<Gauge | null> {
    const byItself = source === 'instrument' && origin === undefined;
    const named = instrument ?? null;
    if (gaugeClass === null) return named === null ? null : this.registered(named, row);
    const registered = await this.gauges.ofClasses([gaugeClass], this.day.today());
    if (registered.length === 0) return null;
    const [use] = (await this.of([row], () => [gaugeClass])).get(row.id) ?? [];
    const code = named ?? use?.code ?? null;
    if (code === null) {
      // What an instrument sends of itself is known by its own number, or not at all.
      if (byItself) return null;
      throw new DomainError('conflict', 'quality.gauge-missing', { gaugeClass });
    }
    const gauge = byItself ? await this.registered(code, row) : await this.byCode(code);
    if (gauge && gauge.gaugeClass !== gaugeClass)
      throw new DomainError('conflict', 'quality.gauge-wrong-class', {
        code,
        gaugeClass: gauge.gaugeClass,
        needed: gaugeClass,
      });
    return gauge && this.held(gauge, row);
  }

  /** Classes of which the school has gauges and none may be used at the work unit, in the order asked. */
  async missing(asked: readonly { readonly operationId: string; readonly workUnitId: string }[]): Promise<string[][]> {
    const needed = await this.plans.gaugeClasses([...new Set(asked.map(({ operationId }) => operationId))]);
    const classes = [...new Set([...needed.values()].flat())];
    if (classes.length === 0) return asked.map(() => []);
    const today = this.day.today();
    const gauges = await this.gauges.ofClasses(classes, today);
    return asked.map(({ operationId, workUnitId }) =>
      (needed.get(operationId) ?? []).filter((gaugeClass) => {
        const own = gauges.filter((gauge) => gauge.gaugeClass === gaugeClass);
        return own.length > 0 && !own.some((gauge) => isHere(gauge, workUnitId) && isUsable(gauge, today));
      }),
    );
  }

  private async classesOf(inspectionId: string): Promise<string[]> {
    const plan = await this.plans.ofInspections([inspectionId]);
    return [...new Set(plan.flatMap(({ gaugeClass }) => gaugeClass ?? []))];
  }

  private async byCode(code: string): Promise<Gauge> {
    const [gauge] = await this.gauges.byCodes([code], this.day.today());
    if (!gauge) throw new DomainError('conflict', 'quality.gauge-unknown', { code });
    return gauge;
  }

  /** The gauge of a number, if the register knows it. */
  private async registered(code: string, at: At): Promise<Gauge | null> {
    const [gauge] = await this.gauges.byCodes([code], this.day.today());
    return gauge ? this.held(gauge, at) : null;
  }

  /** Keeps the gauge as it is while the measurement is written, so that a failed calibration finds it. */
  private async held(gauge: Gauge, at: At): Promise<Gauge> {
    const now = (await this.gauges.share(gauge.id, this.day.today())) ?? gauge;
    this.requireGood(now, at);
    return now;
  }

  private requireGood(gauge: Gauge, { workUnitId }: At): void {
    requireUsable(gauge, this.day.today());
    if (!isHere(gauge, workUnitId)) throw new DomainError('conflict', 'quality.gauge-elsewhere', { code: gauge.code });
  }
}

function onlyOne(gauges: readonly Gauge[], workUnitId: string | null): Gauge | undefined {
  const standing = gauges.filter((gauge) => gauge.workUnitId !== null && gauge.workUnitId === workUnitId);
  return standing.length === 1 ? standing[0] : undefined;
}
