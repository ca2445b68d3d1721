import { randomUUID } from 'node:crypto';
import { getMetadataStorage, type ValidatorConstraintInterface } from 'class-validator';
import { DomainError } from '#libs/kernel';
import { validationPipe } from '#platform/http';
import type { Dto } from './routes';

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** What `@Type` says about a property; class-transformer keeps it to itself. */
const typesOf: { findTypeMetadata(dto: Dto, property: string): { typeFunction(): Dto } | undefined } =
  require('class-transformer/cjs/storage').defaultMetadataStorage;

export interface Property {
  readonly name: string;
  readonly optional: boolean;
  readonly rules: readonly Rule[];
  /** Takes anything, as its DTO says on purpose. */
  readonly open: boolean;
}

const SAMPLES = [
  '08:00',
  '2031-05-06',
  '1',
  '12',
  '1234',
  'x',
  'sample',
  'CNY',
  'opc.tcp://127.0.0.1:4840',
  'a@b.example',
  '+86 21 5555',
  '#ffffff',
  'E10',
  'i=85',
];

/** The properties a DTO declares, with their rules. */
export function propertiesOf(dto: Dto): Property[] {
  const all = getMetadataStorage().getTargetValidationMetadatas(dto as new () => object, '', false, false);
  const names = [...new Set(all.map(({ propertyName }) => propertyName))];
  return names.map((name) => {
    const rules = all.filter(({ propertyName }) => propertyName === name);
    return {
      name,
      optional: rules.some(
        ({ type, constraints }) => type === 'conditionalValidation' && constraints[0]?.({}, undefined) !== true,
      ),
      rules,
      open: rules.every(({ type }) => type === 'whitelistValidation' || type === 'conditionalValidation'),
    };
  });
}

/** The codes a refusal of this property may carry. */
export function codesOf({ rules }: Property): string[] {
  // A rule of our own has its name in its class; what it answers is seen when it refuses.
  const names = rules.flatMap(({ type, name }) => (type === 'customValidation' && name ? [name] : []));
  return names.map((name) => `field.${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
}

function sampleOf(dto: Dto, { name, rules, open }: Property): unknown {
  if (open) return true;
  const by = (rule: string) => rules.find((each) => each.name === rule);
  const bounds = (rule: string): number | undefined => by(rule)?.constraints?.[0];
  const nested = rules.find(({ type }) => type === 'nestedValidation');
  if (nested) {
    const type = typesOf.findTypeMetadata(dto, name)?.typeFunction();
    if (!type) throw new Error(`${dto.name}.${name} has no @Type`);
    return by('isArray') ? [plausible(type)] : plausible(type);
  }
  const one = (): unknown => {
    if (by('isUuid')) return randomUUID();
    if (by('isIn')) return by('isIn')?.constraints[0][0];
    if (by('isEnum')) return Object.values(by('isEnum')?.constraints[0])[0];
    if (by('isBoolean')) return true;
    if (by('isInt') || by('isNumber')) return bounds('min') ?? Math.min(1, bounds('max') ?? 1);
    if (by('isDate') || (!by('matches') && (by('isDateString') || by('isIso8601')))) return '2031-05-06T07:08:09.000Z';
    if (by('isObject')) return {};
    const pattern: RegExp | undefined = by('matches')?.constraints[0];
    // A rule of our own (`@Validate`) is a class; those of the library have names.
    const own = rules.find(({ name, constraintCls }) => !name && constraintCls)?.constraintCls;
    const custom = own && (new (own as new () => ValidatorConstraintInterface)() as ValidatorConstraintInterface);
    const least = Math.max(bounds('isLength') ?? 0, bounds('minLength') ?? 0);
    const fits = (text: string): boolean =>
      (pattern?.test(text) ?? true) && (custom?.validate(text) ?? true) && (!by('isEmail') || text.includes('@'));
    return (
      SAMPLES.find((text) => (pattern || custom || by('isEmail')) && fits(text)) ?? 'a sample text'.padEnd(least, 'x')
    );
  };
  return by('isArray') ? Array.from({ length: bounds('arrayMinSize') ?? 1 }, one) : one();
}

/** A body that keeps every rule of form, and names nothing that exists. */
export function plausible(dto: Dto): Record<string, unknown> {
  const required = propertiesOf(dto).filter(({ optional }) => !optional);
  return Object.fromEntries(required.map((property) => [property.name, sampleOf(dto, property)]));
}

export const plausibleValue = (dto: Dto, property: Property): unknown => sampleOf(dto, property);

/** What the rules of form say: the pointers of what is wrong, or none. */
export async function refusedBy(dto: Dto, body: unknown): Promise<string[]> {
  try {
    await validationPipe().transform(body, { type: 'body', metatype: dto as new () => object });
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.errors.map(({ pointer }) => pointer);
    throw error;
  }
}

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

/** Never a value of any property that is not open. */
export const STRUCTURES: Readonly<Record<string, unknown>> = {
  'an object': { a: 1 },
  'a list of objects': [{ a: 1 }],
  'a nest of twenty': deep(20),
  'a prototype': JSON.parse('{"constructor":{"prototype":{"x":1}}}'),
};

/** Wrong for most properties; where one is right, the thing it names does not exist. */
export const SCALARS: Readonly<Record<string, unknown>> = {
  'a number': 5,
  'a negative number': -1,
  'a huge number': 1e308,
  'a number in between': 0.5,
  nothing: null,
  no: false,
  'an empty text': '',
  'an empty list': [],
  'a list of texts': ['x', 'x'],
  'a long text': 'x'.repeat(100_000),
  'a word': 'constructor',
  'digits without end': '9'.repeat(400),
  'a negative decimal': '-1',
  'an exponent': '1e999',
  'a date beyond the calendar': '+275760-09-13T00:00:00.000Z',
  'a date before the calendar': '-271821-04-20T00:00:00.000Z',
  'a day that is none': '2026-02-30',
};

/** Text no database can keep; refused wherever text may stand. */
export const UNSTORABLE: Readonly<Record<string, string>> = {
  'a NUL': 'a\u0000b',
  'half a character': 'a\ud800b',
};
