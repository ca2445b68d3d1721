import { ConformityWords } from './conformity-words';
import type { CertificateInput, CertifiedCharacteristic, CertifiedInspection, CertifiedLot } from './certificate-input';

type CertifiedClass = CertifiedLot['classes'][number];

/** What is said of certified parts, in one language. */
export class CertificateWords extends ConformityWords {
  /** With what the parts may go out. */
  verdict({ inspections, lots }: Pick<CertificateInput, 'inspections' | 'lots'>): string {
    if (inspections.some(({ status }) => status === 'conceded')) return this.t('certificate.verdict.conceded');
    return this.t(
      lots.some(({ status }) => status === 'sorted') ? 'certificate.verdict.sorted' : 'certificate.verdict',
    );
  }

  inspection({ status }: Pick<CertifiedInspection, 'status'>): string {
    return this.t(`state.inspection.${status}`);
  }

  sampling({ sampling }: CertifiedCharacteristic): string {
    return typeof sampling === 'object'
      ? this.t('certificate.sampling.every', sampling)
      : this.t(`certificate.sampling.${sampling}`);
  }

  range({ kind, lowest, highest }: CertifiedCharacteristic): string {
    if (kind === 'attribute' || lowest === null || highest === null) return '';
    return lowest === highest ? lowest : `${lowest} … ${highest}`;
  }

  class(one: CertifiedClass): string {
    return this.t(`defect-class.${one.class}`);
  }

  /** By what a class was inspected: rule, level, severity and edition of the standard. */
  plan({ rule, severity, planLetter, edition, unverified, everything }: CertifiedClass): string {
    const byRule = this.t(`class-rule.${rule.kind}`);
    const said = [
      rule.kind === 'aql' ? `${byRule} ${rule.aql}` : byRule,
      rule.kind === 'everything' ? '' : this.t('certificate.level', { level: rule.level }),
      severity ? this.t(`state.sampling-severity.${severity}`) : '',
      planLetter ? this.t('certificate.letter', { letter: planLetter }) : '',
      edition ?? '',
      everything && rule.kind !== 'everything' ? this.t('certificate.whole-lot') : '',
      unverified ? this.t('certificate.unverified-table') : '',
    ];
    return said.filter(Boolean).join(' · ');
  }

  lotState({ status }: CertifiedLot): string {
    return this.t(`state.lot-inspection.${status}`);
  }

  person(name: string | null, at: string): string {
    return [name, at].filter(Boolean).join(' · ');
  }
}
