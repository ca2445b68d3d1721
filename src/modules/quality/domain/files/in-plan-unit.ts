import { DomainError } from '#libs/kernel';
import { inUnit, type FileReading } from '#libs/measurement-files';
import type { Characteristic } from '../quality';

/**
 * The value in the unit of the plan. A file that names no unit is taken at its word, as somebody who types is.
 * @throws DomainError invalid `measurement-file.unit` {unit, expected}
 */
export function inPlanUnit(
  value: string,
  { unit }: Pick<FileReading, 'unit'>,
  characteristic: Pick<Characteristic, 'unit' | 'kind'>,
): string {
  if (unit === null || characteristic.kind === 'attribute') return value;
  const converted = inUnit(value, unit, characteristic.unit);
  if (converted === null)
    throw new DomainError('invalid', 'measurement-file.unit', { unit, expected: characteristic.unit });
  return converted;
}
