export type Severity = 'good' | 'uncertain' | 'bad';

/** InfoType = DataValue (0x400) with the Overflow bit (0x80): the server's queue dropped values (OPC 10000-4 §7.39). */
const OVERFLOW_INFO = 0x0480;

/**
 * The two top bits of a StatusCode (OPC 10000-4 §7.39). Good has sub-codes (GoodClamped 0x00300000), so never compare
 * with zero.
 */
export function severity(statusCode: number): Severity {
  const top = statusCode >>> 30;
  if (top === 0) return 'good';
  return top === 1 ? 'uncertain' : 'bad';
}

/** True when the server's queue overflowed before this value: what came between is lost. */
export function hasOverflow(statusCode: number): boolean {
  return (statusCode & OVERFLOW_INFO) === OVERFLOW_INFO;
}
