import { decimal, DomainError, isDecimalString, type DecimalString, type ErrorParams } from '#libs/kernel';
import { limitsText } from './limits-text';

/** What matters here of a step of a work instruction; limits are inclusive. */
interface AskingStep {
  readonly input?: {
    readonly type: 'number' | 'text' | 'choice' | 'date' | 'photo' | 'file' | 'scan' | 'signature';
    readonly unit?: string;
    readonly min?: DecimalString;
    readonly max?: DecimalString;
    readonly choices?: readonly string[];
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FILE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A day of the calendar, as `2026-03-01`. */
function isDay(value: string): boolean {
  const at = DAY.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** Captures whose value is the id of a file; it must have been sent to the job before. */
export const isFileCapture = ({ input }: AskingStep): boolean =>
  input?.type === 'photo' || input?.type === 'file' || input?.type === 'signature';

/**
 * What may be recorded for a step: `true` for one that is read, heeded or confirmed; for a capture what its input asks.
 * @returns the value as it is stored
 * @throws DomainError `execution.step-value-invalid`, `.step-value-out-of-limits` {value, limits, unit}
 */
export function checkStepValue(step: AskingStep, value: unknown): boolean | string {
  const refuse = (code = 'execution.step-value-invalid', params: ErrorParams = {}): never => {
    throw new DomainError('invalid', 'request.invalid', {}, [
      { pointer: '/value', code, params: { value: String(value).slice(0, 100), ...params } },
    ]);
  };
  const { input } = step;
  if (!input) return value === true ? true : refuse();
  if (typeof value !== 'string' || value.trim() === '' || value.length > 2000) return refuse();
  if (input.type === 'choice') return input.choices?.includes(value) ? value : refuse();
  if (input.type === 'text') return value.trim();
  if (input.type === 'scan') return value.length <= 200 ? value.trim() : refuse();
  if (input.type === 'date') return isDay(value) ? value : refuse();
  if (isFileCapture(step)) return FILE_ID.test(value) ? value : refuse();
  if (!isDecimalString(value)) return refuse();
  const { min = null, max = null, unit = '' } = input;
  const isInside =
    (min === null || decimal.compare(value, min) >= 0) && (max === null || decimal.compare(value, max) <= 0);
  return isInside ? value : refuse('execution.step-value-out-of-limits', { limits: limitsText(min, max), unit });
}
