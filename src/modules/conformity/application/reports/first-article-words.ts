import type { AccountedCharacteristic } from '../first-article-account';
import { ConformityWords } from './conformity-words';
import type { FirstArticleInput, PrintedArticle, PrintedOperation } from './first-article-input';

/** What is said of a first article, in one language. */
export class FirstArticleWords extends ConformityWords {
  /** Where on which sheet the balloon stands. */
  place({ zone, drawing }: AccountedCharacteristic): string {
    if (!drawing) return zone ?? '';
    return [zone, this.t('conformity.drawing.page', drawing)].filter(Boolean).join(' · ');
  }

  result({ result, kind }: AccountedCharacteristic): string {
    if (!result) return this.t('first-article-report.no-result');
    return kind === 'attribute' ? this.t(`first-article-report.verdict.${result.verdict}`) : result.entered;
  }

  outcome({ outcome }: AccountedCharacteristic): string {
    return this.t(`first-article-report.outcome.${outcome}`);
  }

  verdict({ coverage }: Pick<FirstArticleInput, 'coverage'>): string {
    return this.t(coverage.complete ? 'first-article-report.complete' : 'first-article-report.not-complete');
  }

  /** How many balloons are covered, and one line for each kind of what is left to do. */
  coverage({ coverage }: Pick<FirstArticleInput, 'coverage'>): string[] {
    const { balloons, accounted, missing, nonconforming, unsigned } = coverage;
    return [
      this.t('first-article-report.coverage', { balloons, accounted }),
      ...(missing.length > 0 ? [this.t('first-article-report.missing', { balloons: this.list(missing) })] : []),
      ...(nonconforming.length > 0
        ? [this.t('first-article-report.nonconforming', { balloons: this.list(nonconforming) })]
        : []),
      ...(unsigned.length > 0 ? [this.t('first-article-report.unsigned', { operations: this.list(unsigned) })] : []),
    ];
  }

  signature({ signature }: Pick<FirstArticleInput, 'signature'>): string {
    if (!signature) return this.t('first-article-report.not-signed');
    const words = [signature.name, signature.at, signature.note].filter(Boolean).join(' · ');
    return signature.holds ? words : `${words} · ${this.t('first-article-report.outdated')}`;
  }

  article({ signatures }: PrintedArticle): string[] {
    return signatures.map(({ role, name, at }) => `${this.t(`signature.${role}`)} ${name ?? ''} ${at}`);
  }

  process({ program, tools }: PrintedOperation): string {
    const said = [program ?? '', ...tools.map(({ toolClass, count }) => `${toolClass}×${count}`)];
    return this.list(said.filter(Boolean));
  }

  drawing({ drawing }: AccountedCharacteristic): string {
    return drawing ? this.t('conformity.drawing.revision', drawing) : '';
  }
}
