import type { AttachedDocument } from './document';
import type { Operation, OperationLink, Parameter, Step } from './routing';

/** A field that says something else in the other version; `null`: it is not there. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type Change = 'added' | 'removed' | 'changed' | 'same';

interface Part {
  /** Step number or parameter code. */
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly change: Change;
  readonly fields: readonly FieldChange[];
}

export interface OperationChange {
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  readonly change: Change;
  readonly fields: readonly FieldChange[];
  readonly steps: readonly Part[];
  readonly parameters: readonly Part[];
}

interface NumberLink {
  readonly from: number;
  readonly to: number;
}

export interface Comparison {
  /** By operation number; those that are the same in both as well. */
  readonly operations: readonly OperationChange[];
  readonly linksAdded: readonly NumberLink[];
  readonly linksRemoved: readonly NumberLink[];
}

/** What is compared: a version's content with its documents by id. */
export interface Compared {
  readonly operations: readonly (Omit<Operation, 'documents'> & { readonly documentIds: readonly string[] })[];
  readonly links: readonly OperationLink[];
  readonly documents: readonly AttachedDocument[];
}

type Facts = Readonly<Record<string, string | null>>;

const text = (value: unknown): string | null =>
  value === undefined || value === null || value === '' || value === false ? null : String(value);

function differences(from: Facts, to: Facts): FieldChange[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((field) => {
    const [before, after] = [from[field] ?? null, to[field] ?? null];
    return before === after ? [] : [{ field, from: before, to: after }];
  });
}

const NOTHING: Facts = {};

const stepFacts = ({ kind, title, titleEn, text: body, textEn, mandatory, picture, media, input }: Step): Facts => ({
  kind,
  title: text(title),
  titleEn: text(titleEn),
  text: text(body),
  textEn: text(textEn),
  mandatory: String(mandatory),
  picture: text(picture),
  media: text(media?.map(({ name }) => name).join(', ')),
  input: text(input?.type),
  unit: text(input?.unit),
  min: text(input?.min),
  max: text(input?.max),
  choices: text(input?.choices?.join(', ')),
});

const parameterFacts = ({ name, nameEn, value, unit, min, max }: Parameter): Facts => ({
  name: text(name),
  nameEn: text(nameEn),
  value: text(value),
  unit: text(unit),
  min: text(min),
  max: text(max),
});

function operationFacts(operation: Compared['operations'][number], documents: readonly AttachedDocument[]): Facts {
  const codes = operation.documentIds.map((id) => documents.find((each) => each.id === id)?.code ?? id);
  return {
    code: text(operation.code),
    name: text(operation.name),
    nameEn: text(operation.nameEn),
    workUnit: text(operation.workUnitCode),
    equipmentClass: text(operation.equipmentClass),
    control: operation.control,
    reporting: operation.reporting,
    setupSeconds: String(operation.setupSeconds),
    runSeconds: String(operation.runSeconds),
    transferBatch: operation.transferBatch,
    qualification: text(operation.qualification),
    alternative: text(operation.branch?.group),
    optional: text(operation.optional),
    tools: text(operation.tools?.map(({ toolClass, count }) => `${toolClass} × ${count}`).join(', ')),
    ncProgram: text(operation.ncProgram),
    produces: text(operation.produces),
    documents: text(codes.join(', ')),
  };
}

/** Pairs the parts of two lists by their keys and says of each what became of it. */
function parts<T>(
  from: readonly T[],
  to: readonly T[],
  keyOf: (part: T) => string,
  nameOf: (part: T) => { name: string; nameEn: string },
  facts: (part: T) => Facts,
): Part[] {
  const keys = [...new Set([...from, ...to].map(keyOf))];
  return keys.flatMap((key): Part[] => {
    const before = from.find((part) => keyOf(part) === key);
    const after = to.find((part) => keyOf(part) === key);
    const shown = after ?? before;
    if (!shown) return [];
    const fields = differences(before ? facts(before) : NOTHING, after ? facts(after) : NOTHING);
    const change = !before ? 'added' : !after ? 'removed' : fields.length > 0 ? 'changed' : 'same';
    return [{ key, ...nameOf(shown), change, fields }];
  });
}

const stepParts = (from: readonly Step[], to: readonly Step[]): Part[] =>
  parts(
    from,
    to,
    ({ seq }) => String(seq),
    ({ title, titleEn }) => ({ name: title, nameEn: titleEn }),
    stepFacts,
  );

const parameterParts = (from: readonly Parameter[], to: readonly Parameter[]): Part[] =>
  parts(
    from,
    to,
    ({ code }) => code,
    ({ name, nameEn }) => ({ name, nameEn }),
    parameterFacts,
  );

const sameLink = (a: NumberLink, b: NumberLink): boolean => a.from === b.from && a.to === b.to;

function numbered({ operations, links }: Compared): NumberLink[] {
  const numbers = new Map(operations.map(({ operationId, number }) => [operationId, number]));
  return links.map(({ from, to }) => ({ from: numbers.get(from) ?? 0, to: numbers.get(to) ?? 0 }));
}

/** What one version says otherwise than another: operations by number, steps by theirs, parameters by code. */
export function compareVersions(from: Compared, to: Compared): Comparison {
  const numbers = [...new Set([...from.operations, ...to.operations].map(({ number }) => number))].sort(
    (a, b) => a - b,
  );
  const [before, after] = [numbered(from), numbered(to)];
  return {
    operations: numbers.flatMap((number): OperationChange[] => {
      const old = from.operations.find((each) => each.number === number);
      const now = to.operations.find((each) => each.number === number);
      const shown = now ?? old;
      if (!shown) return [];
      const fields = differences(
        old ? operationFacts(old, from.documents) : NOTHING,
        now ? operationFacts(now, to.documents) : NOTHING,
      );
      const steps = stepParts(old?.steps ?? [], now?.steps ?? []).filter(({ change }) => change !== 'same');
      const parameters = parameterParts(old?.parameters ?? [], now?.parameters ?? []).filter(
        ({ change }) => change !== 'same',
      );
      const isSame = fields.length + steps.length + parameters.length === 0;
      const change = !old ? 'added' : !now ? 'removed' : isSame ? 'same' : 'changed';
      return [{ number, name: shown.name, nameEn: shown.nameEn, change, fields, steps, parameters }];
    }),
    linksAdded: after.filter((link) => !before.some((other) => sameLink(link, other))),
    linksRemoved: before.filter((link) => !after.some((other) => sameLink(link, other))),
  };
}
