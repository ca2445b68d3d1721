import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { factsOf, fixed, INK, NOTHING, ruledTable, sheetOfPaper, type Cell } from '#platform/paper';
import { PDF_FONT } from '#platform/pdf';
import type { ChartPrintInput } from './chart-input';
import { chartSvg } from './chart-svg';
import { ChartWords } from './chart-words';

/** Signals of the window, with the cause and what was done about it. */
function signalsOf(words: ChartWords, { signals, chart }: ChartPrintInput): Content {
  const { t } = words;
  if (signals.length === 0) return { text: t('spc.signal.none'), color: INK.faint };
  const rows = signals.map((signal): Cell[] => [
    signal.at,
    words.rule(signal),
    t(`spc.panel.${signal.panel}`),
    fixed(signal.value, chart.decimals + 2),
    t(`state.spc-signal.${signal.status}`),
    words.cause(signal) || NOTHING,
    signal.note ?? NOTHING,
    signal.action ?? NOTHING,
    signal.result ?? NOTHING,
  ]);
  const head = [
    t('quality-report.time'),
    t('spc.signal.rule'),
    t('quality-report.panel'),
    t('quality-report.value'),
    t('quality-report.state'),
    t('spc.signal.cause'),
    t('spc.signal.note'),
    t('spc.signal.action'),
    t('spc.signal.result'),
  ];
  return ruledTable(head, rows, [58, 110, 'auto', 'auto', 'auto', 'auto', '*', '*', '*'], new Set([3]));
}

/** The chart with its limits, and below it what the rules have found. */
export function chartPdf(input: ChartPrintInput): TDocumentDefinitions {
  const words = new ChartWords(input.locale);
  const { t } = words;
  const { chart, points } = input;
  const drawn = chartSvg({ kind: chart.kind, decimals: chart.decimals, points, startText: words.start });
  const facts: [string, string][] = [
    [
      t('quality-report.material'),
      `${words.material(input)} · ${t('quality-report.operation')} ${chart.operationNumber} · ${words.workUnit(input)}`,
    ],
    [t('quality-report.chart'), t(`spc.chart.${chart.kind}`)],
    [t('quality-report.tolerance'), words.tolerance(input)],
    [t('quality-report.limits'), words.limits(input)],
    [t('quality-report.window'), words.points(input)],
  ];
  const sheet = sheetOfPaper(t, `${t('report-kind.control-chart')} ${words.characteristic(input)}`, input.generatedAt, [
    factsOf(facts, 80),
    { svg: drawn, font: PDF_FONT, margin: [0, 8, 0, 2] },
    { text: t('spc.signal.legend'), color: INK.faint },
    { text: t('quality-report.signals'), headlineLevel: 1, bold: true, fontSize: 11, margin: [0, 8, 0, 4] },
    signalsOf(words, input),
  ]);
  return {
    ...sheet,
    // A heading does not stand alone at the foot of a page.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
  };
}
