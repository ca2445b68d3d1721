import type { Locale } from '#libs/texts';
import type { FontFiles } from '#platform/pdf';

/** The touched lots as they are drawn on paper. */
export interface PrintedPicture {
  readonly nodes: readonly {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    /** Where it is now, in a word. */
    readonly mark: string;
    readonly ink: string;
  }[];
  readonly ways: readonly { readonly from: string; readonly to: string }[];
  /** Lots of the list that are not among the nodes. */
  readonly notDrawn: number;
}

/** A recall as a sheet of paper or of a workbook, in words of one language. */
export interface RecallDocument {
  readonly title: string;
  readonly number: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly head: readonly string[];
  /** Columns that share what the others leave of the page's width. */
  readonly wide: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly picture: PrintedPicture & {
    readonly title: string;
    /** `{count}` is filled in. */
    readonly notDrawnText: string;
  };
  /** Said below the table when the search did not reach its end. */
  readonly warning: string | null;
  readonly generated: string;
  /** `{page}` and `{pages}` are filled in on each page. */
  readonly pageText: string;
}

export interface RecallDocumentInput {
  readonly format: 'xlsx' | 'pdf';
  readonly locale: Locale;
  readonly document: RecallDocument;
  readonly fonts: FontFiles;
}
