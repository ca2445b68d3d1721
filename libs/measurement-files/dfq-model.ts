import {
  ATTRIBUTE,
  CHARACTERISTIC_FIELDS,
  FAULT_LISTS,
  IN_ATTRIBUTE_LINE,
  IN_VALUE_LINE,
  NEXT_CHARACTERISTIC,
  NEXT_FIELD,
  PART_FIELDS,
  VALUE_FIELDS,
  type CharacteristicField,
  type PartField,
  type ValueField,
} from './dfq-fields';
import type { Findings } from './findings';

type Of<Field extends string> = Partial<Record<Field, string>>;

/** One value of one characteristic, as the file has it. */
export interface DfqValue {
  readonly line: number;
  readonly characteristic: number;
  /** Which value of its characteristic it is, from 1. */
  readonly set: number;
  readonly fields: Of<ValueField>;
}

const MOST_CHARACTERISTICS = 2000;
const K_FIELD = /^K(\d{4})(?:\/(\d{1,5}))?(?:\/(\d{1,5}))?(?:\s(.*))?$/;

const named = <Names extends Readonly<Record<number, string>>>(
  names: Names,
  field: number,
): Names[keyof Names] | null => (names as Readonly<Record<number, Names[keyof Names] | undefined>>)[field] ?? null;

/** What a DFQ file holds, field by field: 0 as an index means all. */
export class DfqModel {
  private readonly parts = new Map<number, Of<PartField>>();
  private readonly characteristics = new Map<number, Of<CharacteristicField> & { readonly inPart: number }>();
  private readonly byPlace = new Map<string, DfqValue>();
  private readonly counts = new Map<number, number>();
  private readonly forAll = new Map<number, Of<ValueField>>();
  private part = 1;
  private declared: number | null = null;

  constructor(private readonly found: Findings) {}

  get values(): readonly DfqValue[] {
    return [...this.byPlace.values()];
  }

  readLine(line: number, text: string): void {
    if (!text.startsWith('K')) return this.readValues(line, text);
    const match = K_FIELD.exec(text);
    if (!match) return this.found.report(line, null, 'measurement-file.line', { text: text.slice(0, 40) });
    const [, number, first, second, rest = ''] = match;
    const field = Number(number);
    const index = first === undefined ? 1 : Number(first);
    if (field === 100) this.declared = /^\d{1,5}$/.test(rest.trim()) ? Number(rest.trim()) : null;
    if (field < 1000)
      return this.readValueField(line, field, index, second === undefined ? null : Number(second), rest);
    const part = named(PART_FIELDS, field);
    if (field < 2000) this.part = index;
    if (part) this.parts.set(index, { ...this.parts.get(index), [part]: rest });
    if (field >= 2000 && field < 3000) this.readCharacteristic(line, field, index, rest);
  }

  /** What is declared and is not there tells that the file was cut, or mended by hand. */
  finish(lastLine: number): void {
    if (this.declared === null) this.found.report(1, 'K0100', 'measurement-file.no-k0100');
    else if (this.declared !== this.width)
      this.found.report(lastLine, 'K0100', 'measurement-file.count', { expected: this.declared, got: this.width });
  }

  partOf(characteristic: number): Of<PartField> {
    return { ...this.parts.get(0), ...this.parts.get(this.characteristics.get(characteristic)?.inPart ?? 1) };
  }

  characteristic(index: number): Of<CharacteristicField> {
    return { ...this.characteristics.get(0), ...this.characteristics.get(index) };
  }

  fieldsOf({ set, fields }: DfqValue): Of<ValueField> {
    return { ...this.forAll.get(set), ...fields };
  }

  private get width(): number {
    return this.characteristics.size - (this.characteristics.has(0) ? 1 : 0);
  }

  private readCharacteristic(line: number, field: number, index: number, text: string): void {
    if (index > MOST_CHARACTERISTICS)
      this.found.stop(line, `K${field}`, 'measurement-file.too-many', { most: MOST_CHARACTERISTICS });
    const name = named(CHARACTERISTIC_FIELDS, field);
    const known = this.characteristics.get(index) ?? { inPart: this.part };
    this.characteristics.set(index, name ? { ...known, [name]: text } : known);
  }

  private readValueField(line: number, field: number, index: number, set: number | null, text: string): void {
    const name = named(VALUE_FIELDS, field);
    if (!name) return;
    const column = `K${String(field).padStart(4, '0')}`;
    if (index > 0 && !this.characteristics.has(index))
      return this.found.report(line, column, 'measurement-file.no-such-characteristic', { index });
    if (name === 'value' || name === 'looked') {
      if (index === 0) return this.found.report(line, column, 'measurement-file.line', { text: text.slice(0, 40) });
      return this.put(line, index, set ?? this.next(index), { [name]: text });
    }
    const latest = set ?? Math.max(1, ...(index === 0 ? this.counts.values() : [this.counts.get(index) ?? 1]));
    if (index === 0) this.forAll.set(latest, { ...this.forAll.get(latest), [name]: text });
    else this.put(line, index, latest, { [name]: text });
  }

  /** One value of each characteristic, in their order. */
  private readValues(line: number, text: string): void {
    const cells = text.split(NEXT_CHARACTERISTIC);
    if (cells.length !== this.width)
      return this.found.report(line, null, 'measurement-file.width', { expected: this.width, got: cells.length });
    cells.forEach((cell, position) => {
      const index = position + 1;
      const { type = '0' } = this.characteristic(index);
      if (FAULT_LISTS.includes(type.trim())) return this.found.report(line, 'K2004', 'measurement-file.fault-list');
      const order = type.trim() === ATTRIBUTE ? IN_ATTRIBUTE_LINE : IN_VALUE_LINE;
      const fields = cell.split(NEXT_FIELD).flatMap((content, at) => {
        const name = order[at];
        return name ? [[name, content]] : [];
      });
      this.put(line, index, this.next(index), Object.fromEntries(fields) as Of<ValueField>);
    });
  }

  private next(index: number): number {
    const set = (this.counts.get(index) ?? 0) + 1;
    this.counts.set(index, set);
    return set;
  }

  private put(line: number, characteristic: number, set: number, fields: Of<ValueField>): void {
    const place = `${characteristic}/${set}`;
    const known = this.byPlace.get(place);
    this.byPlace.set(place, {
      line: known?.line ?? line,
      characteristic,
      set,
      fields: { ...known?.fields, ...fields },
    });
  }
}
