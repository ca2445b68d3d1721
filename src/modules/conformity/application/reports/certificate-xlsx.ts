import { Workbook } from 'exceljs';
import { addFacts, addSheet, bytesOf, type SheetColumn } from '#platform/paper';
import type { CertificateInput, CertifiedCharacteristic, CertifiedInspection, CertifiedLot } from './certificate-input';
import { CertificateWords } from './certificate-words';

type LotClass = CertifiedLot['classes'][number] & { readonly lot: CertifiedLot };

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

function inspectionColumns(words: CertificateWords): readonly SheetColumn<CertifiedInspection>[] {
  const { t } = words;
  return [
    { head: t('conformity.operation'), value: ({ operationNumber }) => operationNumber },
    { head: t('certificate.what'), value: (one) => words.name(one), width: 26 },
    { head: t('certificate.pieces'), value: ({ quantity }) => Number(quantity) },
    { head: t('certificate.decided'), value: ({ decidedAt }) => decidedAt, width: 18 },
    { head: t('certificate.nonconformances'), value: (one) => words.list(one.nonconformances), width: 22 },
    { head: t('certificate.outcome'), value: (one) => words.inspection(one), width: 16 },
  ];
}

function characteristicColumns(words: CertificateWords): readonly SheetColumn<CertifiedCharacteristic>[] {
  const { t } = words;
  const digits = ({ decimals }: CertifiedCharacteristic): number => decimals;
  return [
    { head: t('first-article-report.balloon'), value: ({ label }) => label },
    { head: t('conformity.operation'), value: ({ operationNumber }) => operationNumber },
    { head: t('first-article-report.characteristic'), value: (one) => words.name(one), width: 30 },
    { head: t('first-article-report.class'), value: (one) => one.class },
    { head: 'LSL', value: ({ lsl }) => numberOf(lsl), digits },
    { head: 'USL', value: ({ usl }) => numberOf(usl), digits },
    { head: t('conformity.unit'), value: ({ unit }) => unit },
    { head: t('certificate.sampling'), value: (one) => words.sampling(one), width: 14 },
    { head: t('certificate.required'), value: ({ required }) => required },
    { head: t('certificate.measured'), value: ({ measured }) => measured },
    { head: t('certificate.lowest'), value: ({ lowest }) => numberOf(lowest), digits },
    { head: t('certificate.highest'), value: ({ highest }) => numberOf(highest), digits },
    { head: t('certificate.rejected'), value: ({ rejected }) => rejected },
    { head: t('first-article-report.gauge'), value: ({ gauges }) => words.list(gauges), width: 20 },
  ];
}

function lotColumns(words: CertificateWords): readonly SheetColumn<LotClass>[] {
  const { t } = words;
  return [
    { head: t('certificate.lot-number'), value: ({ lot }) => lot.number, width: 16 },
    { head: t('conformity.quantity'), value: ({ lot }) => Number(lot.quantity) },
    { head: t('certificate.class'), value: (one) => words.class(one), width: 14 },
    { head: t('certificate.plan'), value: (one) => words.plan(one), width: 50 },
    { head: 'n', value: ({ n }) => n },
    { head: 'Ac', value: ({ ac }) => ac },
    { head: 'Re', value: ({ re }) => re },
    { head: t('certificate.found'), value: ({ found }) => found },
    { head: t('certificate.outcome'), value: ({ lot }) => words.lotState(lot), width: 16 },
  ];
}

/** What the certificate says, with its figures as figures. */
export async function certificateXlsx(input: CertificateInput): Promise<Uint8Array> {
  const words = new CertificateWords(input.locale);
  const { t } = words;
  const { head } = input;
  const book = new Workbook();
  addFacts(book, t('report-kind.inspection-certificate'), [
    [t('certificate.number'), input.number],
    [t('certificate.outcome'), words.verdict(input)],
    [t('conformity.organisation'), head.school],
    [t('conformity.part-number'), head.material.code],
    [t('conformity.part-name'), words.name(head.material)],
    [t('conformity.part-revision'), head.material.revision],
    [t('conformity.specification'), head.material.specification],
    [t('conformity.order'), head.number],
    [t('certificate.finished'), words.quantity(head.finished, head.unit)],
    [t('conformity.lots'), words.list(head.lots)],
    [t('certificate.plan-of'), words.routing(head)],
    [t('conformity.drawings'), words.drawings(head)],
    [t('conformity.line'), t(`conformity.line.${head.lineMode}`)],
    ...input.articles.flatMap((article) =>
      article.signatures.map(
        ({ role, name, at }) =>
          [
            t('certificate.article', { operation: article.operationNumber, role: t(`signature.${role}`) }),
            words.person(name, at),
          ] as const,
      ),
    ),
    [t('certificate.issued'), words.person(input.issued.name, input.issued.at)],
    ['', t('paper.generated', { at: input.generatedAt })],
  ]);
  addSheet(book, t('certificate.inspections'), inspectionColumns(words), input.inspections);
  addSheet(book, t('certificate.characteristics'), characteristicColumns(words), input.characteristics);
  addSheet(
    book,
    t('certificate.lots'),
    lotColumns(words),
    input.lots.flatMap((lot) => lot.classes.map((each) => ({ ...each, lot }))),
  );
  return bytesOf(book);
}
