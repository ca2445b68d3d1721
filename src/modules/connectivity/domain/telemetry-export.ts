import type { TrendLevel } from './telemetry';

/** More do not fit into a file that is kept (50 MB). */
export const MOST_EXPORT_ROWS = 400_000;

export interface ExportRequest {
  readonly workUnitId: string;
  readonly keys: readonly string[];
  readonly from: Date;
  readonly to: Date;
  readonly level: TrendLevel;
}
