import type { DecimalString } from '#libs/kernel';
import { DATUM, GEOMETRIC_SYMBOLS, type GeometricSymbol } from '#libs/measurement';
import { TEXTS, type Pair } from '#libs/texts';
import { column, optional, say, type TypedRow } from '#platform/import';
import type { CharacteristicDraft, Sampling } from '../domain/quality';
import { gaugeClassColumn } from './gauge-columns';

export const KINDS = { variable: ['计量', 'Variable'], attribute: ['计数', 'Attribute'] } as const;
export const CLASSES = { A: ['关键', 'Critical'], B: ['主要', 'Major'], C: ['次要', 'Minor'] } as const;

/** `每件`, `首件`, or a number n: every n-th. */
const samplingColumn = {
  ...column.text(['抽样', 'Sampling'], { max: 32, example: '每件' }),
  about: () => say('characteristic.sampling'),
  parse: (text: string): { readonly value: Sampling } | { readonly expected: string } => {
    const word = text.toLowerCase();
    if (word === '每件' || word === 'each') return { value: 'each' };
    if (word === '首件' || word === 'first') return { value: 'first' };
    const every = /^(?:每\s*|every\s+)?(\d{1,5})\s*件?$/.exec(word)?.[1];
    if (every === '1') return { value: 'each' };
    return every && every !== '0' ? { value: { every: Number(every) } } : { expected: say('characteristic.sampling') };
  },
};

/** As the column above reads it. */
export const samplingWord = (sampling: Sampling): string =>
  typeof sampling === 'object' ? `每 ${sampling.every} 件` : { each: '每件', first: '首件' }[sampling];

const SYMBOLS = Object.fromEntries(
  GEOMETRIC_SYMBOLS.map((symbol) => [symbol, TEXTS[`geometric.${symbol}`]]),
) as Readonly<Record<GeometricSymbol, Pair>>;

const datumColumn = column.matching(['基准', 'Datums'], {
  pattern: DATUM,
  expected: 'characteristic.datum',
});

/** What a row of the sheet 检验特性 says. */
export const COLUMNS = {
  routing: column.reference(['路线编码', 'Routing'], { what: 'routing.routing', example: 'R-GP-100' }),
  operation: column.integer(['工序号', 'Operation'], { min: 1, max: 9999, example: '50' }),
  balloon: column.text(['气泡号', 'Balloon'], { max: 16, example: '3' }),
  name: column.text(['名称', 'Name'], { max: 100, example: '齿轮孔直径' }),
  nameEn: column.text(['英文名称', 'Name (English)'], { max: 100, example: 'Gear bore diameter' }),
  kind: optional(column.choice(['类型', 'Kind'], { words: KINDS })),
  nominal: optional(column.decimal(['公称值', 'Nominal'], { example: '32' })),
  lsl: optional(column.decimal(['下限', 'LSL'], { example: '32.000' })),
  usl: optional(column.decimal(['上限', 'USL'], { example: '32.025' })),
  unit: optional(column.text(['单位', 'Unit'], { max: 16, example: 'mm' })),
  decimals: optional(column.integer(['小数位', 'Decimals'], { min: 0, max: 6, example: '3' })),
  class: column.choice(['等级', 'Class'], { words: CLASSES, example: 'A' }),
  mandatory: optional(column.flag(['必检', 'Mandatory'])),
  sampling: optional(samplingColumn),
  gaugeClass: optional(gaugeClassColumn),
  /** On any row of an operation: its first piece is inspected with three signatures. */
  firstArticle: optional(column.flag(['首检', 'First article'], { example: '否' })),
  requirement: optional(column.text(['技术要求', 'Requirement'], { max: 200, example: 'Ø32H7' })),
  geometric: optional(column.choice(['几何公差', 'Geometrical tolerance'], { words: SYMBOLS, example: '' })),
  datums: optional(column.list(datumColumn)),
  zone: optional(column.text(['图区', 'Zone'], { max: 16, example: 'B3' })),
  drawing: optional(column.reference(['图纸', 'Drawing'], { what: 'routing.document', example: 'DWG-GP-100' })),
  page: optional(column.integer(['图页', 'Page'], { min: 1, max: 500, example: '1' })),
  x: optional(column.decimal(['横向位置(%)', 'Across (%)'], { min: '0', max: '100', example: '41.75' })),
  y: optional(column.decimal(['纵向位置(%)', 'Down (%)'], { min: '0', max: '100', example: '11.5' })),
};

/** A fraction of the sheet as the columns of a place write it, and back; exact up to the eighth decimal. */
export const inPercent = (fraction: number): string => String(Number((fraction * 100).toFixed(6)));
export const fractionOf = (percent: DecimalString): number => Number(`${percent}e-2`);

export type Row = TypedRow<typeof COLUMNS>;

export const toDraft = ({ values }: Row, operationId: string): CharacteristicDraft => ({
  operationId,
  balloon: values.balloon,
  name: values.name,
  nameEn: values.nameEn,
  kind: values.kind ?? 'variable',
  nominal: values.nominal,
  lsl: values.lsl,
  usl: values.usl,
  unit: values.unit ?? '',
  decimals: values.decimals ?? 3,
  class: values.class,
  mandatory: values.mandatory ?? true,
  sampling: values.sampling ?? 'each',
  gaugeClass: values.gaugeClass,
  requirement: values.requirement ?? '',
  geometric: values.geometric && { symbol: values.geometric, datums: values.datums ?? [] },
  zone: values.zone,
});

/** Which operation a row is of. */
export const place = ({ values }: Row): string => `${values.routing} ${values.operation}`;
