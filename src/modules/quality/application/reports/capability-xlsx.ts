import { Workbook } from 'exceljs';
import type { Capability, Estimate } from '#libs/spc';
import { addFacts, addSheet, bytesOf, type SheetColumn } from '#platform/paper';
import type { CapabilityReportInput, StudiedCharacteristic } from './capability-input';
import { CapabilityWords } from './capability-words';

type Columns = readonly SheetColumn<StudiedCharacteristic>[];

const INDEX_DIGITS = 3;

/** An index and the two ends of its interval. */
function indexColumns(name: string, of: (capability: Capability) => Estimate | null | undefined): Columns {
  const estimate = ({ findings: { capability } }: StudiedCharacteristic) => (capability ? of(capability) : null);
  const digits = (): number => INDEX_DIGITS;
  return [
    { head: name, value: (one) => estimate(one)?.value, digits },
    { head: `${name} 95 % ≥`, value: (one) => estimate(one)?.low, digits },
    { head: `${name} 95 % ≤`, value: (one) => estimate(one)?.high, digits },
  ];
}

function columnsOf(words: CapabilityWords): Columns {
  const { t } = words;
  const number = (text: string | null): number | null => (text === null ? null : Number(text));
  const limit = (
    head: string,
    of: (one: StudiedCharacteristic) => string | null,
  ): SheetColumn<StudiedCharacteristic> => ({
    head,
    value: (one) => number(of(one)),
    digits: ({ chart }) => chart.decimals,
  });
  const figure = (
    head: string,
    of: (capability: Capability) => number | null,
    more: number,
  ): SheetColumn<StudiedCharacteristic> => ({
    head,
    value: ({ findings: { capability } }) => capability && of(capability),
    digits: ({ chart }) => chart.decimals + more,
  });
  const condition = (code: Capability['conditions'][number]['code']): SheetColumn<StudiedCharacteristic> => ({
    head: t(`spc.condition.${code}`),
    value: ({ findings: { capability } }) => {
      const found = capability?.conditions.find((one) => one.code === code);
      return found ? words.answer(found.met) : null;
    },
  });
  return [
    { head: t('quality-report.characteristic'), value: (one) => words.characteristic(one), width: 26 },
    { head: t('quality-report.material'), value: (one) => words.material(one), width: 26 },
    { head: t('quality-report.operation'), value: ({ chart }) => chart.operationNumber },
    { head: t('quality-report.work-unit'), value: (one) => words.workUnit(one), width: 20 },
    { head: t('quality-report.chart'), value: ({ chart }) => t(`spc.chart.${chart.kind}`), width: 24 },
    { head: t('quality-report.class'), value: ({ chart }) => chart.class },
    { head: t('quality-report.measure'), value: ({ chart }) => chart.unit },
    limit(t('quality-report.nominal'), ({ chart }) => chart.nominal),
    limit('LSL', ({ chart }) => chart.lsl),
    limit('USL', ({ chart }) => chart.usl),
    { head: 'n', value: ({ findings }) => findings.values },
    { head: t('quality-report.points'), value: ({ findings }) => findings.points },
    figure(t('quality-report.mean'), ({ mean }) => mean.value, 2),
    figure(t('quality-report.sigma-within'), ({ sigmaWithin }) => sigmaWithin, 3),
    figure(t('quality-report.sigma-overall'), ({ sigmaOverall }) => sigmaOverall, 3),
    ...indexColumns('Cp', ({ within }) => within?.potential),
    ...indexColumns('Cpk', ({ within }) => within?.actual),
    ...indexColumns('Pp', ({ overall }) => overall?.potential),
    ...indexColumns('Ppk', ({ overall }) => overall?.actual),
    ...indexColumns('Cpm', ({ cpm }) => cpm),
    {
      head: t('quality-report.by-percentiles', { index: 'Ppk' }),
      value: ({ findings: { capability } }) => capability?.percentiles?.ppk,
      digits: () => INDEX_DIGITS,
      width: 18,
    },
    { head: t('quality-report.verdict'), value: (one) => words.verdict(one), width: 20 },
    condition('stable'),
    condition('enough'),
    condition('normal'),
    condition('spread'),
  ];
}

/** The figures of all characteristics in one sheet, worst first; what they were made of in another. */
export async function capabilityXlsx(input: CapabilityReportInput): Promise<Uint8Array> {
  const words = new CapabilityWords(input.locale);
  const { t } = words;
  const book = new Workbook();
  addSheet(book, t('report-kind.capability'), columnsOf(words), input.characteristics);
  addFacts(book, t('quality-report.about'), [
    [t('quality-report.window'), words.window(input)],
    [t('quality-report.characteristics'), String(input.characteristics.length)],
    [t('quality-report.grades'), t('quality-report.grades.rule')],
    ['', t('quality-report.indicative')],
    ['', t('paper.generated', { at: input.generatedAt })],
  ]);
  return bytesOf(book);
}
