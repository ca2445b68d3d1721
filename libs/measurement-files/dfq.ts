import { DomainError } from '#libs/kernel';
import { ATTRIBUTE, INVALID, VALID } from './dfq-fields';
import { DfqModel, type DfqValue } from './dfq-model';
import { Findings } from './findings';
import { linesOf } from './lines';
import { moment } from './moment';
import { machineNumber } from './number';
import type { FileReading, MeasurementFile } from './reading';
import { words } from './words';

/**
 * Reads the ASCII transfer format of Q-DAS (AQDEF): K-fields and values in one file, values as lines or as K-fields. The
 * README says which fields are read.
 */
export function readDfq(text: string): MeasurementFile {
  const found = new Findings();
  return found.file('dfq', () => {
    const model = new DfqModel(found);
    const lines = linesOf(text, found);
    lines.forEach((line, index) => {
      if (line.trim() !== '') model.readLine(index + 1, line);
    });
    model.finish(Math.max(1, lines.length));
    for (const value of model.values.toSorted((a, b) => a.line - b.line || a.characteristic - b.characteristic))
      found.add(readingOf(model, value, found));
  });
}

function readingOf(model: DfqModel, value: DfqValue, found: Findings): FileReading {
  const { line, characteristic, set } = value;
  const about = model.characteristic(characteristic);
  const part = model.partOf(characteristic);
  const fields = model.fieldsOf(value);
  const read = <T>(column: string, text: string | undefined, parse: (text: string) => T): T | null =>
    text === undefined || text.trim() === '' ? null : found.try(line, column, () => parse(text));
  const quality = qualityOf(fields.attribute);
  const isAttribute = about.type?.trim() === ATTRIBUTE;
  const text = ((isAttribute ? fields.faults : fields.value) ?? '').trim();
  if (text === '' && quality !== 'bad') found.report(line, isAttribute ? 'K0021' : 'K0001', 'measurement.empty');
  const key = read('K2001', about.key, words);
  const name = read('K2002', about.name, words);
  if (key === null && name === null) found.report(line, 'K2001', 'measurement-file.no-characteristic');
  return {
    line,
    set,
    key,
    name,
    text: text.slice(0, 64),
    // What stands in the place of a value that is none means nothing.
    value:
      quality === 'bad'
        ? null
        : isAttribute
          ? read('K0021', fields.faults, (faults) => verdictOf(fields.looked, faults))
          : read('K0001', fields.value, machineNumber),
    quality,
    order: read('K0053', fields.order, words) ?? read('K1053', part.order, words),
    part: read('K1001', part.part, words),
    serial: read('K0014', fields.serial, words),
    piece: null,
    unit: read('K2142', about.unit, words),
    nominal: read('K2101', about.nominal, machineNumber),
    lsl: read('K2110', about.lsl, machineNumber),
    usl: read('K2111', about.usl, machineNumber),
    measuredAt: read('K0004', fields.time, moment),
    instrument: read('K2401', about.instrument, words),
    resultId: null,
  };
}

/** K0002: nothing or 0 is a good value, 255 and 256 none; of any other the file alone does not tell (our rule). */
function qualityOf(attribute = ''): FileReading['quality'] {
  const code = attribute.trim();
  if (code === '' || code === VALID) return 'good';
  return INVALID.includes(code) ? 'bad' : 'uncertain';
}

/** One piece that was looked at, and its faults. @throws DomainError invalid `measurement-file.several` */
function verdictOf(looked: string | undefined, faults: string): 'ok' | 'ng' {
  if (looked?.trim() !== '1' || !/^\d{1,6}$/.test(faults.trim()))
    throw new DomainError('invalid', 'measurement-file.several');
  return Number(faults) === 0 ? 'ok' : 'ng';
}
