import type { ErrorParams } from '#libs/kernel';
import type { Locale } from '#libs/texts';
import type { TrendLevel } from './telemetry';

/** More do not fit into a file that is kept (50 MB). */
export const MOST_EXPORT_ROWS = 400_000;

export interface ExportRequest {
  readonly workUnitId: string;
  readonly keys: readonly string[];
  readonly from: Date;
  readonly to: Date;
  readonly level: TrendLevel;
  readonly locale: Locale;
}

export interface TelemetryExport extends ExportRequest {
  readonly id: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly state: 'making' | 'ready' | 'cancelled' | 'failed';
  readonly rowsTotal: number;
  readonly rowsDone: number;
  /** Why it failed. */
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
  /** When it is ready. */
  readonly fileId: string | null;
}
