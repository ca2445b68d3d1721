import { DomainError } from '#libs/kernel';

/**
 * One row of a transition table. `to` is a list where the action leads back to the state the thing was in before
 * (resume after a hold): the caller then names that state.
 */
export interface TransitionRow<State extends string, Action extends string> {
  readonly from: State | readonly State[];
  readonly action: Action;
  readonly to: State | readonly State[];
}

export interface LifecycleDefinition<State extends string, Action extends string> {
  /** kebab-case; part of the keys of its texts (`state.<name>.<state>`, `action.<name>.<action>`). */
  readonly name: string;
  readonly initial: NoInfer<State>;
  readonly states: readonly State[];
  readonly transitions: readonly TransitionRow<NoInfer<State>, Action>[];
}

/** One transition from one state; `to` has more than one entry only where the former state decides. */
export interface Transition<State extends string, Action extends string> {
  readonly from: State;
  readonly action: Action;
  readonly to: readonly State[];
}

export interface Lifecycle<State extends string, Action extends string> {
  readonly name: string;
  readonly initial: State;
  readonly states: readonly State[];
  /** Every action of the table once, in the order of its first appearance. */
  readonly actions: readonly Action[];
  readonly transitions: readonly Transition<State, Action>[];
  can(state: State, action: Action): boolean;
  /**
   * The state after `action`.
   * @param previous the state to go back to, for actions such as resume after a hold; others ignore it
   * @throws DomainError conflict `lifecycle.transition-not-allowed` {lifecycle, state, action}
   * @throws Error when the action leads back and `previous` is none of the states it may lead to: whoever stored the
   *   hold did not store where it came from, which is a defect and no refusal
   */
  next(state: State, action: Action, previous?: State | null): State;
  /** What may be done in `state`, in the order of the table. */
  actionsFrom(state: State): readonly Action[];
  /** True when no action leaves `state`. */
  isTerminal(state: State): boolean;
}

export type StateOf<L> = L extends Lifecycle<infer State, string> ? State : never;
export type ActionOf<L> = L extends Lifecycle<string, infer Action> ? Action : never;

const listed = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? (one as readonly T[]) : [one as T]);

/**
 * Turns a transition table into a lifecycle. A table that is wrong does not load: unknown or repeated states, an action
 * twice from the same state, an action without target, states that cannot be reached from the initial one.
 */
export function defineLifecycle<const State extends string, const Action extends string>(
  definition: LifecycleDefinition<State, Action>,
): Lifecycle<State, Action> {
  const { name, initial, states } = definition;
  const transitions = definition.transitions.flatMap(({ from, action, to }) =>
    listed(from).map((state) => ({ from: state, action, to: listed(to) })),
  );
  const table = new Map<State, Map<Action, readonly State[]>>(states.map((state) => [state, new Map()]));
  const wrong = (what: string): Error => new Error(`lifecycle ${name}: ${what}`);

  if (table.size !== states.length) throw wrong('a state is listed twice');
  for (const state of [initial, ...transitions.flatMap(({ from, to }) => [from, ...to])])
    if (!table.has(state)) throw wrong(`unknown state ${state}`);
  for (const { from, action, to } of transitions) {
    if (to.length === 0) throw wrong(`${action} from ${from} leads nowhere`);
    if (table.get(from)?.has(action)) throw wrong(`${action} from ${from} is defined twice`);
    table.get(from)?.set(action, to);
  }
  const reached = new Set<State>([initial]);
  for (const state of reached) for (const to of table.get(state)?.values() ?? []) for (const s of to) reached.add(s);
  const unreachable = states.filter((state) => !reached.has(state));
  if (unreachable.length > 0) throw wrong(`unreachable state ${unreachable.join(', ')}`);

  return {
    name,
    initial,
    states,
    transitions,
    actions: [...new Set(transitions.map(({ action }) => action))],
    can: (state, action) => table.get(state)?.has(action) ?? false,
    next: (state, action, previous) => {
      const targets = table.get(state)?.get(action);
      const first = targets?.[0];
      if (!targets || !first)
        throw new DomainError('conflict', 'lifecycle.transition-not-allowed', { lifecycle: name, state, action });
      if (targets.length === 1) return first;
      if (!previous || !targets.includes(previous))
        throw wrong(`${action} from ${state} needs the state before: one of ${targets.join(', ')}`);
      return previous;
    },
    actionsFrom: (state) => [...(table.get(state)?.keys() ?? [])],
    isTerminal: (state) => (table.get(state)?.size ?? 0) === 0,
  };
}
