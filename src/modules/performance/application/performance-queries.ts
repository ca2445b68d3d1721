import { Injectable } from '@nestjs/common';
import { DomainError, groupBy } from '#libs/kernel';
import { sumTimes, timesByOrder, type Frame, type Times } from '#libs/kpi';
import type { LineMode } from '#libs/contracts';
import { EquipmentApi, type WorkUnit, type WorkUnitNow } from '#modules/equipment';
import { PersonnelApi } from '#modules/personnel';
import { FloorClock } from '#platform/clock';
import {
  equipmentFigure,
  orderFigure,
  sumFacts,
  type Facts,
  type Figure,
  type FigureWithParts,
  type Scope,
  type Subject,
} from '../domain/figures';
import { orderFacts, type Execution } from '../domain/order-facts';
import { OutputRepository, type OrderFilter } from '../persistence/output.repository';

export interface Asked {
  readonly scope: Scope;
  /** Null, for lines only: every line. */
  readonly id: string | null;
  /** Null: lines of both modes, each for itself. */
  readonly mode: LineMode | null;
  readonly from: Date;
  readonly to: Date;
}

export interface PerformanceAnswer {
  readonly from: string;
  readonly to: string;
  /** Until when things are known: what is learnt later about this window changes the figures. */
  readonly asOf: string;
  /** One for each line, or for each mode of line the subject was on. */
  readonly figures: readonly FigureWithParts[];
}

const DAY_MS = 24 * 3_600_000;
const LONGEST_MS = 400 * DAY_MS;

const subjectOf = ({ id, code, name, nameEn }: WorkUnit): Subject => ({ id, code, name, nameEn });

/** Reads KPIs: of equipment out of planned time, states and quantities; of orders out of what they took and made. */
@Injectable()
export class PerformanceQueries {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly personnel: PersonnelApi,
    private readonly outputs: OutputRepository,
    private readonly clock: FloorClock,
  ) {}

  /** @throws DomainError `entity.not-found`; invalid `performance.window` for one that is empty or longer than 400 days */
  async kpis(asked: Asked): Promise<PerformanceAnswer> {
    const frame = this.frameOf(asked.from, asked.to, LONGEST_MS);
    const figures =
      asked.scope === 'work-unit' || asked.scope === 'line'
        ? await this.equipmentFigures(asked, frame)
        : await this.orderFigures(asked, frame);
    return {
      from: asked.from.toISOString(),
      to: asked.to.toISOString(),
      asOf: new Date(frame.now).toISOString(),
      figures: figures.filter(({ lineMode }) => asked.mode === null || lineMode === asked.mode),
    };
  }

  /** A window that can be computed. @throws DomainError invalid `performance.window` */
  frameOf(from: Date, to: Date, longestMs: number): Frame {
    const length = to.getTime() - from.getTime();
    if (length <= 0 || length > longestMs)
      throw new DomainError('invalid', 'performance.window', { days: Math.floor(longestMs / DAY_MS) });
    return { from: from.getTime(), to: to.getTime(), now: this.clock.now().getTime() };
  }

  private async equipmentFigures({ scope, id }: Asked, frame: Frame): Promise<FigureWithParts[]> {
    const all = await this.equipment.workUnits();
    const units = all.filter((unit) => id === null || (scope === 'line' ? unit.lineId : unit.id) === id);
    if (units.length === 0 && id !== null) throw notFound(scope, id);
    const facts = await this.factsOf(units, frame);
    const window = Math.max(0, Math.min(frame.to, frame.now) - frame.from);
    const parts = new Map(
      units.map((unit) => [unit.id, equipmentFigure(subjectOf(unit), unit.lineMode, factsIn(facts, unit), window)]),
    );
    const figures = (list: readonly WorkUnit[]): Figure[] => list.flatMap((unit) => parts.get(unit.id) ?? []);
    if (scope === 'work-unit') return figures(units).map((figure) => ({ ...figure, parts: [] }));
    const lines = new Map((await this.linesOf(units)).map((line) => [line.id, line]));
    return [...groupBy(units, ({ lineId }) => lineId)].flatMap(([lineId, own]) => {
      const line = lines.get(lineId);
      const [first] = own;
      if (!line || !first) return [];
      const together = sumFacts(own.map((unit) => factsIn(facts, unit)));
      return {
        ...equipmentFigure(line, first.lineMode, together, window * own.length),
        parts: figures(own),
      };
    });
  }

  private async factsOf(units: readonly WorkUnit[], frame: Frame): Promise<ReadonlyMap<string, Facts>> {
    const [times, outputs] = await Promise.all([
      this.equipment.times(units, frame),
      this.outputs.ofUnits(
        units.map(({ id }) => id),
        new Date(frame.from),
        new Date(frame.to),
      ),
    ]);
    const byUnit = groupBy(outputs, ({ workUnitId }) => workUnitId);
    return new Map([...times].map(([id, own]) => [id, { times: own, outputs: byUnit.get(id) ?? [] }]));
  }

  /** The lines these units stand on, with their names. */
  private async linesOf(units: readonly WorkUnit[]): Promise<Subject[]> {
    const ids = new Set(units.map(({ lineId }) => lineId));
    return (await this.equipment.lines()).filter(({ id }) => ids.has(id));
  }

  private async orderFigures({ scope, id, from, to }: Asked, frame: Frame): Promise<FigureWithParts[]> {
    if (id === null) throw notFound(scope, '');
    const orders = await this.outputs.executions(await this.filterOf(scope, id), from, to);
    const ids = orders.map((order) => order.id);
    const [histories, outputs] = await Promise.all([
      this.equipment.timeHistories(await this.equipment.workUnits(), frame, 'work-order'),
      this.outputs.ofOrders(ids, from, to),
    ]);
    const times = sumByOrder([...histories.values()].map(timesByOrder), new Set(ids));
    return [...groupBy(orders, ({ lineMode }) => lineMode)].map(([lineMode, own]) => ({
      ...orderFigure(subjectIn(scope, id, own), lineMode, orderFacts(own, times, outputs, frame)),
      parts: own.map((order) => orderFigure(orderSubject(order), lineMode, orderFacts([order], times, outputs, frame))),
    }));
  }

  private async filterOf(scope: Scope, id: string): Promise<OrderFilter> {
    return {
      orderId: scope === 'order' ? id : null,
      materialId: scope === 'product' ? id : null,
      teamIds: scope === 'class' ? await this.personnel.teamIdsOfClass(id) : null,
    };
  }
}

const notFound = (type: string, id: string): DomainError =>
  new DomainError('not-found', 'entity.not-found', { type, id });

const factsIn = (facts: ReadonlyMap<string, Facts>, { id }: Pick<WorkUnitNow, 'id'>): Facts =>
  facts.get(id) ?? sumFacts([]);

const orderSubject = ({ id, number, materialName, materialNameEn }: Execution): Subject => ({
  id,
  code: number,
  name: materialName,
  nameEn: materialNameEn,
});

function subjectIn(scope: Scope, id: string, [first]: readonly Execution[]): Subject {
  if (first && scope === 'order') return orderSubject(first);
  if (!first || scope === 'class') return { id, code: '', name: '', nameEn: '' };
  return { id, code: first.materialCode, name: first.materialName, nameEn: first.materialNameEn };
}

function sumByOrder(all: readonly ReadonlyMap<string, Times>[], ids: ReadonlySet<string>): ReadonlyMap<string, Times> {
  const found = all.flatMap((times) => [...times].filter(([id]) => ids.has(id)));
  return new Map([...groupBy(found, ([id]) => id)].map(([id, list]) => [id, sumTimes(list.map(([, times]) => times))]));
}
