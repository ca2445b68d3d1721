import type { Locale } from '#libs/texts';
import type { FontFiles } from '#platform/pdf';

/** One operation of a traveller; times and quantities ready to print. */
export interface TravellerOperation {
  readonly number: number;
  /** What its code says when it is scanned: the number of the job order. */
  readonly code: string;
  readonly name: string;
  readonly station: { readonly code: string; readonly name: string };
  readonly details: readonly string[];
}

/** A traveller 工序流转卡: goes with the parts from station to station. */
export interface TravellerContent {
  readonly locale: Locale;
  readonly number: string;
  readonly product: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly operations: readonly TravellerOperation[];
  readonly printedAt: string;
}

/** A label of 60 × 40 mm. */
export interface Label {
  /** What it is a label of: “Lot”. */
  readonly kind: string;
  /** What its codes say, and people read. */
  readonly code: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the compute script gets: a traveller or labels, and the files of the two font weights. */
export type PrintInput = { readonly fonts: FontFiles } & (
  { readonly traveller: TravellerContent } | { readonly labels: readonly Label[]; readonly locale: Locale }
);
