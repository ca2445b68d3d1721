import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf, readMeasurementFile, type CsvLayout } from './index';

const OTHER_PROGRAM: CsvLayout = {
  delimiter: 'semicolon',
  decimalMark: ',',
  headingLine: 3,
  columns: { name: '元素', piece: '工件', nominal: '标称值', value: '实测值', unit: '单位' },
};

describe('the files to try', () => {
  it.each([
    ['gp-100.csv', null],
    ['gp-100-other-program.csv', OTHER_PROGRAM],
    ['gp-100.dfq', null],
    ['gp-100.qif', null],
  ])('%s holds the six values of two pump bodies', (name, layout) => {
    const bytes = readFileSync(join(__dirname, '../../examples/measurement-files', name));
    const { readings, problems } = readMeasurementFile(bytes, formatOf(name), layout);
    expect(problems).toEqual([]);
    const measured = readings.filter(({ quality }) => quality === 'good');
    expect(measured.map(({ piece, set, value, unit }) => [piece ?? set, Number(value), unit])).toEqual([
      [1, 32.012, 'mm'],
      [1, 28.004, 'mm'],
      [1, 20.015, 'mm'],
      [1, 0.012, 'mm'],
      [2, 32.009, 'mm'],
      [2, 27.997, 'mm'],
    ]);
    expect(measured[1]?.name).toBe('两齿轮孔中心距 28±0.02');
  });
});
