import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { NELSON } from '#libs/spc';
import { RoutingApi } from '#modules/routing';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { checkSetting, type ChartKey, type ChartSetting, type ControlChart } from '../../domain/charts/chart';
import type { Characteristic } from '../../domain/quality';
import { ChartRepository } from '../../persistence/charts/chart.repository';
import { PlanService } from '../plan.service';

/** A characteristic of a plan that can be charted, with where it is measured. */
export interface Chartable extends ChartKey {
  readonly workUnitId: string;
  readonly characteristic: Characteristic;
}

/** What a chart that makes itself is: every piece a point, for an order of a class has too few for subgroups. */
const SINGLE_VALUES: ChartSetting = {
  kind: 'i-mr',
  subgroupBy: 'count',
  subgroupSize: 1,
  subgroupMinutes: null,
  splitAtOrder: true,
  rules: NELSON,
  ewma: null,
  cusum: null,
};

/** Makes charts: those somebody asks for, and those of critical and major variable characteristics by itself. */
@Injectable()
export class ChartMaker {
  constructor(
    private readonly charts: ChartRepository,
    private readonly plans: PlanService,
    private readonly routings: RoutingApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  /** What can be charted of a material: each balloon of each operation once, by the newest plan, released ones first. */
  async chartable(materialId: string): Promise<Chartable[]> {
    const places = await this.routings.operationPlaces({ materialId });
    const ordered = [...places.filter(({ released }) => released), ...places.filter(({ released }) => !released)];
    const plan = await this.plans.planFor(ordered.map(({ operationId }) => operationId));
    const found = new Map<string, Chartable>();
    for (const { operationId, number, workUnitId } of ordered)
      for (const { operationId: _of, ...characteristic } of plan.filter((one) => one.operationId === operationId)) {
        const key = { materialId, operationNumber: number, balloon: characteristic.balloon };
        const name = `${number} ${characteristic.balloon}`;
        if (!found.has(name)) found.set(name, { ...key, workUnitId, characteristic });
      }
    return [...found.values()].sort((a, b) => a.operationNumber - b.operationNumber);
  }

  /**
   * @throws DomainError not-found `entity.not-found` {type: characteristic}; conflict `control-chart.exists`; invalid as
   *   {@link checkSetting}
   */
  async make(key: ChartKey, setting: ChartSetting): Promise<ControlChart> {
    return this.unitOfWork.run(async () => {
      const found = (await this.chartable(key.materialId)).find(
        (one) => one.operationNumber === key.operationNumber && one.balloon === key.balloon,
      );
      if (!found) throw new DomainError('not-found', 'entity.not-found', { type: 'characteristic', id: key.balloon });
      checkSetting(setting, found.characteristic.kind);
      const made = await this.add(found, setting, false);
      if (!made) throw new DomainError('conflict', 'control-chart.exists', { balloon: key.balloon });
      return made;
    });
  }

  /** Our rule: a critical or major variable characteristic has a chart of single values as soon as its plan is released. */
  async makeByItself(one: Chartable): Promise<ControlChart | null> {
    const { kind, class: rank } = one.characteristic;
    return kind === 'variable' && rank !== 'C' ? this.add(one, SINGLE_VALUES, true) : null;
  }

  /** A version was released: its plan has charts, and the charts there are show its words and limits. */
  async followVersion(versionId: string): Promise<void> {
    const places = await this.routings.operationPlaces({ versionId });
    const plan = await this.plans.planFor(places.map(({ operationId }) => operationId));
    for (const { operationId, ...characteristic } of plan) {
      const place = places.find((one) => one.operationId === operationId);
      if (!place) continue;
      const key = { ...place, operationNumber: place.number, balloon: characteristic.balloon };
      const known = await this.charts.ofKey(key);
      for (const chart of known)
        await this.charts.followPlan(chart.id, { ...chart, ...characteristic, workUnitId: place.workUnitId });
      if (known.length === 0) await this.makeByItself({ ...key, characteristic });
    }
  }

  /** Null when there is one of this kind. */
  private async add(one: Chartable, setting: ChartSetting, automatic: boolean): Promise<ControlChart | null> {
    const { name, nameEn, class: rank, unit, decimals, nominal, lsl, usl } = one.characteristic;
    const { materialId, operationNumber, balloon, workUnitId } = one;
    const chart: ControlChart = {
      id: newId(),
      materialId,
      operationNumber,
      balloon,
      workUnitId,
      name,
      nameEn,
      class: rank,
      unit,
      decimals,
      nominal,
      lsl,
      usl,
      ...setting,
      automatic,
      version: 1,
    };
    if (!(await this.charts.add(chart))) return null;
    const { kind } = setting;
    this.ledger.append({
      type: 'control-chart.created',
      subjectId: chart.id,
      workUnitId,
      payload: { materialId, operationNumber, balloon, kind, automatic, name, nameEn },
    });
    return chart;
  }
}
