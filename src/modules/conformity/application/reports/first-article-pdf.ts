import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { factsOf, INK, NOTHING, ruledTable, sheetOfPaper, type Cell } from '#platform/paper';
import type { AccountedCharacteristic } from '../first-article-account';
import type { FirstArticleInput } from './first-article-input';
import { FirstArticleWords } from './first-article-words';
import type { UsedMaterial } from './order-head';

const LABEL = 96;

const OUTCOME_INKS: Readonly<Record<AccountedCharacteristic['outcome'], string>> = {
  conforming: INK.good,
  conceded: '#8f4700',
  nonconforming: INK.limit,
  missing: INK.limit,
};

const heading = (text: string, pageBreak?: 'before'): Content => ({
  text,
  bold: true,
  fontSize: 12,
  margin: [0, 8, 0, 4],
  ...(pageBreak ? { pageBreak } : {}),
});

const faint = (text: string): Content => ({ text, color: INK.faint, margin: [0, 4, 0, 0] });

/** Whether it is complete, in the largest words of the report, and what is left to do. */
function verdict(words: FirstArticleWords, input: FirstArticleInput): Content {
  const ink = input.coverage.complete ? INK.good : INK.limit;
  return {
    stack: [
      { text: words.verdict(input), bold: true, fontSize: 13, color: ink },
      ...words.coverage(input).map((text): Content => ({ text })),
    ],
    margin: [0, 2, 0, 4],
  };
}

/** Form 1: which part this is, what it is made of, and who answers for it. */
function partNumbers(words: FirstArticleWords, input: FirstArticleInput): Content[] {
  const { t } = words;
  const { head, used, articles } = input;
  const components = used.filter(({ kind }) => kind !== 'raw');
  return [
    heading(t('first-article-report.form.1')),
    {
      columnGap: 20,
      columns: [
        factsOf(
          [
            [t('conformity.part-number'), head.material.code],
            [t('conformity.part-name'), words.name(head.material)],
            [t('conformity.part-revision'), head.material.revision],
            [t('conformity.drawings'), words.drawings(head)],
            [t('conformity.specification'), head.material.specification],
            [
              t('first-article-report.kind'),
              t(`first-article-report.kind.${components.length > 0 ? 'assembly' : 'detail'}`),
            ],
          ],
          LABEL,
        ),
        factsOf(
          [
            [t('conformity.organisation'), head.school],
            [t('conformity.order'), head.number],
            [t('conformity.quantity'), words.quantity(head.quantity, head.unit)],
            [t('conformity.routing'), words.routing(head)],
            [t('conformity.lots'), words.lots(head)],
            [t('conformity.line'), t(`conformity.line.${head.lineMode}`)],
          ],
          LABEL,
        ),
      ],
    },
    ...(components.length > 0
      ? [
          { text: t('first-article-report.components'), bold: true, margin: [0, 8, 0, 2] } as Content,
          materials(words, components),
        ]
      : []),
    { text: t('first-article-report.signatures'), bold: true, margin: [0, 8, 0, 2] },
    ruledTable(
      [
        t('conformity.operation'),
        t('first-article-report.piece'),
        t('first-article-report.article'),
        t('first-article-report.signed-by'),
      ],
      articles.map((article): Cell[] => [
        String(article.operationNumber),
        String(article.piece),
        {
          text: t(`first-article-report.article.${article.isApproved ? 'approved' : 'open'}`),
          color: article.isApproved ? INK.good : INK.limit,
          bold: true,
        },
        words.article(article).join('\n') || NOTHING,
      ]),
      ['auto', 'auto', 'auto', '*'],
      new Set([1]),
    ),
    ...(articles.length === 0 ? [faint(t('first-article-report.no-articles'))] : []),
    {
      text: [
        { text: `${t('first-article-report.signature')}  `, bold: true },
        { text: words.signature(input), color: input.signature?.holds ? INK.text : INK.limit },
      ],
      margin: [0, 8, 0, 0],
    },
  ];
}

