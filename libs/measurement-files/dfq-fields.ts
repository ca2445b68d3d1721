/** The K-fields that are read, by what they are of; all others are passed over. */
export const PART_FIELDS = { 1001: 'part', 1053: 'order' } as const;
export const CHARACTERISTIC_FIELDS = {
  2001: 'key',
  2002: 'name',
  2004: 'type',
  2101: 'nominal',
  2110: 'lsl',
  2111: 'usl',
  2142: 'unit',
  2401: 'instrument',
} as const;
/** Of a single value. 0020 and 0021 are the pieces looked at and the faults found, of an attribute. */
export const VALUE_FIELDS = {
  1: 'value',
  2: 'attribute',
  4: 'time',
  14: 'serial',
  20: 'looked',
  21: 'faults',
  53: 'order',
} as const;

export type PartField = (typeof PART_FIELDS)[keyof typeof PART_FIELDS];
export type CharacteristicField = (typeof CHARACTERISTIC_FIELDS)[keyof typeof CHARACTERISTIC_FIELDS];
export type ValueField = (typeof VALUE_FIELDS)[keyof typeof VALUE_FIELDS];

/** What stands in a value line for one characteristic, in this order; null: passed over. */
export const IN_VALUE_LINE: readonly (ValueField | null)[] = ['value', 'attribute', 'time'];
export const IN_ATTRIBUTE_LINE: readonly (ValueField | null)[] = ['looked', 'faults', null, 'attribute', 'time'];

/** Between characteristics, and between what is said of one. */
export const NEXT_CHARACTERISTIC = '\u000f';
export const NEXT_FIELD = '\u0014';

/** K0002: a value that is good, and one that is none. */
export const VALID = '0';
export const INVALID: readonly string[] = ['255', '256'];

/** K2004: a characteristic that is looked at and not measured; a fault list, which is not read. */
export const ATTRIBUTE = '1';
export const FAULT_LISTS: readonly string[] = ['5', '6'];
