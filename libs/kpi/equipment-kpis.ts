import { counted, makeKpi, ms, pieces, quotient, ratioOf, type Ground, type Kpi, type KpiWarning } from './kpi';
import { sumOutputs, type Output, type OutputSum } from './output';
import { coverageOf, type Times } from './times';

export const EQUIPMENT_KPIS = [
  'oee',
  'availability',
  'effectiveness',
  'quality',
  'teaching-oee',
  'teaching-availability',
  'nee',
  'teep',
  'utilization',
  'allocation-efficiency',
  'setup-ratio',
  'technical-efficiency',
  'scrap-ratio',
  'rework-ratio',
  'first-pass-yield',
  'mtbf',
  'mttr',
] as const;
export type EquipmentKpi = (typeof EQUIPMENT_KPIS)[number];

/** Our rule: more than this of the planned speed says that the planned time is wrong. */
const MOST_EFFECTIVENESS = 1.2;

/** Produced, but the machine is said not to have run: one of the two is wrong. */
const contradicts = ({ apt }: Times, { produced }: OutputSum): boolean => apt === 0 && produced > 0;

/** PRI × GQ / PBT, which A × E × Q is; also where one of the three has no value because nothing was made. */
function oee(apt: number, busy: number, output: OutputSum, conflict: boolean): number | null {
  return conflict || (apt > 0 && output.unplanned) ? null : quotient(output.plannedGood, busy);
}

function quality(sum: OutputSum, ground: Ground): Kpi {
  return sum.mixed
    ? ratioOf(ms('PRI·GQ', sum.plannedGood), ms('PRI·PQ', sum.plannedProduced), ground)
    : ratioOf(pieces('GQ', sum.good), pieces('PQ', sum.produced), ground);
}

function nee(times: Times, sum: OutputSum, conflict: boolean): number | null {
  if (conflict || sum.unplanned) return null;
  if (times.apt === 0) return times.pbt > 0 ? 0 : null;
  return quotient((times.aupt / times.apt) * sum.plannedGood, times.pbt);
}

function warningsOf(times: Times, sum: OutputSum): KpiWarning[] {
  const effectiveness = quotient(sum.plannedProduced, times.apt);
  return [
    ...(contradicts(times, sum) ? (['conflict'] as const) : []),
    ...(effectiveness !== null && effectiveness > MOST_EFFECTIVENESS ? (['check-planned-time'] as const) : []),
    ...(sum.unplanned ? (['no-planned-time'] as const) : []),
    ...(times.withoutOrder > 0 ? (['without-order'] as const) : []),
    ...(times.open ? (['open'] as const) : []),
  ];
}

/** Our rule: MTBF = ΣAUPT / FE; without a failure there is none, and ΣAUPT is the least it can be. */
function betweenFailures({ aupt, failures }: Times, ground: Ground): Kpi {
  const terms = [ms('AUPT', aupt), counted('FE', failures)];
  const warnings: readonly KpiWarning[] = failures === 0 ? [...ground.warnings, 'at-least'] : ground.warnings;
  return makeKpi(quotient(aupt, failures), 'ms', terms, { ...ground, warnings });
}

/**
 * The KPIs of ISO 22400-2 of a work unit, or of several together: times and outputs are summed first, ratios are never
 * averaged. With several products (or planned times) quality is weighted by time, so that A × E × Q stays OEE.
 * `teaching-…`: without the stops whose reason is learning (our rule), beside the standard figure and never instead of it.
 * @param calendarMs length of the window times the number of units, for TEEP
 */
export function equipmentKpis(times: Times, outputs: readonly Output[], calendarMs: number): Record<EquipmentKpi, Kpi> {
  const sum = sumOutputs(outputs);
  const conflict = contradicts(times, sum);
  const ground: Ground = { coverage: coverageOf(times), warnings: warningsOf(times, sum) };
  const busyTeaching = times.pbt - times.learning;
  const pbt = ms('PBT', times.pbt);
  const apt = ms('APT', times.apt);
  const aust = ms('AUST', times.aust);
  const planned = ms('PRI·PQ', sum.plannedProduced);
  const plannedGood = ms('PRI·GQ', sum.plannedGood);
  const pq = pieces('PQ', sum.produced);
  const learned = ms('PBT-learning', busyTeaching);
  return {
    availability: ratioOf(apt, pbt, ground),
    effectiveness: makeKpi(
      conflict || sum.unplanned ? null : quotient(sum.plannedProduced, times.apt),
      'ratio',
      [planned, apt],
      ground,
    ),
    quality: quality(sum, ground),
    oee: makeKpi(oee(times.apt, times.pbt, sum, conflict), 'ratio', [plannedGood, pbt], ground),
    'teaching-availability': ratioOf(apt, learned, ground),
    'teaching-oee': makeKpi(oee(times.apt, busyTeaching, sum, conflict), 'ratio', [plannedGood, learned], ground),
    nee: makeKpi(nee(times, sum, conflict), 'ratio', [ms('AUPT', times.aupt), apt, plannedGood, pbt], ground),
    teep: makeKpi(
      times.pbt > 0 ? oee(times.apt, calendarMs, sum, conflict) : null,
      'ratio',
      [plannedGood, ms('calendar', calendarMs)],
      ground,
    ),
    utilization: ratioOf(apt, ms('AUBT', times.aubt), ground),
    'allocation-efficiency': ratioOf(ms('AUBT', times.aubt), pbt, ground),
    'setup-ratio': ratioOf(aust, ms('AUPT', times.aupt), ground),
    'technical-efficiency': ratioOf(apt, ms('APT+ADET', times.apt + times.adet), ground),
    'scrap-ratio': ratioOf(pieces('SQ', sum.scrap), pq),
    'rework-ratio': ratioOf(pieces('RQ', sum.rework), pq),
    'first-pass-yield': ratioOf(pieces('GP', sum.good), pieces('IP', sum.produced)),
    mtbf: betweenFailures(times, ground),
    mttr: makeKpi(
      quotient(times.repair, times.restored),
      'ms',
      [ms('repair', times.repair), counted('restored', times.restored)],
      ground,
    ),
  };
}
