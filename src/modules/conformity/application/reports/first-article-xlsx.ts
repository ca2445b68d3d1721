import { Workbook } from 'exceljs';
import { addFacts, addSheet, bytesOf, type SheetColumn } from '#platform/paper';
import type { AccountedCharacteristic } from '../first-article-account';
import type { FirstArticleInput, PrintedArticle, PrintedOperation } from './first-article-input';
import { FirstArticleWords } from './first-article-words';
import type { UsedMaterial } from './order-head';

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** A measured number as one; what is only good or not in words. */
const resultOf = (words: FirstArticleWords, one: AccountedCharacteristic): string | number =>
  one.result && one.kind === 'variable' ? Number(one.result.entered) : words.result(one);

function characteristicColumns(words: FirstArticleWords): readonly SheetColumn<AccountedCharacteristic>[] {
  const { t } = words;
  const digits = ({ decimals }: AccountedCharacteristic): number => decimals;
  return [
    { head: t('first-article-report.balloon'), value: ({ label }) => label },
    { head: t('conformity.operation'), value: ({ operationNumber }) => operationNumber },
    { head: t('conformity.drawing'), value: (one) => words.drawing(one), width: 18 },
    { head: t('first-article-report.zone'), value: ({ zone }) => zone },
    { head: t('first-article-report.characteristic'), value: (one) => words.name(one), width: 30 },
    { head: t('first-article-report.class'), value: (one) => one.class },
    { head: t('first-article-report.requirement'), value: (one) => words.requirement(one), width: 20 },
    { head: 'LSL', value: ({ lsl }) => numberOf(lsl), digits },
    { head: 'USL', value: ({ usl }) => numberOf(usl), digits },
    { head: t('conformity.unit'), value: ({ unit }) => unit },
    { head: t('first-article-report.piece'), value: ({ piece }) => piece },
    { head: t('first-article-report.result'), value: (one) => resultOf(words, one), digits },
    { head: t('first-article-report.gauge'), value: ({ result }) => result?.gauge, width: 16 },
    { head: t('first-article-report.verdict'), value: (one) => words.outcome(one), width: 16 },
    {
      head: t('first-article-report.nonconformance'),
      value: ({ nonconformances }) => words.list(nonconformances.map(({ number }) => number)),
      width: 20,
    },
  ];
}

function materialColumns(words: FirstArticleWords): readonly SheetColumn<UsedMaterial>[] {
  const { t } = words;
  return [
    { head: t('conformity.part-number'), value: ({ code }) => code, width: 16 },
    { head: t('conformity.part-name'), value: (one) => words.name(one), width: 26 },
    { head: t('conformity.part-revision'), value: ({ revision }) => revision },
    { head: t('conformity.specification'), value: ({ specification }) => specification, width: 26 },
    {
      head: t('first-article-report.lots'),
      value: ({ lots }) => words.list(lots.map((lot) => words.lot(lot))),
      width: 40,
    },
  ];
}

function operationColumns(words: FirstArticleWords): readonly SheetColumn<PrintedOperation>[] {
  const { t } = words;
  return [
    { head: t('conformity.operation'), value: ({ number }) => number },
    { head: t('conformity.part-name'), value: (one) => words.name(one), width: 26 },
    { head: t('first-article-report.work-unit'), value: ({ workUnit }) => workUnit, width: 20 },
    { head: t('first-article-report.process'), value: (one) => words.process(one), width: 30 },
  ];
}

function articleColumns(words: FirstArticleWords): readonly SheetColumn<PrintedArticle>[] {
  const { t } = words;
  return [
    { head: t('conformity.operation'), value: ({ operationNumber }) => operationNumber },
    { head: t('first-article-report.piece'), value: ({ piece }) => piece },
    {
      head: t('first-article-report.article'),
      value: ({ isApproved }) => t(`first-article-report.article.${isApproved ? 'approved' : 'open'}`),
      width: 18,
    },
    {
      head: t('first-article-report.signed-by'),
      value: (article) => words.list(words.article(article)),
      width: 60,
    },
  ];
}

/** The forms as sheets in their order. */
export async function firstArticleXlsx(input: FirstArticleInput): Promise<Uint8Array> {
  const words = new FirstArticleWords(input.locale);
  const { t } = words;
  const { head } = input;
  const book = new Workbook();
  addFacts(book, t('first-article-report.sheet.1'), [
    [t('first-article-report.verdict'), words.verdict(input)],
    ...words.coverage(input).map((text) => ['', text] as const),
    [t('first-article-report.signature'), words.signature(input)],
    [t('conformity.part-number'), head.material.code],
    [t('conformity.part-name'), words.name(head.material)],
    [t('conformity.part-revision'), head.material.revision],
    [t('conformity.drawings'), words.drawings(head)],
    [t('conformity.specification'), head.material.specification],
    [t('conformity.organisation'), head.school],
    [t('conformity.order'), head.number],
    [t('conformity.quantity'), words.quantity(head.quantity, head.unit)],
    [t('conformity.routing'), words.routing(head)],
    [t('conformity.lots'), words.list(head.lots)],
    [t('conformity.line'), t(`conformity.line.${head.lineMode}`)],
    ['', t('first-article-report.unverified')],
    ['', t('paper.generated', { at: input.generatedAt })],
  ]);
  addSheet(book, t('first-article-report.sheet.signatures'), articleColumns(words), input.articles);
  addSheet(book, t('first-article-report.sheet.2'), materialColumns(words), input.used);
  addFacts(book, t('first-article-report.sheet.by-hand'), [
    [t('first-article-report.special'), t('first-article-report.not-on-record')],
    [t('first-article-report.functional'), t('first-article-report.not-on-record')],
  ]);
  addSheet(book, t('first-article-report.sheet.3'), characteristicColumns(words), input.characteristics);
  addSheet(book, t('first-article-report.sheet.operations'), operationColumns(words), input.operations);
  return bytesOf(book);
}
