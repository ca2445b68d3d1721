import type { ErrorParams } from '#libs/kernel';
import type { ReportState } from '#libs/lifecycles';
import type { Locale } from '#libs/texts';

/** What a report can be made as; also the extension of its file. */
export type ReportFormat = 'pdf' | 'xlsx' | 'csv';

/** A report somebody asked for, as that person sees it. */
export interface OwnReport {
  readonly id: string;
  /** Which kind of report; its name is the text `report-kind.<kind>`. */
  readonly kind: string;
  readonly format: ReportFormat;
  readonly locale: Locale;
  /** Name of the file. */
  readonly name: string;
  readonly requestedAt: Date;
  readonly state: ReportState;
  /** Steps there are and steps that are done, in whatever the kind counts; 0 of 0 before it is known. */
  readonly total: number;
  readonly done: number;
  /** Why it failed. */
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
  /** When it is ready. */
  readonly fileId: string | null;
}

/** The same with what it is made from; `params` are as they were asked for, in JSON. */
export interface StoredReport extends OwnReport {
  readonly params: object;
}

export interface ReportContext {
  readonly format: ReportFormat;
  readonly locale: Locale;
  /**
   * Tells how far it is, after each step that takes a while.
   * @param total of how many steps, unless that was known when it was asked for
   * @throws Error when nobody wants the report any more; it is to be let through
   */
  progress(done: number, total?: number): Promise<void>;
}

/** One kind of report. It may be made more than once for one request, so making it changes nothing. */
export interface ReportKind<Params extends object> {
  /** Lower case with dashes; has the text `report-kind.<kind>`. */
  readonly kind: string;
  readonly formats: readonly ReportFormat[];
  /** Name of the file without its extension, in the language of the report. */
  name(params: Params, locale: Locale): string | Promise<string>;
  /**
   * The file, whole or in pieces. Long computing goes to a thread of its own (platform/compute).
   * @throws DomainError what whoever asked is to be told; it is not tried again
   */
  make(params: Params, context: ReportContext): AsyncIterable<Buffer> | Promise<Buffer>;
}
