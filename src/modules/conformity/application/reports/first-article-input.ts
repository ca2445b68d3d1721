import type { Locale } from '#libs/texts';
import type { ToolNeed } from '#modules/routing';
import type { FontFiles } from '#platform/pdf';
import type {
  AccountedCharacteristic,
  FirstArticleAccount,
  InspectedArticle,
  ReportSignature,
} from '../first-article-account';
import type { Named, OrderHead, UsedMaterial } from './order-head';

/** An operation with what of its process is on record. */
export interface PrintedOperation extends Omit<Named, 'code'> {
  readonly number: number;
  readonly workUnit: string;
  readonly program: string | null;
  readonly tools: readonly ToolNeed[];
}

export interface PrintedArticle extends Omit<InspectedArticle, 'signatures'> {
  readonly signatures: readonly (Omit<InspectedArticle['signatures'][number], 'signedAt'> & {
    /** By the clock of the site. */
    readonly at: string;
  })[];
}

/** What a first-article report is printed from, in a thread of its own. */
export interface FirstArticleInput extends Pick<FirstArticleAccount, 'coverage'> {
  readonly format: 'pdf' | 'xlsx';
  readonly locale: Locale;
  readonly fonts: FontFiles;
  readonly generatedAt: string;
  readonly head: OrderHead;
  readonly used: readonly UsedMaterial[];
  readonly operations: readonly PrintedOperation[];
  readonly characteristics: readonly AccountedCharacteristic[];
  readonly articles: readonly PrintedArticle[];
  readonly signature: (Pick<ReportSignature, 'name' | 'note' | 'holds'> & { readonly at: string }) | null;
}
