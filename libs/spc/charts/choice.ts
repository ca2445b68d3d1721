import type { ChartKind } from './limits';

/** What is looked at: a measured value, defective pieces among pieces, or defects on a piece or an area. */
export type DataKind = 'measured' | 'defectives' | 'defects';

/**
 * The chart to propose (usual practice; ISO 7870-1): single values I-MR, subgroups of 2–8 X̄-R, larger or varying ones
 * X̄-S; defectives np or p, defects c or u, by whether the size is always the same.
 * @param size values or pieces a point has, null if it varies
 */
export function proposeChart(data: DataKind, size: number | null): ChartKind {
  if (data === 'defectives') return size === null ? 'p' : 'np';
  if (data === 'defects') return size === null ? 'u' : 'c';
  if (size === 1) return 'i-mr';
  return size !== null && size <= 8 ? 'xbar-r' : 'xbar-s';
}
