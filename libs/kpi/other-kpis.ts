import { DomainError } from '#libs/kernel';
import { counted, makeKpi, ms, NO_GROUND, pieces, quotient, ratioOf, type Kpi } from './kpi';
import { coverageOf, type Times } from './times';

/**
 * The KPIs of orders (ISO 22400-2).
 * @param times of these orders only
 * @param produced PQ
 * @param aoet actual order execution time: from begin to end with queues and transport, summed over the orders, ms
 */
export function orderKpis(
  times: Times,
  produced: number,
  aoet: number,
): Record<'allocation-ratio' | 'production-process-ratio' | 'throughput', Kpi> {
  const execution = ms('AOET', aoet);
  const ground = { coverage: coverageOf(times), warnings: [] };
  const perMs = quotient(produced, aoet);
  return {
    'allocation-ratio': ratioOf(ms('AUBT', times.aubt), execution, ground),
    'production-process-ratio': ratioOf(ms('APT', times.apt), execution, ground),
    throughput: makeKpi(
      perMs === null ? null : perMs * 3_600_000,
      'per-hour',
      [pieces('PQ', produced), execution],
      NO_GROUND,
    ),
  };
}

/** First pass yield: good at the first pass of what was inspected. */
export const firstPassYieldKpi = (goodParts: number, inspected: number): Kpi =>
  ratioOf(pieces('GP', goodParts), pieces('IP', inspected));

/** Rolled throughput yield: the product of the yields along the way; null while one of them is missing. Not in the standard. */
export function rolledThroughputKpi(yields: readonly { readonly name: string; readonly value: number | null }[]): Kpi {
  const known = yields.flatMap(({ name, value }) => (value === null ? [] : [{ name, value, unit: 'ratio' as const }]));
  const complete = known.length === yields.length && known.length > 0;
  return makeKpi(complete ? known.reduce((product, { value }) => product * value, 1) : null, 'ratio', known, NO_GROUND);
}

/** Scrap of an operation against what the first operation produced. */
export const fallOffKpi = (scrap: number, producedFirst: number): Kpi =>
  ratioOf(pieces('SQ', scrap), pieces('PQ first', producedFirst));

/** Actual against planned scrap; null where none was planned. */
export const plannedScrapKpi = (scrap: number, planned: number): Kpi =>
  ratioOf(pieces('SQ', scrap), pieces('PSQ', planned));

/** Work of people against their attendance without breaks; the work of one who serves several units is split before. */
export const workerEfficiencyKpi = (work: number, attendance: number): Kpi =>
  ratioOf(ms('APWT', work), ms('APAT', attendance));

/** Produced against what the equipment could have. */
export const equipmentLoadKpi = (produced: number, capacity: number): Kpi =>
  ratioOf(pieces('PQ', produced), pieces('EPC', capacity));

/** Share of corrective maintenance in all maintenance. */
export const correctiveMaintenanceKpi = (corrective: number, preventive: number): Kpi =>
  ratioOf(ms('CMT', corrective), ms('CMT+PMT', corrective + preventive));

/** Orders closed in time of those that were due. */
export const onTimeKpi = (inTime: number, due: number): Kpi =>
  ratioOf(counted('closed ≤ due', inTime), counted('due', due));

/** Real and virtual lines never meet in one figure. @throws DomainError invalid `kpi.mixed-modes` */
export function requireOneMode(modes: Iterable<'real' | 'virtual'>): void {
  if (new Set(modes).size > 1) throw new DomainError('invalid', 'kpi.mixed-modes');
}
