import type { Locale } from '#libs/texts';
import type { FontFiles } from '#platform/pdf';
import type { ControlChart } from '../../domain/charts/chart';
import type { CapabilityFindings } from '../../domain/charts/study';

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** One characteristic of the report, with whatever is said of it. */
export interface StudiedCharacteristic {
  readonly chart: ControlChart;
  readonly material: Named | null;
  readonly workUnit: Named | null;
  readonly findings: CapabilityFindings;
}

/** What the report is printed from, in a thread of its own. */
export interface CapabilityReportInput {
  readonly format: 'pdf' | 'xlsx';
  readonly locale: Locale;
  readonly fonts: FontFiles;
  /** Ends of the window as they are printed; empty: none on that side. */
  readonly from: string;
  readonly to: string;
  readonly generatedAt: string;
  /** Worst first. */
  readonly characteristics: readonly StudiedCharacteristic[];
}
