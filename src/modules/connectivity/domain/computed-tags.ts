import type { TagValue } from '#libs/opcua-client';
import {
  ExpressionError,
  firstTrue,
  type Outcome,
  type Reading,
  type StateExpression,
  TagExpression,
} from '#libs/tag-expressions';
import type { StateRule, TagDef, TagRole } from './connection';
import { sourceTime } from './source-clock';
import { resultFor } from './tag-needs';

/** Under this key the state that rules make of a machine's tags goes the way of a tag. No tag of a map begins with it. */
export const MACHINE_STATE = '@state';

/**
 * A PLC writes its counters one after the other. One that is computed of several is not believed before they have stood
 * still for so long by the machine's clock, or for a whole look of ours (our rule).
 */
const STANDS_STILL_MS = 200;

const STATUS = { good: 0, uncertain: 0x4000_0000, bad: 0x8000_0000 } as const;
const COUNTERS: ReadonlySet<TagRole> = new Set(['good-count', 'scrap-count']);

interface Computed {
  readonly key: string;
  readonly tags: readonly string[];
  readonly evaluate: () => Outcome;
  readonly deadband: number;
  /** Waits until what it is computed of stands still. */
  readonly isSlow: boolean;
  /** What was told of it last; null since nothing is known. */
  told: TagValue | null;
  waiting: { readonly value: TagValue; looks: number } | null;
}

type Step = readonly TagValue[];

/** Works out the computed tags and the state of one machine, as the values they are made of come in. */
export class ComputedTags {
  /** Keys of expressions that cannot be read: they were stored by somebody else. */
  readonly unreadable: readonly string[];
  private readonly readings = new Map<string, Reading>();
  private readonly all: Computed[] = [];
  private readonly byInput = new Map<string, Computed[]>();
  private readonly jobKeys: ReadonlySet<string>;
  private readonly read = (key: string): Reading | undefined => this.readings.get(key);

  constructor(tags: readonly TagDef[], states: readonly StateRule[]) {
    const unreadable: string[] = [];
    for (const tag of tags) {
      if (tag.expression === null) continue;
      const expression = readable(tag.expression);
      if (expression) this.add(this.ofTag(tag, expression));
      else unreadable.push(tag.key);
    }
    const rules = states.flatMap(({ state, expression }): StateExpression[] => {
      const condition = readable(expression);
      return condition ? [{ state, expression: condition }] : [];
    });
    // Without one of them, another might be taken for the first that is true.
    if (rules.length < states.length) unreadable.push(MACHINE_STATE);
    else if (rules.length > 0) this.add(this.ofRules(rules));
    this.unreadable = unreadable;
    this.jobKeys = new Set(tags.filter(({ role }) => role === 'current-job').map(({ key }) => key));
  }

  /** What follows from values just heard, in the order of the machine's clock. */
  of(values: readonly TagValue[]): TagValue[] {
    if (this.all.length === 0) return [];
    return stepsOf(values.filter(({ key }) => this.byInput.has(key) || this.jobKeys.has(key))).flatMap((step) =>
      this.after(step),
    );
  }

  /** The machine is away, perhaps only for a moment. @returns what was still waiting */
  lost(): TagValue[] {
    return this.settled();
  }

  /** What was heard before is worth nothing any more: the server did not keep what happened since. */
  forget(): void {
    this.readings.clear();
    for (const computed of this.all) computed.told = null;
  }

  /** A look at what waits, every half a second. @returns what has stood still since the look before */
  look(): TagValue[] {
    return this.all.flatMap((computed) => {
      const { waiting } = computed;
      if (!waiting) return [];
      waiting.looks += 1;
      return waiting.looks > 1 ? release(computed) : [];
    });
  }

  private after(step: Step): TagValue[] {
    const [first] = step;
    if (!first) return [];
    // What was made before another job came in is told before it.
    const out = step.some(({ key }) => this.jobKeys.has(key)) ? this.settled() : [];
    const touched = new Set<Computed>();
    for (const value of step) {
      this.readings.set(value.key, { value: value.value, severity: value.severity, at: sourceTime(value) });
      for (const computed of this.byInput.get(value.key) ?? []) touched.add(computed);
    }
    const receivedAt = step.reduce(
      (newest, value) => (value.receivedAt > newest ? value.receivedAt : newest),
      first.receivedAt,
    );
    for (const computed of touched) out.push(...this.next(computed, first.initial, receivedAt));
    return out;
  }

