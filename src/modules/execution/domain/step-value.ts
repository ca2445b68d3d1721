import { decimal, DomainError, isDecimalString, type DecimalString } from '#libs/kernel';

/** What matters here of a step of a work instruction; limits are inclusive. */
interface AskingStep {
  readonly input?: {
    readonly type: 'number' | 'text' | 'choice';
    readonly min?: DecimalString;
    readonly max?: DecimalString;
    readonly choices?: readonly string[];
  };
}

/**
 * What may be recorded for a step: `true` for one that is read, heeded or confirmed; for a capture what its input asks.
 * @returns the value as it is stored
 * @throws DomainError `execution.step-value-invalid`
 */
export function checkStepValue(step: AskingStep, value: unknown): boolean | string {
  const refuse = (): never => {
    throw new DomainError('invalid', 'request.invalid', {}, [
      { pointer: '/value', code: 'execution.step-value-invalid', params: { value: String(value).slice(0, 100) } },
    ]);
  };
  const { input } = step;
  if (!input) return value === true ? true : refuse();
  if (typeof value !== 'string' || value.trim() === '' || value.length > 2000) return refuse();
  if (input.type === 'choice') return input.choices?.includes(value) ? value : refuse();
  if (input.type === 'text') return value.trim();
  if (!isDecimalString(value)) return refuse();
  const tooLow = input.min !== undefined && decimal.compare(value, input.min) < 0;
  const tooHigh = input.max !== undefined && decimal.compare(value, input.max) > 0;
  return tooLow || tooHigh ? refuse() : value;
}