function materials(words: FirstArticleWords, used: readonly UsedMaterial[]): Content {
  const { t } = words;
  return ruledTable(
    [
      t('conformity.part-number'),
      t('conformity.part-name'),
      t('conformity.part-revision'),
      t('conformity.specification'),
      t('first-article-report.lots'),
    ],
    used.map((material): Cell[] => [
      material.code,
      words.name(material),
      material.revision,
      material.specification || NOTHING,
      words.list(material.lots.map((lot) => words.lot(lot))),
    ]),
    ['auto', 'auto', 'auto', 'auto', '*'],
    new Set(),
  );
}

/** Form 2: materials and processes as far as they are on record; the rest is left to be written by hand. */
function processes(words: FirstArticleWords, { used, operations }: FirstArticleInput): Content[] {
  const { t } = words;
  const raw = used.filter(({ kind }) => kind === 'raw');
  return [
    heading(t('first-article-report.form.2'), 'before'),
    { text: t('first-article-report.materials'), bold: true, margin: [0, 0, 0, 2] },
    raw.length > 0 ? materials(words, raw) : faint(t('first-article-report.no-materials')),
    { text: t('first-article-report.operations'), bold: true, margin: [0, 8, 0, 2] },
    ruledTable(
      [
        t('conformity.operation'),
        t('conformity.part-name'),
        t('first-article-report.work-unit'),
        t('first-article-report.process'),
      ],
      operations.map((operation): Cell[] => [
        String(operation.number),
        words.name(operation),
        operation.workUnit,
        words.process(operation) || NOTHING,
      ]),
      ['auto', 'auto', 'auto', '*'],
      new Set(),
    ),
    { text: t('first-article-report.special'), bold: true, margin: [0, 8, 0, 2] },
    faint(t('first-article-report.not-on-record')),
    { text: t('first-article-report.functional'), bold: true, margin: [0, 8, 0, 2] },
    faint(t('first-article-report.not-on-record')),
  ];
}

/** Form 3: every balloon with what it asks for and what was found. */
function characteristics(words: FirstArticleWords, input: FirstArticleInput): Content[] {
  const { t } = words;
  const rows = input.characteristics.map((one): Cell[] => [
    { text: one.label, bold: true },
    String(one.operationNumber),
    words.drawing(one) || NOTHING,
    words.place(one) || NOTHING,
    words.name(one),
    one.class,
    words.requirement(one) || NOTHING,
    words.limits(one),
    { text: words.result(one), ...(one.result ? {} : { color: INK.limit, bold: true }) },
    one.result?.gauge ?? NOTHING,
    { text: words.outcome(one), color: OUTCOME_INKS[one.outcome], bold: true },
    words.list(one.nonconformances.map(({ number }) => number)) || NOTHING,
  ]);
  const head = [
    t('first-article-report.balloon'),
    t('conformity.operation'),
    t('conformity.drawing'),
    t('first-article-report.zone'),
    t('first-article-report.characteristic'),
    t('first-article-report.class'),
    t('first-article-report.requirement'),
    t('conformity.limits'),
    t('first-article-report.result'),
    t('first-article-report.gauge'),
    t('first-article-report.verdict'),
    t('first-article-report.nonconformance'),
  ];
  const widths = ['auto', 'auto', 'auto', 'auto', '*', 'auto', 'auto', 'auto', 'auto', 'auto', 'auto', 70];
  return [
    heading(t('first-article-report.form.3'), 'before'),
    ...words.coverage(input).map((text): Content => ({ text })),
    { text: '', margin: [0, 4, 0, 0] },
    ruledTable(head, rows, widths, new Set([1, 8])),
  ];
}

/** The three forms, each on sheets of its own, under the verdict. */
export function firstArticlePdf(input: FirstArticleInput): TDocumentDefinitions {
  const words = new FirstArticleWords(input.locale);
  const { t } = words;
  const title = `${t('report-kind.first-article')} ${input.head.number}`;
  return sheetOfPaper(t, title, input.generatedAt, [
    verdict(words, input),
    faint(t('first-article-report.unverified')),
    ...partNumbers(words, input),
    ...processes(words, input),
    ...characteristics(words, input),
  ]);
}