  private next(computed: Computed, initial: boolean, receivedAt: Date): TagValue[] {
    const { value, severity, at, problem } = computed.evaluate();
    const { told: before, waiting } = computed;
    const isFirst = before === null && waiting === null;
    // What has not been heard is not bad yet: the first picture of the machine comes in several messages.
    if (at === null || (isFirst && problem?.code === 'expression.waiting')) return [];
    const told: TagValue = {
      key: computed.key,
      value,
      severity,
      statusCode: STATUS[severity],
      overflow: false,
      initial: initial || isFirst || waiting?.value.initial === true,
      sourceTimestamp: at,
      serverTimestamp: null,
      receivedAt,
    };
    if (!computed.isSlow || isFirst) return tell(computed, told);
    const stood = waiting && at.getTime() - sourceTime(waiting.value).getTime() >= STANDS_STILL_MS;
    const out = stood ? release(computed) : [];
    computed.waiting = { value: stood ? { ...told, initial } : told, looks: 0 };
    return out;
  }

  private settled(): TagValue[] {
    return this.all.flatMap((computed) => release(computed));
  }

  private ofTag({ key, role, deadband }: TagDef, expression: TagExpression): Computed {
    const evaluate = (): Outcome => fitting(expression.evaluate(this.read), role);
    const isSlow = COUNTERS.has(role) && expression.tags.length > 1;
    return { key, tags: expression.tags, evaluate, deadband: deadband ?? 0, isSlow, told: null, waiting: null };
  }

  private ofRules(rules: readonly StateExpression[]): Computed {
    const tags = [...new Set(rules.flatMap(({ expression }) => expression.tags))];
    const evaluate = (): Outcome => firstTrue(rules, this.read);
    return { key: MACHINE_STATE, tags, evaluate, deadband: 0, isSlow: false, told: null, waiting: null };
  }

  private add(computed: Computed): void {
    this.all.push(computed);
    for (const tag of computed.tags) this.byInput.set(tag, [...(this.byInput.get(tag) ?? []), computed]);
  }
}

function readable(source: string): TagExpression | null {
  try {
    return TagExpression.read(source);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}

/** What was found is one picture; what changed afterwards changed one moment after the other. */
function stepsOf(values: readonly TagValue[]): Step[] {
  const found = values.filter(({ initial }) => initial);
  const changed = values.filter(({ initial }) => !initial);
  const inOrder = changed.toSorted((a, b) => sourceTime(a).getTime() - sourceTime(b).getTime());
  const steps: TagValue[][] = [found];
  let moment = Number.NaN;
  for (const value of inOrder) {
    const at = sourceTime(value).getTime();
    // Twice the same tag at one moment are two steps, or the first would never have been.
    const last = steps.at(-1);
    if (at === moment && last && !last.some(({ key }) => key === value.key)) last.push(value);
    else steps.push([value]);
    moment = at;
  }
  return steps;
}

/** A value that is not what the tag means is none. */
function fitting(outcome: Outcome, role: TagRole): Outcome {
  const { value } = outcome;
  if (value === null) return outcome;
  const wanted = resultFor(role);
  const isCount = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  const type = typeof value === 'string' ? 'text' : typeof value;
  const fits = COUNTERS.has(role) ? isCount : wanted === 'any' || wanted === type;
  return fits ? outcome : { ...outcome, value: null, severity: 'bad' };
}

function isNews(before: TagValue, now: TagValue, deadband: number): boolean {
  if (before.severity !== now.severity) return true;
  if (typeof before.value === 'number' && typeof now.value === 'number' && deadband > 0) {
    return Math.abs(now.value - before.value) >= deadband;
  }
  return before.value !== now.value;
}

/** Says it when it is news: a slow drift is, once it has gone far enough from what was said last. */
function tell(computed: Computed, value: TagValue): TagValue[] {
  const { told, deadband } = computed;
  if (told && !value.initial && !isNews(told, value, deadband)) return [];
  computed.told = value;
  return [value];
}

function release(computed: Computed): TagValue[] {
  const { waiting } = computed;
  computed.waiting = null;
  return waiting ? tell(computed, waiting.value) : [];
}
