/** Excel takes the file for UTF-8 only with this at its beginning. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A text that begins like this would be run as a formula where the file is opened. */
const FORMULA = /^[=+\-@\t\r]/;
const FIGURE = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function field(text: string): string {
  const harmless = FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line of a file of comma separated values (RFC 4180). */
export const csvLine = (fields: readonly (string | null)[]): string =>
  `${fields.map((text) => field(text ?? '')).join(',')}\r\n`;
