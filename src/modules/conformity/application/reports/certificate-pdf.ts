import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { factsOf, INK, NOTHING, ruledTable, sheetOfPaper, type Cell } from '#platform/paper';
import type { CertificateInput, CertifiedLot } from './certificate-input';
import { CertificateWords } from './certificate-words';

const LABEL = 78;
/** Not a line through the words, but room for a hand and a stamp. */
const SIGNATURE_ROOM = 34;

const heading = (text: string): Content => ({ text, bold: true, fontSize: 11, margin: [0, 10, 0, 3] });

function inspections(words: CertificateWords, { inspections: all }: CertificateInput): Content {
  const { t } = words;
  return ruledTable(
    [
      t('conformity.operation'),
      t('certificate.what'),
      t('certificate.pieces'),
      t('certificate.decided'),
      t('certificate.nonconformances'),
      t('certificate.outcome'),
    ],
    all.map((one): Cell[] => [
      String(one.operationNumber),
      words.name(one),
      one.quantity,
      one.decidedAt || NOTHING,
      words.list(one.nonconformances) || NOTHING,
      { text: words.inspection(one), bold: true, color: one.status === 'passed' ? INK.good : '#8f4700' },
    ]),
    ['auto', '*', 'auto', 'auto', 'auto', 'auto'],
    new Set([2]),
  );
}

function characteristics(words: CertificateWords, { characteristics: all }: CertificateInput): Content {
  const { t } = words;
  return ruledTable(
    [
      t('first-article-report.balloon'),
      t('first-article-report.characteristic'),
      t('first-article-report.class'),
      t('conformity.limits'),
      t('certificate.sampling'),
      t('certificate.measured'),
      t('certificate.range'),
      t('certificate.rejected'),
      t('first-article-report.gauge'),
    ],
    all.map((one): Cell[] => [
      { text: one.label, bold: true },
      words.name(one),
      one.class,
      words.limits(one),
      words.sampling(one),
      `${one.measured}/${one.required}`,
      words.range(one) || NOTHING,
      { text: String(one.rejected), ...(one.rejected > 0 ? { bold: true, color: INK.limit } : {}) },
      words.list(one.gauges) || NOTHING,
    ]),
    ['auto', '*', 'auto', 'auto', 'auto', 'auto', 'auto', 'auto', 62],
    new Set([5, 7]),
  );
}

function lot(words: CertificateWords, one: CertifiedLot): Content[] {
  const { t } = words;
  return [
    {
      text: [
        { text: `${one.number}  `, bold: true },
        t('certificate.lot', {
          quantity: words.quantity(one.quantity, one.unit),
          revision: one.ruleRevision,
          state: words.lotState(one),
        }),
        `  ${words.person(one.decider ?? one.inspector, one.decidedAt)}`,
      ],
      margin: [0, 4, 0, 2],
    },
    ruledTable(
      [t('certificate.class'), t('certificate.plan'), 'n', 'Ac', 'Re', t('certificate.found')],
      one.classes.map((each): Cell[] => [
        words.class(each),
        words.plan(each),
        String(each.n),
        String(each.ac),
        String(each.re),
        each.found === null ? NOTHING : String(each.found),
      ]),
      ['auto', '*', 'auto', 'auto', 'auto', 'auto'],
      new Set([2, 3, 4, 5]),
    ),
  ];
}

function signatures(words: CertificateWords, { articles, issued }: CertificateInput): Content[] {
  const { t } = words;
  const first = articles.flatMap((article) =>
    article.signatures.map(({ role, name, at }): [string, string] => [
      t('certificate.article', { operation: article.operationNumber, role: t(`signature.${role}`) }),
      words.person(name, at),
    ]),
  );
  return [
    heading(t('certificate.signatures')),
    ...(first.length > 0 ? [factsOf(first, 190)] : []),
    {
      columnGap: 16,
      margin: [0, 10, 0, 0],
      columns: [
        { width: '*', stack: [factsOf([[t('certificate.issued'), words.person(issued.name, issued.at)]], LABEL)] },
        {
          width: 190,
          stack: [{ text: t('certificate.stamp'), color: INK.faint, margin: [0, 0, 0, SIGNATURE_ROOM] }],
        },
      ],
    },
  ];
}

/** What was inspected, by which plan, what was found, and who answers for it. */
export function certificatePdf(input: CertificateInput): TDocumentDefinitions {
  const words = new CertificateWords(input.locale);
  const { t } = words;
  const { head, lots } = input;
  const facts: [string, string][] = [
    [t('certificate.number'), input.number],
    [t('conformity.organisation'), head.school],
    [
      t('conformity.part-number'),
      `${words.material(head.material)} · ${t('conformity.part-revision')} ${head.material.revision}`,
    ],
    [t('conformity.specification'), head.material.specification],
    [t('conformity.order'), `${head.number} · ${t('certificate.completed', { at: input.completedAt })}`],
    [t('certificate.finished'), words.quantity(head.finished, head.unit)],
    [t('conformity.lots'), words.lots(head)],
    [t('certificate.plan-of'), words.routing(head)],
    [t('conformity.drawings'), words.drawings(head)],
    [t('conformity.line'), t(`conformity.line.${head.lineMode}`)],
  ];
  return sheetOfPaper(
    t,
    t('report-kind.inspection-certificate'),
    input.generatedAt,
    [
      factsOf(facts, LABEL),
      { text: words.verdict(input), bold: true, fontSize: 12, color: INK.good, margin: [0, 8, 0, 0] },
      ...(input.inspections.length > 0 ? [heading(t('certificate.inspections')), inspections(words, input)] : []),
      ...(input.characteristics.length > 0
        ? [heading(t('certificate.characteristics')), characteristics(words, input)]
        : []),
      ...(lots.length > 0 ? [heading(t('certificate.lots')), ...lots.flatMap((one) => lot(words, one))] : []),
      ...signatures(words, input),
    ],
    'portrait',
  );
}
