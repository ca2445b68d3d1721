import type { Locale } from '#libs/texts';
import type { FontFiles } from '#platform/pdf';

/** One line of the operations of a report; times and quantities ready to print. */
export interface ReportOperation {
  readonly number: number;
  readonly name: string;
  readonly state: string;
  readonly good: string;
  readonly scrap: string;
  readonly startedAt: string;
  readonly endedAt: string;
}

/** One measured value against its limits. */
export interface ReportMeasurement {
  readonly operation: number;
  readonly balloon: string;
  readonly name: string;
  readonly class: string;
  readonly limits: string;
  readonly piece: number;
  readonly value: string;
  readonly verdict: 'ok' | 'ng' | null;
}

/** Everything a trial report 试制报告 says, in its language; no person of the school is in it. */
export interface ReportContent {
  readonly locale: Locale;
  readonly number: string;
  readonly trialJobNumber: string;
  readonly companyName: string;
  readonly part: readonly (readonly [label: string, value: string])[];
  readonly quantities: readonly (readonly [label: string, value: string])[];
  readonly operations: readonly ReportOperation[];
  readonly measurements: readonly ReportMeasurement[];
  readonly generatedAt: string;
}

/** What the compute script gets: the content and the files of the two font weights. */
export interface ReportInput {
  readonly content: ReportContent;
  readonly fonts: FontFiles;
}
