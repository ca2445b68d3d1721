import {
  EQUIPMENT_KPIS,
  equipmentKpis,
  onTimeKpi,
  orderKpis,
  rolledThroughputKpi,
  sumOutputs,
  sumTimes,
  type Kpi,
  type Output,
  type OutputSum,
  type Times,
} from '#libs/kpi';
import type { LineMode } from '#libs/contracts';

export const SCOPES = ['work-unit', 'line', 'order', 'product', 'class'] as const;
/** `class`: a class of students, as the sum of its teams' orders and never of people. */
export type Scope = (typeof SCOPES)[number];

export interface NamedKpi extends Kpi {
  /** Its text is `kpi.<id>`. */
  readonly id: string;
}

/** What a figure is about. */
export interface Subject {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The KPIs of one subject on lines of one mode: real and virtual are never one figure. */
export interface Figure extends Subject {
  readonly lineMode: LineMode;
  readonly kpis: readonly NamedKpi[];
  readonly times: Times;
  readonly quantities: OutputSum;
}

/** A figure with what it is the sum of. */
export interface FigureWithParts extends Figure {
  readonly parts: readonly Figure[];
}

/** What a figure is made of. */
export interface Facts {
  readonly times: Times;
  readonly outputs: readonly Output[];
}

export const sumFacts = (all: readonly Facts[]): Facts => ({
  times: sumTimes(all.map(({ times }) => times)),
  outputs: all.flatMap(({ outputs }) => outputs),
});

/** The figure of a work unit, or of several together. @param calendarMs window × units */
export function equipmentFigure(subject: Subject, lineMode: LineMode, facts: Facts, calendarMs: number): Figure {
  const kpis = equipmentKpis(facts.times, facts.outputs, calendarMs);
  return {
    ...only(subject),
    lineMode,
    kpis: EQUIPMENT_KPIS.map((id) => ({ id, ...kpis[id] })),
    times: facts.times,
    quantities: sumOutputs(facts.outputs),
  };
}

/** What is said of orders: nothing that needs the planned time of a work unit. */
const OF_ORDERS = ['effectiveness', 'quality', 'utilization', 'setup-ratio', 'technical-efficiency'] as const;
const OF_PIECES = ['scrap-ratio', 'rework-ratio'] as const;

export interface OrderFacts extends Facts {
  /** First pass yields along the routing. */
  readonly operations: readonly { readonly number: number; readonly good: number; readonly produced: number }[];
  /** Σ begin to end of the orders, as far as in the window, ms. */
  readonly executionMs: number;
  readonly due: number;
  readonly inTime: number;
}

/** The figure of orders: of one, of a product, of a class. */
export function orderFigure(subject: Subject, lineMode: LineMode, facts: OrderFacts): Figure {
  const { times, outputs, operations, executionMs } = facts;
  const equipment = equipmentKpis(times, outputs, 0);
  // Finished pieces are those of the last operation: an order makes its quantity once, not once at each station.
  const last = operations.at(-1);
  const orders = orderKpis(times, last?.produced ?? 0, executionMs);
  const yields = operations.map(({ number, good, produced }) => ({
    name: String(number),
    value: produced > 0 ? good / produced : null,
  }));
  const named: NamedKpi[] = [
    { id: 'rolled-throughput-yield', ...rolledThroughputKpi(yields) },
    { id: 'throughput', ...orders.throughput },
    { id: 'allocation-ratio', ...orders['allocation-ratio'] },
    { id: 'production-process-ratio', ...orders['production-process-ratio'] },
    ...[...OF_ORDERS, ...OF_PIECES].map((id) => ({ id, ...equipment[id] })),
    { id: 'on-time', ...onTimeKpi(facts.inTime, facts.due) },
  ];
  return { ...only(subject), lineMode, kpis: named, times, quantities: sumOutputs(outputs) };
}

const only = ({ id, code, name, nameEn }: Subject): Subject => ({ id, code, name, nameEn });
