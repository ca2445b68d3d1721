import type { Characteristic } from './quality';

/** The plan of an operation as it is compared. */
export interface ComparedPlan {
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  readonly firstArticle: boolean;
  readonly characteristics: readonly Omit<Characteristic, 'id'>[];
}

/** A field that says something else; null: it says nothing there. */
interface PlanFieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

type PlanChange = 'added' | 'removed' | 'changed';

interface CharacteristicChange {
  readonly balloon: string;
  readonly name: string;
  readonly nameEn: string;
  readonly change: PlanChange;
  readonly fields: readonly PlanFieldChange[];
}

export interface OperationPlanChange {
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  /** Whether the operation asks for a first article is said otherwise: what it was, and is. */
  readonly firstArticle: { readonly from: boolean; readonly to: boolean } | null;
  readonly characteristics: readonly CharacteristicChange[];
}

type PlanFacts = Readonly<Record<string, string | null>>;

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

function factsOf(line: ComparedPlan['characteristics'][number]): PlanFacts {
  const { sampling, geometric, place } = line;
  return {
    name: line.name,
    nameEn: line.nameEn || null,
    kind: line.kind,
    nominal: line.nominal,
    lsl: line.lsl,
    usl: line.usl,
    unit: line.unit || null,
    decimals: String(line.decimals),
    class: line.class,
    mandatory: String(line.mandatory),
    sampling: typeof sampling === 'object' ? String(sampling.every) : sampling,
    gaugeClass: line.gaugeClass,
    requirement: line.requirement || null,
    geometric: geometric?.symbol ?? null,
    datums: geometric?.datums.join(', ') || null,
    zone: line.zone,
    place: place && `${place.page} · ${percent(place.x)} · ${percent(place.y)}`,
  };
}

function differences(from: PlanFacts, to: PlanFacts): PlanFieldChange[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((field) => {
    const [before, after] = [from[field] ?? null, to[field] ?? null];
    return before === after ? [] : [{ field, from: before, to: after }];
  });
}

function lineChanges(
  from: ComparedPlan['characteristics'],
  to: ComparedPlan['characteristics'],
): readonly CharacteristicChange[] {
  const balloons = [...new Set([...to, ...from].map(({ balloon }) => balloon))];
  return balloons.flatMap((balloon): CharacteristicChange[] => {
    const before = from.find((line) => line.balloon === balloon);
    const after = to.find((line) => line.balloon === balloon);
    const shown = after ?? before;
    if (!shown) return [];
    const fields = differences(before ? factsOf(before) : {}, after ? factsOf(after) : {});
    if (fields.length === 0) return [];
    const change = !before ? 'added' : !after ? 'removed' : 'changed';
    return [{ balloon, name: shown.name, nameEn: shown.nameEn, change, fields }];
  });
}

/** What plans say otherwise than those before: operations by number, lines by balloon. Their order is no change. */
export function comparePlans(from: readonly ComparedPlan[], to: readonly ComparedPlan[]): OperationPlanChange[] {
  const numbers = [...new Set([...from, ...to].map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.flatMap((number): OperationPlanChange[] => {
    const before = from.find((plan) => plan.number === number);
    const after = to.find((plan) => plan.number === number);
    const shown = after ?? before;
    if (!shown) return [];
    const [was, is] = [before?.firstArticle ?? false, after?.firstArticle ?? false];
    const characteristics = lineChanges(before?.characteristics ?? [], after?.characteristics ?? []);
    if (was === is && characteristics.length === 0) return [];
    const firstArticle = was === is ? null : { from: was, to: is };
    return [{ number, name: shown.name, nameEn: shown.nameEn, firstArticle, characteristics }];
  });
}
