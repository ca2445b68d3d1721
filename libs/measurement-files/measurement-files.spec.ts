import fc from 'fast-check';
import { hasText } from '#libs/texts';
import { formatOf, inUnit, layoutProblem, readMeasurementFile, type CsvLayout, type MeasurementFile } from './index';
import { machineNumber, tableNumber } from './number';
import { moment } from './moment';

const CSV = `气泡号,特性名称,件号,序列号,测量值,单位,测量时间,量具编号,数据状态,结果编号
1,孔径,1,SN-1,32.0120,mm,2026-03-02 08:15,CMM-01,,R-1
6,"去毛刺, 外观",1,SN-1,合格,,2026/3/2 8:15:30,,,R-1
1,孔径,2,SN-2,32.03,mm,2026-03-02T08:20:00+08:00,CMM-01,存疑,R-2
`;

const DFQ = [
  'K0100 3',
  'K1001 GP-100',
  'K1053 WO-2026-000001',
  'K2142/0 mm',
  'K2001/1 1',
  'K2002/1 孔径',
  'K2101/1 32',
  'K2110/1 32.000',
  'K2111/1 32.025',
  'K2401/1 CMM-01',
  'K2001/2 4',
  'K2142/2 µm',
  'K2001/3 6',
  'K2004/3 1',
  '3.2012E+01\u00140\u001402.03.2026/08:15:00\u000f12\u001464\u000f1\u00140\u0014\u00140',
  'K0014/0 SN-1',
  '32.5\u0014255\u000f\u0014256\u000f1\u00142',
  'K0014/0 SN-2',
  '',
].join('\r\n');

const QIF = `<?xml version="1.0" encoding="UTF-8"?>
<q:QIFDocument xmlns:q="http://qifstandards.org/xsd/qif3" versionQIF="3.0.0"><q:QPId>doc-1</q:QPId>
<q:FileUnits><q:PrimaryUnits><q:AngularUnit><q:UnitName>degree</q:UnitName></q:AngularUnit><q:LinearUnit><q:UnitName>mm</q:UnitName></q:LinearUnit></q:PrimaryUnits></q:FileUnits>
<q:Characteristics><q:CharacteristicItems n="3">
<q:DiameterCharacteristicItem id="1"><q:Name>孔径</q:Name><q:CharacteristicDesignator><q:Designator>1</q:Designator></q:CharacteristicDesignator></q:DiameterCharacteristicItem>
<q:AngleCharacteristicItem id="2"><q:Name>倒角</q:Name></q:AngleCharacteristicItem>
<q:UserDefinedAttributeCharacteristicItem id="3"><q:Name>外观</q:Name></q:UserDefinedAttributeCharacteristicItem>
</q:CharacteristicItems></q:Characteristics>
<q:MeasurementsResults><q:MeasurementResultsSet n="1"><q:MeasurementResults id="9">
<q:ActualComponentIds n="1"><q:Id>5</q:Id></q:ActualComponentIds>
<q:MeasuredCharacteristics><q:CharacteristicMeasurements n="3">
<q:DiameterCharacteristicMeasurement id="11"><q:Status><q:CharacteristicStatusEnum>PASS</q:CharacteristicStatusEnum></q:Status><q:CharacteristicItemId>1</q:CharacteristicItemId><q:Value>32.011000000000003</q:Value></q:DiameterCharacteristicMeasurement>
<q:AngleCharacteristicMeasurement id="12"><q:Status><q:CharacteristicStatusEnum>NOT_MEASURED</q:CharacteristicStatusEnum></q:Status><q:CharacteristicItemId>2</q:CharacteristicItemId></q:AngleCharacteristicMeasurement>
<q:UserDefinedAttributeCharacteristicMeasurement id="13"><q:Status><q:CharacteristicStatusEnum>FAIL</q:CharacteristicStatusEnum></q:Status><q:CharacteristicItemId>3</q:CharacteristicItemId></q:UserDefinedAttributeCharacteristicMeasurement>
</q:CharacteristicMeasurements></q:MeasuredCharacteristics></q:MeasurementResults></q:MeasurementResultsSet>
<q:ActualComponentSets n="1"><q:ActualComponentSet id="4"><q:ActualComponents n="1"><q:ActualComponent id="5"><q:SerialNumber>SN-1</q:SerialNumber></q:ActualComponent></q:ActualComponents></q:ActualComponentSet></q:ActualComponentSets>
<q:InspectionTraceability><q:InspectionStart>2026-03-02T08:15:00+08:00</q:InspectionStart></q:InspectionTraceability>
</q:MeasurementsResults></q:QIFDocument>
`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = (text: string, layout: CsvLayout | null = null): MeasurementFile =>
  readMeasurementFile(bytes(text), 'csv', layout);
