import type { DecimalString } from '#libs/kernel';
import type { InspectionState, LotInspectionState } from '#libs/lifecycles';
import type { Locale } from '#libs/texts';
import type { FrozenClass, DefectClass, LotInspection } from '#modules/lot-inspection';
import type { Characteristic } from '#modules/quality';
import type { FontFiles } from '#platform/pdf';
import type { PrintedArticle } from './first-article-input';
import type { OrderHead } from './order-head';

/** An operation's inspection with its outcome. */
export interface CertifiedInspection {
  readonly operationNumber: number;
  readonly name: string;
  readonly nameEn: string;
  readonly status: InspectionState;
  readonly quantity: DecimalString;
  /** By the clock of the site. */
  readonly decidedAt: string;
  /** Nonconformances found in it, by their numbers. */
  readonly nonconformances: readonly string[];
}

/** A characteristic with what was measured of it. */
export interface CertifiedCharacteristic extends Omit<Characteristic, 'place'> {
  readonly operationNumber: number;
  readonly label: string;
  /** Pieces to be measured, pieces measured, and of these how many out of limits. */
  readonly required: number;
  readonly measured: number;
  readonly rejected: number;
  /** As they were entered; null for an attribute, or where nothing was measured. */
  readonly lowest: string | null;
  readonly highest: string | null;
  /** Numbers of the gauges. */
  readonly gauges: readonly string[];
}

/** A class of the sampling plan of a lot, with what was found of it. */
interface CertifiedClass extends FrozenClass {
  readonly class: DefectClass;
  readonly found: number | null;
}

/** A final inspection by sampling. */
export interface CertifiedLot extends Pick<LotInspection, 'number' | 'ruleRevision' | 'quantity' | 'unit'> {
  readonly status: LotInspectionState;
  readonly classes: readonly CertifiedClass[];
  readonly inspector: string | null;
  readonly decider: string | null;
  readonly decidedAt: string;
}

/** What an inspection certificate is printed from, in a thread of its own. */
export interface CertificateInput {
  readonly format: 'pdf' | 'xlsx';
  readonly locale: Locale;
  readonly fonts: FontFiles;
  readonly generatedAt: string;
  readonly number: string;
  readonly head: OrderHead;
  readonly completedAt: string;
  readonly inspections: readonly CertifiedInspection[];
  readonly characteristics: readonly CertifiedCharacteristic[];
  readonly lots: readonly CertifiedLot[];
  readonly articles: readonly PrintedArticle[];
  readonly issued: { readonly name: string | null; readonly at: string };
}
