import { createTranslator, unitText, type Locale, type Translate } from '#libs/texts';
import type { Characteristic } from '#modules/quality';
import type { OrderHead, PrintedMaterial, UsedLot } from './order-head';

type Limited = Pick<
  Characteristic,
  'name' | 'nameEn' | 'requirement' | 'geometric' | 'kind' | 'lsl' | 'usl' | 'unit' | 'decimals'
>;

interface Titled {
  readonly name: string;
  readonly nameEn: string;
}

/** What reports of conformity say, in one language. */
export class ConformityWords {
  readonly t: Translate;

  constructor(private readonly locale: Locale) {
    this.t = createTranslator(locale);
  }

  name({ name, nameEn }: Titled): string {
    return this.locale === 'en' ? nameEn || name : name;
  }

  list(parts: readonly (string | number)[]): string {
    return parts.join(this.locale === 'en' ? ', ' : '、');
  }

  material(material: Pick<PrintedMaterial, 'code'> & Titled): string {
    return `${material.code} ${this.name(material)}`;
  }

  /** What the drawing asks for: in its own words, else the geometrical tolerance, else nothing. */
  requirement({ requirement, geometric, usl }: Limited): string {
    if (requirement !== '') return requirement;
    if (!geometric) return '';
    return [this.t(`geometric.${geometric.symbol}`), usl, ...geometric.datums].filter(Boolean).join(' ');
  }

  limits({ kind, lsl, usl, unit }: Limited): string {
    if (kind === 'attribute') return this.t('conformity.attribute');
    const limits = lsl === null ? `≤ ${usl ?? ''}` : usl === null ? `≥ ${lsl}` : `${lsl} … ${usl}`;
    return `${limits} ${unitText(this.t, unit)}`.trim();
  }

  quantity(value: string, unit: string): string {
    return `${value} ${unitText(this.t, unit)}`;
  }

  lot({ number, supplier, supplierLot }: UsedLot): string {
    const from = [supplier, supplierLot].filter(Boolean).join(' ');
    return from === '' ? number : `${number}（${from}）`;
  }

  drawings({ drawings }: Pick<OrderHead, 'drawings'>): string {
    return this.list(drawings.map(({ code, revision }) => this.t('conformity.drawing.revision', { code, revision })));
  }

  routing({ routing }: Pick<OrderHead, 'routing'>): string {
    return this.t('conformity.routing.version', routing);
  }

  /** At most so many numbers, and how many more there are. */
  lots({ lots }: Pick<OrderHead, 'lots'>, most = 12): string {
    const shown = this.list(lots.slice(0, most));
    return lots.length > most ? this.t('conformity.lots.more', { lots: shown, count: lots.length }) : shown;
  }
}