const dfq = (text: string): MeasurementFile => readMeasurementFile(bytes(text), 'dfq');
const qif = (text: string): MeasurementFile => readMeasurementFile(bytes(text), 'qif');
/** `line column code` of each problem. */
const problemsOf = ({ problems }: MeasurementFile): string[] =>
  problems.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`);
const codeOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('our own table', () => {
  it('says everything of a value', () => {
    const { readings, problems } = csv(CSV);
    expect(problems).toEqual([]);
    expect(readings).toHaveLength(3);
    expect(readings[0]).toEqual({
      line: 2,
      set: 1,
      key: '1',
      name: '孔径',
      text: '32.0120',
      value: '32.0120',
      unit: 'mm',
      serial: 'SN-1',
      piece: 1,
      order: null,
      part: null,
      nominal: null,
      lsl: null,
      usl: null,
      measuredAt: '2026-03-02T08:15:00',
      instrument: 'CMM-01',
      quality: 'good',
      resultId: 'R-1',
    });
    expect(readings[1]).toMatchObject({ name: '去毛刺, 外观', value: 'ok', unit: null });
    expect(readings[2]).toMatchObject({ quality: 'uncertain', measuredAt: '2026-03-02T08:20:00+08:00' });
  });

  it('is the same in GB 18030, with a mark, with English headings and other signs between', () => {
    const { readings } = csv(CSV);
    // 气泡号,测量值\n1,合格\n in GB 18030
    const gb = Uint8Array.from([
      0xc6, 0xf8, 0xc5, 0xdd, 0xba, 0xc5, 0x2c, 0xb2, 0xe2, 0xc1, 0xbf, 0xd6, 0xb5, 0x0a, 0x31, 0x2c, 0xba, 0xcf, 0xb8,
      0xf1, 0x0a,
    ]);
    expect(readMeasurementFile(gb, 'csv').readings).toMatchObject([{ key: '1', value: 'ok' }]);
    expect(csv(`\uFEFF${CSV}`).readings).toEqual(readings);
    expect(csv('Balloon;Value;Piece\r\n1;32.01;1\r\n').readings).toMatchObject([
      { key: '1', value: '32.01', piece: 1 },
    ]);
    expect(csv('BALLOON\tvalue\n1\t32.01\n').readings).toMatchObject([{ value: '32.01' }]);
  });

  it.each([
    ['a value that was cut', '气泡号,测量值\n1,32.0', ['2 - measurement-file.cut']],
    ['a line that was cut', '气泡号,件号,测量值\n1,1,3\n1,2\n', ['3 - measurement-file.width']],
    ['a decimal comma', '气泡号;测量值\n1;32,01\n', ['2 测量值 measurement.comma']],
    ['an exponent', '气泡号,测量值\n1,3.2E+01\n', ['2 测量值 measurement.not-a-number']],
    ['1e308', '气泡号,测量值\n1,1e308\n', ['2 测量值 measurement.not-a-number']],
    [
      'no number',
      '气泡号,测量值\n1,NaN\n2,无\n',
      ['2 测量值 measurement.not-a-number', '3 测量值 measurement.not-a-number'],
    ],
    ['no value', '气泡号,测量值\n1,\n', ['2 测量值 measurement.empty']],
    ['an open quote', '气泡号,测量值\n"1,32\n', ['2 - measurement-file.open-quote']],
    ['no characteristic', '气泡号,测量值\n,32\n', ['2 气泡号 measurement-file.no-characteristic']],
    ['no column of values', '气泡号,件号\n1,1\n', ['1 测量值 measurement-file.no-column']],
    ['a column twice', '气泡号,测量值,测量值\n1,1,2\n', ['1 测量值 measurement-file.column-twice']],
    ['a strange day', '气泡号,测量值,测量时间\n1,1,3/2/2026 8:00\n', ['2 测量时间 measurement-file.time']],
    ['no piece', '气泡号,测量值,件号\n1,1,0\n', ['2 件号 measurement-file.piece']],
    ['a strange state', '气泡号,测量值,数据状态\n1,1,maybe\n', ['2 数据状态 measurement-file.quality']],
    ['nothing at all', '', ['1 气泡号 measurement-file.no-column']],
    ['headings only', '气泡号,测量值\n', ['1 - measurement-file.empty']],
  ])('names %s', (_what, text, expected) => {
    const file = csv(text);
    expect(problemsOf(file)).toEqual(expected);
    for (const { code } of file.problems) expect(hasText(`error.${code}`)).toBe(true);
  });

  it('takes a bad value that has no number', () => {
    expect(csv('气泡号,测量值,数据状态\n1,,无效\n')).toMatchObject({
      problems: [],
      readings: [{ value: null, quality: 'bad' }],
    });
  });
});

describe('a table of somebody else', () => {
  const layout: CsvLayout = {
    delimiter: 'semicolon',
    decimalMark: ',',
    headingLine: 3,
    columns: { key: 'Merkmal', value: 'Ist', serial: 'Teil' },
  };

  it('is read by its layout', () => {
    const file = csv('Protokoll\nMaschine 7\nTeil;Merkmal;Soll;Ist\nSN-1;1;32;32,012\n', layout);
    expect(file).toMatchObject({ problems: [], readings: [{ line: 4, serial: 'SN-1', key: '1', value: '32.012' }] });
  });

  it('is not read by halves', () => {
    expect(problemsOf(csv('a\nb\nTeil;Merkmal;Ist\nSN-1;1;32.012\n', layout))).toEqual([
      '4 Ist measurement-file.point',
    ]);
    expect(problemsOf(csv('a\nb\nTeil;Merkmal\nSN-1;1\n', layout))).toEqual(['3 Ist measurement-file.no-column']);
  });

  it.each([
    [{ columns: { value: 'Ist' } }, 'measurement-file.layout-key'],
    [{ columns: { key: 'Merkmal' } }, 'measurement-file.layout-value'],
    [{ columns: { key: 'Ist', value: 'Ist' } }, 'measurement-file.layout-twice'],
    [{ delimiter: 'comma' as const }, 'measurement-file.layout-comma'],
    [{}, null],
  ])('has a layout with %j: %s', (more, problem) => {
    expect(layoutProblem({ ...layout, ...more })).toBe(problem);
    if (problem) expect(hasText(`error.${problem}`)).toBe(true);
  });
});

describe('DFQ', () => {
  it('says everything of values in lines', () => {
    const { readings, problems } = dfq(DFQ);
    expect(problems).toEqual([]);
    expect(readings).toHaveLength(6);
    expect(readings[0]).toEqual({
      line: 15,
      set: 1,
      key: '1',
      name: '孔径',
      text: '3.2012E+01',
      value: '32.012',
      unit: 'mm',
      serial: 'SN-1',
      piece: null,
      order: 'WO-2026-000001',
      part: 'GP-100',
      nominal: '32',
      lsl: '32.000',
      usl: '32.025',
      measuredAt: '2026-03-02T08:15:00',
      instrument: 'CMM-01',
      quality: 'good',
      resultId: null,
    });
    expect(
      readings.slice(1).map(({ key, set, value, unit, quality, serial }) => [key, set, value, unit, quality, serial]),
    ).toEqual([
      ['4', 1, '12', 'µm', 'uncertain', 'SN-1'],
      ['6', 1, 'ok', 'mm', 'good', 'SN-1'],
      ['1', 2, null, 'mm', 'bad', 'SN-2'],
      ['4', 2, null, 'µm', 'bad', 'SN-2'],
      ['6', 2, 'ng', 'mm', 'good', 'SN-2'],
    ]);
  });

  it('reads values as K-fields, of several parts', () => {
    const file = dfq(
      'K0100 2\nK1001/1 A\nK2001/1 1\nK1001/2 B\nK2001/2 1\nK0001/1 1.5\nK0014/1 S1\nK0001/2 2.5\nK0001/1 1.6\nK0014/1/1 S0\n',
    );
    expect(file.problems).toEqual([]);
    expect(file.readings.map(({ part, set, value, serial }) => [part, set, value, serial])).toEqual([
      ['A', 1, '1.5', 'S0'],
      ['B', 1, '2.5', null],
      ['A', 2, '1.6', null],
    ]);
  });

  it.each([
    ['the head cut', 'K0100 3\nK2001/1 1\nK2001/2 2\n', ['3 K0100 measurement-file.count']],
    ['a line cut', 'K0100 2\nK2001/1 1\nK2001/2 2\n1.5\n', ['4 - measurement-file.width']],
    ['a value cut', 'K0100 1\nK2001/1 1\n1.5', ['3 - measurement-file.cut']],
    ['no count', 'K2001/1 1\n1.5\n', ['1 K0100 measurement-file.no-k0100']],
    ['a comma', 'K0100 1\nK2001/1 1\n1,5\n', ['3 K0001 measurement.comma']],
    ['1e308', 'K0100 1\nK2001/1 1\n1e308\n', ['3 K0001 measurement.too-many-digits']],
    ['no number', 'K0100 1\nK2001/1 1\nNaN\n', ['3 K0001 measurement.not-a-number']],
    ['no value', 'K0100 1\nK2001/1 1\nK0001/1\n', ['3 K0001 measurement.empty']],
    ['no such characteristic', 'K0100 1\nK2001/1 1\nK0001/2 1\n', ['3 K0001 measurement-file.no-such-characteristic']],
    ['no name', 'K0100 1\nK2101/1 1\n1.5\n', ['3 K2001 measurement-file.no-characteristic']],
    ['a fault list', 'K0100 1\nK2001/1 1\nK2004/1 5\n1\n', ['4 K2004 measurement-file.fault-list']],
    ['pieces counted', 'K0100 1\nK2001/1 1\nK2004/1 1\n5\u00141\n', ['4 K0021 measurement-file.several']],
    ['a time', 'K0100 1\nK2001/1 1\n1\u00140\u001431.02.2026/08:00:00\n', ['3 K0004 measurement-file.time']],
    ['no K-field', 'K0100 1\nK2001/1 1\nK20\n', ['3 - measurement-file.line']],
  ])('names %s', (_what, text, expected) => {
    const file = dfq(text);
    expect(problemsOf(file)).toEqual(expected);
    for (const { code } of file.problems) expect(hasText(`error.${code}`)).toBe(true);
  });
});

describe('QIF results', () => {
  it('say everything of a value', () => {
    const { readings, problems } = qif(QIF);
    expect(problems).toEqual([]);
    expect(readings).toMatchObject([
      {
        line: 12,
        set: 1,
        key: '1',
        name: '孔径',
        text: '32.011000000000003',
        value: '32.011',
        unit: 'mm',
        serial: 'SN-1',
        measuredAt: '2026-03-02T08:15:00+08:00',
        resultId: 'doc-1/9',
      },
      { key: null, name: '倒角', value: null, unit: 'degree', quality: 'bad' },
      { name: '外观', value: 'ng', unit: null },
    ]);
  });

  it.each([
    ['half of it', QIF.slice(0, QIF.length / 2), 'measurement-file.xml'],
    [
      'an entity',
      `<!DOCTYPE q [<!ENTITY a "${'x'.repeat(99)}">]><QIFDocument>&a;</QIFDocument>`,
      'measurement-file.doctype',
    ],
    ['an unknown entity', '<QIFDocument>&a;</QIFDocument>', 'measurement-file.xml'],
    ['a deep nest', '<a>'.repeat(100), 'measurement-file.xml'],
    ['another document', '<html/>', 'measurement-file.no-qif'],
    ['no results', '<QIFDocument/>', 'measurement-file.empty'],
    ['a comma', QIF.replace('32.011000000000003', '32,011'), 'measurement.comma'],
    ['no value', QIF.replace('32.011000000000003', ''), 'measurement.empty'],
  ])('names %s', (_what, text, code) => {
    expect(qif(text).problems.map((each) => each.code)).toEqual([code]);
    expect(hasText(`error.${code}`)).toBe(true);
  });
});

describe('any file', () => {
  it('is named by its end', () => {
    expect(['a.CSV', 'b.c.txt', 'c.dfq', 'd.QIF'].map(formatOf)).toEqual(['csv', 'csv', 'dfq', 'qif']);
    expect(codeOf(() => formatOf('a.exe'))).toBe('measurement-file.format');
    expect(codeOf(() => formatOf('csv.'))).toBe('measurement-file.format');
  });

  it('that is too large, no text, or of another encoding is named', () => {
    const refused = (raw: Uint8Array): string[] => problemsOf(readMeasurementFile(raw, 'csv'));
    expect(refused(new Uint8Array(21 * 1_048_576))).toEqual(['1 - measurement-file.too-large']);
    expect(refused(Uint8Array.from([0x31, 0, 0x32]))).toEqual(['1 - measurement-file.binary']);
    expect(refused(Uint8Array.from([0xff, 0xfe, 0x31, 0]))).toEqual(['1 - measurement-file.encoding']);
    expect(refused(Uint8Array.from([0x81, 0x0a]))).toEqual(['1 - measurement-file.encoding']);
  });

  it('of too many values stops', () => {
    const many = csv(`气泡号,测量值\n${'1,1\n'.repeat(5001)}`);
    expect(problemsOf(many)).toEqual(['5002 - measurement-file.too-many']);
    expect(problemsOf(csv(`气泡号,测量值\n1,${'1'.repeat(20_000)}\n`))).toEqual(['2 - measurement-file.long-line']);
  });

  const samples = { csv: CSV, dfq: DFQ, qif: QIF } as const;
  const formats = ['csv', 'dfq', 'qif'] as const;

  it.each(formats)('cut anywhere is refused or shorter by whole lines: %s', (format) => {
    const whole = bytes(samples[format]);
    const all = readMeasurementFile(whole, format).readings;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length }), (end) => {
        const { readings, problems } = readMeasurementFile(whole.subarray(0, end), format);
        for (const { code } of problems) expect(hasText(`error.${code}`)).toBe(true);
        if (problems.length > 0) return;
        const values = readings.map(({ value, line }) => [value, line]);
        expect(all.map(({ value, line }) => [value, line]).slice(0, values.length)).toEqual(values);
      }),
      { numRuns: 400 },
    );
  });

  it.each(formats)('with bytes changed throws nothing: %s', (format) => {
    const whole = bytes(samples[format]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const broken = Uint8Array.from(whole);
        for (const [at, byte] of changes) broken[at] = byte;
        for (const { code } of readMeasurementFile(broken, format).problems)
          expect(hasText(`error.${code}`)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it.each(formats)('of any bytes throws nothing: %s', (format) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => {
        const { problems } = readMeasurementFile(raw, format);
        expect(problems.length).toBeGreaterThan(0);
        for (const { code } of problems) expect(hasText(`error.${code}`)).toBe(true);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['32.0120', '32.0120'],
    ['3.20120000000000E+0001', '32.012'],
    ['-1.5e-03', '-0.0015'],
    ['35.011000000000001', '35.011'],
    ['0.10000000000000001', '0.1'],
    ['12.00000000000000000', '12'],
    ['1e308', 'measurement.too-many-digits'],
    ['1e999', 'measurement.not-a-number'],
    ['0.12345678901234567', 'measurement.too-many-digits'],
    ['1,5', 'measurement.comma'],
    [`1${' '.repeat(70)}2`, 'measurement.not-a-number'],
  ])('of programs: %s is %s', (text, expected) => expect(codeOf(() => machineNumber(text))).toBe(expected));

  it('written as doubles are the doubles they were', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, decimals) => {
          const value = digits / 10 ** decimals;
          expect(Number(machineNumber(value.toPrecision(17)))).toBe(value);
          expect(Number(machineNumber(value.toExponential(16)))).toBe(value);
        },
      ),
    );
  });

  it('of tables keep their mark', () => {
    expect(tableNumber('32,0120', ',')).toBe('32.0120');
    expect(codeOf(() => tableNumber('1.234,5', ','))).toBe('measurement-file.point');
    expect(codeOf(() => tableNumber('1,234', '.'))).toBe('measurement.comma');
  });
});

describe('moments', () => {
  it.each([
    ['2026-03-02T08:15:00Z', '2026-03-02T08:15:00Z'],
    ['2026/3/2 8:15', '2026-03-02T08:15:00'],
    ['02.03.2026/08:15:30', '2026-03-02T08:15:30'],
    ['2026-02-29 08:15', 'measurement-file.time'],
    ['2026-03-02', 'measurement-file.time'],
    ['2026-03-02 25:00', 'measurement-file.time'],
    ['', 'measurement-file.time'],
  ])('%s is %s', (text, expected) => expect(codeOf(() => moment(text))).toBe(expected));
});

describe('units', () => {
  it.each([
    ['1.2500', 'mm', 'mm', '1.2500'],
    ['1.25', 'MM', 'mm', '1.25'],
    ['12', 'μm', 'mm', '0.012'],
    ['0.012', 'mm', 'µm', '12'],
    ['1.25', 'in', 'mm', '31.75'],
    ['1', 'mm', 'in', null],
    ['1', 'mm', '°', null],
    ['1', 'degree', '°', '1'],
    ['1', 'N·m', 'N·m', '1'],
  ])('%s %s in %s is %s', (value, from, to, expected) => expect(inUnit(value, from, to)).toBe(expected));
});
