import { type Cell, type CellValue } from 'exceljs';
import type { CellText } from './sheet';

/** A cell's text, or what stands in the way of one (an error value, a formula that was never calculated). */
export type CellReading = { readonly text: CellText } | { readonly fault: string };

const ZERO_PADDED = /^0{2,}$/;
/** Excel keeps times of day as the fraction of a day that begins before its calendar does. */
const CALENDAR_BEGINS = Date.UTC(1900, 0, 1);

/** 0.1+0.2 is 0.3 to the person who sees the cell: fifteen digits, no exponent. */
export function numberText(value: number, format = ''): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  const plain = rounded.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
  return ZERO_PADDED.test(format) ? plain.padStart(format.length, '0') : plain;
}

/** `2026-03-01`, `2026-03-01T08:30:00` or, for a time of day, `08:30`. Excel's dates have no zone. */
export function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  const [date = '', time = ''] = iso.slice(0, 19).split('T');
  if (value.getTime() < CALENDAR_BEGINS) return time.slice(0, 5);
  return time === '00:00:00' ? date : `${date}T${time}`;
}

function read(value: CellValue | undefined, format: string): CellReading {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value.trim() };
  if (typeof value === 'number') return { text: numberText(value, format) };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { text: dateText(value) };
  if ('error' in value) return { fault: value.error };
  if ('richText' in value)
    return {
      text: value.richText
        .map((part) => part.text)
        .join('')
        .trim(),
    };
  if ('hyperlink' in value) return read(value.text, format);
  if ('formula' in value || 'sharedFormula' in value) {
    if (value.result === undefined) return { fault: `=${'formula' in value ? value.formula : value.sharedFormula}` };
    return read(value.result, format);
  }
  return { text: '' };
}

/** What a person sees in the cell; of a formula its stored result. */
export function readCell(cell: Cell): CellReading {
  return read(cell.value, cell.numFmt ?? '');
}
