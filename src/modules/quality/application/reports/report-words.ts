import { createTranslator, unitText, type Locale, type Translate } from '#libs/texts';
import { NOTHING } from '#platform/paper';
import type { StudiedCharacteristic } from './capability-input';

type Charted = Pick<StudiedCharacteristic, 'chart' | 'material' | 'workUnit'>;

/** What reports of charts say of a characteristic, in one language. */
export class ReportWords {
  readonly t: Translate;

  constructor(private readonly locale: Locale) {
    this.t = createTranslator(locale);
  }

  characteristic({ chart }: Pick<Charted, 'chart'>): string {
    return `${chart.balloon} ${this.name(chart)}`;
  }

  material({ material }: Pick<Charted, 'material'>): string {
    return material ? `${material.code} ${this.name(material)}` : NOTHING;
  }

  workUnit({ workUnit }: Pick<Charted, 'workUnit'>): string {
    return workUnit ? `${workUnit.code} ${this.name(workUnit)}` : NOTHING;
  }

  /** Limits as they stand in the plan, with their unit. */
  tolerance({ chart: { lsl, usl, unit } }: Pick<Charted, 'chart'>): string {
    const limits = lsl === null ? (usl === null ? NOTHING : `≤ ${usl}`) : usl === null ? `≥ ${lsl}` : `${lsl} … ${usl}`;
    return `${limits} ${unitText(this.t, unit)}`.trim();
  }

  private name({ name, nameEn }: { readonly name: string; readonly nameEn: string }): string {
    return this.locale === 'en' ? nameEn || name : name;
  }
}
