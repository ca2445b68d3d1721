import { DomainError, type DecimalString } from '#libs/kernel';
import { parseReading, type Reading } from '#libs/measurement';

/** How many decimals the steps of a gauge have: `0.01` two, `0.5` one, `1` none. */
export const decimalsOf = (resolution: DecimalString): number => resolution.split('.')[1]?.length ?? 0;

/** A refusal of a field of the request. */
export const wrong = (pointer: string, code: string, params: DomainError['params'] = {}): DomainError =>
  new DomainError('invalid', 'request.invalid', {}, [{ pointer, code, params }]);

/**
 * What was typed as the reading of a gauge. A gauge does not show more decimals than its steps have; who types more has
 * made them up.
 * @throws DomainError invalid `request.invalid` at `/value`: `measurement.empty` | `.comma` | `.not-a-number` |
 *   `.too-many-digits` | `measurement-study.too-many-decimals` {resolution}
 */
export function typedReading(text: string, resolution: DecimalString): Reading {
  const reading = parsed(text);
  if (reading.decimals > decimalsOf(resolution))
    throw wrong('/value', 'measurement-study.too-many-decimals', { resolution });
  return reading;
}

function parsed(text: string): Reading {
  try {
    return parseReading(text);
  } catch (error) {
    if (error instanceof DomainError) throw wrong('/value', error.code, error.params);
    throw error;
  }
}
