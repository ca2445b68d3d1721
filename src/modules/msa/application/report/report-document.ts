import type { FontFiles } from '#platform/pdf';

/** A word, or a number with the digits it is printed with; a workbook gets the whole number. */
export type Cell = string | { readonly value: number; readonly digits: number };

export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said below the table. */
  readonly notes: readonly { readonly text: string; readonly colour: string | null }[];
}

/** The report of a study as a sheet of paper or of a workbook, in words of one language. */
export interface StudyDocument {
  readonly title: string;
  readonly number: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly Section[];
  readonly generated: string;
  /** `{page}` and `{pages}` are filled in on each page. */
  readonly pageText: string;
}

export type ReportFormat = 'xlsx' | 'pdf';

export interface StudyReportInput {
  readonly format: ReportFormat;
  readonly document: StudyDocument;
  readonly fonts: FontFiles;
}
