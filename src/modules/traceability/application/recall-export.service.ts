import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { EquipmentApi } from '#modules/equipment';
import { PersonnelApi } from '#modules/personnel';
import { decimal } from '#libs/kernel';
import { createTranslator, placeText, unitText, type Locale, type Translate } from '#libs/texts';
import { may, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { Compute } from '#platform/compute';
import { Settings } from '#platform/config';
import { fontFiles } from '#platform/pdf';
import type { RecallDocument, RecallDocumentInput } from './recall-document';
import type { TracedLot } from '../domain/types';
import type { Whereabouts } from '../domain/whereabouts';
import { RecallService, type RecallDetail } from './recall.service';

/** Inks that stand beside their words, the same as on the page. */
const INKS: Readonly<Record<Whereabouts, string>> = {
  'in-store': '#00704f',
  'in-work': '#0a6579',
  'used-up': '#33506b',
  'gone-out': '#0b5cad',
  scrapped: '#7d3a33',
  'never-was': '#5c5257',
};

/** A recall as an Excel workbook or a PDF, in one language. */
@Injectable()
export class RecallExport {
  constructor(
    private readonly recalls: RecallService,
    private readonly equipment: EquipmentApi,
    private readonly personnel: PersonnelApi,
    private readonly compute: Compute,
    private readonly settings: Settings,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError not-found `entity.not-found` */
  async file(
    id: string,
    format: 'xlsx' | 'pdf',
    locale: Locale,
    principal: Principal,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const recall = await this.recalls.detail(id);
    const document = await this.document(recall, locale, principal);
    const input: RecallDocumentInput = { format, locale, document, fonts: fontFiles() };
    const bytes = await this.compute.run<Uint8Array>(require.resolve('./render-recall.script'), input);
    return { name: `${recall.number}.${format}`, bytes: Buffer.from(bytes) };
  }

  private async document(recall: RecallDetail, locale: Locale, principal: Principal): Promise<RecallDocument> {
    const t = createTranslator(locale);
    const zone = this.settings.get('zone');
    const time = (iso: string | null): string =>
      iso === null ? '' : DateTime.fromISO(iso, { zone }).toFormat('yyyy-MM-dd HH:mm');
    const origin = recall.lines.find(({ lotId }) => lotId === recall.lotId)?.lot;
    const unit = recall.workUnitId ? await this.equipment.workUnit(recall.workUnitId) : null;
    const unitName = locale === 'en' ? unit?.nameEn : unit?.name;
    const person =
      recall.declaredBy && may(principal, 'person.read-all') ? await this.personnel.person(recall.declaredBy) : null;
    const head = [
      t('recall.depth'),
      t('recall.number'),
      t('recall.material'),
      t('recall.name'),
      t('recall.supplier-lot'),
      t('recall.order'),
      t('recall.quantity'),
      t('recall.status-then'),
      t('recall.status-now'),
      t('recall.whereabouts'),
      t('recall.on-line'),
      t('recall.locations'),
    ];
    return {
      title: t('recall.title'),
      number: recall.number,
      facts: [
        [
          t('recall.origin'),
          recall.kind === 'lot'
            ? `${origin?.number ?? ''} ${(locale === 'en' ? origin?.materialNameEn : origin?.materialName) ?? ''}`
            : `${unitName ?? ''} (${unit?.code ?? ''}) ${time(recall.from)} – ${time(recall.to)}`,
        ],
        [t('recall.reason'), recall.reason],
        [t('recall.declared'), `${time(recall.declaredAt)} ${person?.name ?? ''}`.trim()],
        [t('recall.held'), t(recall.held ? 'recall.held.yes' : 'recall.held.no')],
        [t('recall.lots'), String(recall.lots)],
      ],
      head,
      wide: [head.indexOf(t('recall.name')), head.indexOf(t('recall.locations'))],
      rows: recall.lines.map(({ depth, lot, quantity, status, locations }) => [
        String(depth),
        lot.number,
        lot.materialCode,
        locale === 'en' ? lot.materialNameEn : lot.materialName,
        lot.supplierLot ?? '',
        lot.workOrderNumber ?? '',
        `${quantity} ${unitText(t, lot.unit)}`,
        t(`state.lot.${status}`),
        t(`state.lot.${lot.status}`),
        t(`recall.whereabouts.${lot.whereabouts}`),
        onLineText(t, lot),
        locationsText(t, locations),
      ]),
      picture: pictureOf(t, locale, recall),
      warning: recall.more ? t('recall.more') : null,
      generated: t('recall.generated', { at: time(this.floor.now().toISOString()) }),
      pageText: t('recall.page', { page: '{page}', pages: '{pages}' }),
    };
  }
}

/** Units of the lot's order that are still being made; nothing where there are none. */
const onLineText = (t: Translate, { onLine, unit }: TracedLot): string =>
  decimal.isPositive(onLine) ? `${onLine} ${unitText(t, unit)}` : '';

/** Places are kept as codes with commas between. */
const locationsText = (t: Translate, locations: string): string =>
  locations
    .split(', ')
    .map((place) => placeText(t, place))
    .join(', ');

function pictureOf(t: Translate, locale: Locale, { lines, picture }: RecallDetail): RecallDocument['picture'] {
  const lots = new Map(lines.map(({ lot }) => [lot.id, lot]));
  return {
    title: t('recall.picture'),
    notDrawnText: t('recall.picture.not-drawn', { count: '{count}' }),
    ways: picture.ways,
    notDrawn: picture.notDrawn,
    nodes: picture.lotIds.flatMap((id) => {
      const lot = lots.get(id);
      if (!lot) return [];
      const { number, materialCode, materialName, materialNameEn, whereabouts, workOrderNumber } = lot;
      const name = `${materialCode} ${locale === 'en' ? materialNameEn : materialName}`;
      const mark = [t(`recall.whereabouts.${whereabouts}`), onLineText(t, lot), workOrderNumber]
        .filter(Boolean)
        .join(' ');
      return [{ id, number, name, mark, ink: INKS[whereabouts] }];
    }),
  };
}
