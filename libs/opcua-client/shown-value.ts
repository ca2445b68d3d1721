import { DataType, type DataValue, type Variant } from 'node-opcua';
import { plainValue } from './plain-value';
import { severity, type Severity } from './quality';

/** A value as people read it; machines may hold ten megabytes in one string. */
const LONGEST_TEXT = 500;
const MOST_ELEMENTS = 20;
/** DateTime.MinValue (1601-01-01) means "not set" (OPC 10000-6 §5.2.2.5). */
const FIRST_REAL_TIME = Date.UTC(1602, 0, 1);

export interface ShownValue {
  /** Null when there is none or its quality is bad. */
  readonly text: string | null;
  /** Built-in type of what came, e.g. `Double`; null when nothing came. */
  readonly type: string | null;
  readonly isArray: boolean;
  readonly severity: Severity;
  /** Name of the status, e.g. `BadWaitingForInitialData`. */
  readonly status: string;
  readonly sourceTimestamp: Date | null;
  readonly serverTimestamp: Date | null;
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

function one(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return cut(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (Buffer.isBuffer(value)) return cut(value.subarray(0, LONGEST_TEXT).toString('hex'));
  if (typeof value !== 'object') return String(value);
  try {
    return cut(JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? '');
  } catch {
    // A structure that contains itself; its type is all there is to show.
    return value.constructor.name;
  }
}

/** A number, text or list as one line; NaN and infinities are written as such. */
export function valueText(variant: Variant | undefined, namespaces: readonly string[]): string {
  const value = plainValue(variant, namespaces);
  if (!Array.isArray(value)) return one(value);
  const more = value.length > MOST_ELEMENTS ? `, … (${value.length})` : '';
  return cut(`[${value.slice(0, MOST_ELEMENTS).map(one).join(', ')}${more}]`);
}

/** A time the server really set. */
export function realTime(at: Date | null | undefined): Date | null {
  return at && !Number.isNaN(at.getTime()) && at.getTime() >= FIRST_REAL_TIME ? at : null;
}

export function shownValue(value: DataValue, namespaces: readonly string[]): ShownValue {
  const quality = severity(value.statusCode.value);
  const { value: variant } = value;
  const dataType = variant?.dataType ?? DataType.Null;
  return {
    text: quality === 'bad' || dataType === DataType.Null ? null : valueText(variant, namespaces),
    type: dataType === DataType.Null ? null : DataType[dataType],
    isArray: Array.isArray(variant?.value) || ArrayBuffer.isView(variant?.value),
    severity: quality,
    status: value.statusCode.name,
    sourceTimestamp: realTime(value.sourceTimestamp),
    serverTimestamp: realTime(value.serverTimestamp),
  };
}
