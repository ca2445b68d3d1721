import { Workbook } from 'exceljs';
import type { Line } from '#libs/spc';
import { LETTERS, lowerLimit } from '#libs/spc';
import { addFacts, addSheet, bytesOf, type SheetColumn } from '#platform/paper';
import type { Panel } from '../../domain/charts/chart';
import type { ChartPrintInput, PrintedPoint, PrintedSignal } from './chart-input';
import { ChartWords } from './chart-words';

type Columns<Row> = readonly SheetColumn<Row>[];

/** What is plotted on a panel, and the lines it is judged by. */
function panelColumns({ chart: { kind, decimals } }: ChartPrintInput, panel: Panel): Columns<PrintedPoint> {
  const letter = LETTERS[kind][panel];
  const digits = (): number => decimals + 2;
  const lineOf = (name: string, of: (line: Line) => number | null): SheetColumn<PrintedPoint> => ({
    head: `${letter} ${name}`,
    value: ({ lines }) => lines?.[panel] && of(lines[panel]),
    digits,
  });
  return [
    { head: letter, value: (point) => point[panel], digits },
    lineOf('UCL', ({ ucl }) => ucl),
    lineOf('CL', ({ cl }) => cl),
    lineOf('LCL', lowerLimit),
  ];
}

function pointColumns(words: ChartWords, input: ChartPrintInput): Columns<PrintedPoint> {
  const { t } = words;
  const { chart, points } = input;
  const most = Math.max(0, ...points.map(({ readings }) => readings.length));
  const hasSpread = points.some(({ spread }) => spread !== null);
  return [
    { head: t('quality-report.position'), value: ({ position }) => position },
    { head: t('quality-report.time'), value: ({ at }) => at, width: 20 },
    ...Array.from({ length: most }, (_, i): SheetColumn<PrintedPoint> => ({
      head: `x${i + 1}`,
      value: ({ readings }) => readings[i],
      digits: () => chart.decimals,
    })),
    ...panelColumns(input, 'location'),
    ...(hasSpread ? panelColumns(input, 'spread') : []),
    {
      head: t('quality-report.signals'),
      value: ({ signals }) => [...signals.location, ...signals.spread].join(' '),
    },
    { head: t('quality-report.starts'), value: ({ starts }) => starts.map(words.start).join('、'), width: 16 },
  ];
}

const signalColumns = (words: ChartWords, { chart }: ChartPrintInput): Columns<PrintedSignal> => {
  const { t } = words;
  return [
    { head: t('quality-report.time'), value: ({ at }) => at, width: 20 },
    { head: t('spc.signal.rule'), value: (signal) => words.rule(signal), width: 34 },
    { head: t('quality-report.panel'), value: ({ panel }) => t(`spc.panel.${panel}`), width: 20 },
    { head: t('quality-report.value'), value: ({ value }) => value, digits: () => chart.decimals + 2 },
    { head: t('quality-report.state'), value: ({ status }) => t(`state.spc-signal.${status}`) },
    { head: t('spc.signal.cause'), value: (signal) => words.cause(signal) },
    { head: t('spc.signal.note'), value: ({ note }) => note, width: 34 },
    { head: t('spc.signal.action'), value: ({ action }) => action, width: 34 },
    { head: t('spc.signal.result'), value: ({ result }) => result, width: 34 },
  ];
};

/** Every point with its readings and its lines, the signals, and what chart it is. */
export async function chartXlsx(input: ChartPrintInput): Promise<Uint8Array> {
  const words = new ChartWords(input.locale);
  const { t } = words;
  const { chart, points, signals } = input;
  const book = new Workbook();
  addSheet(book, t('quality-report.points'), pointColumns(words, input), points);
  addSheet(book, t('quality-report.signals'), signalColumns(words, input), signals);
  addFacts(book, t('quality-report.about'), [
    [t('quality-report.characteristic'), words.characteristic(input)],
    [t('quality-report.material'), words.material(input)],
    [t('quality-report.operation'), String(chart.operationNumber)],
    [t('quality-report.work-unit'), words.workUnit(input)],
    [t('quality-report.chart'), t(`spc.chart.${chart.kind}`)],
    [t('quality-report.tolerance'), words.tolerance(input)],
    [t('quality-report.limits'), words.limits(input)],
    [t('quality-report.window'), words.points(input)],
    ['', t('paper.generated', { at: input.generatedAt })],
  ]);
  return bytesOf(book);
}
