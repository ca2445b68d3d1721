import type { Operation, VersionDetail } from './api';

/** An operation while it is edited: its key stays when its number changes. */
export interface DraftOperation extends Operation {
  readonly key: string;
}

export interface DraftLink {
  readonly from: string;
  readonly to: string;
}

export interface Draft {
  readonly changeNote: string;
  readonly operations: readonly DraftOperation[];
  readonly links: readonly DraftLink[];
}

export function draftOf({ changeNote, operations, links }: VersionDetail): Draft {
  return {
    changeNote,
    links,
    operations: operations.map(({ workUnitCode: _code, ...operation }) => ({
      ...operation,
      key: operation.operationId,
    })),
  };
}

/** A draft for a version whose operations may have changed meanwhile: what is gone from it becomes a new operation. */
export function fittedTo(draft: Draft, { operations }: Pick<VersionDetail, 'operations'>): Draft {
  const known = new Set<string | undefined>(operations.map(({ operationId }) => operationId));
  return {
    ...draft,
    operations: draft.operations.map((operation) =>
      known.has(operation.operationId) ? operation : { ...operation, operationId: undefined },
    ),
  };
}

/** A draft for a copy of its version: operations are the same ones by their numbers. */
export function movedTo(draft: Draft, { operations }: Pick<VersionDetail, 'operations'>): Draft {
  const ids = new Map(operations.map(({ number, operationId }) => [number, operationId]));
  return {
    ...draft,
    operations: draft.operations.map((operation) => ({ ...operation, operationId: ids.get(operation.number) })),
  };
}

/** What the server takes: links by operation number. */
export function bodyOf({ changeNote, operations, links }: Draft): object {
  const numbers = new Map(operations.map(({ key, number }) => [key, number]));
  return {
    changeNote,
    operations: operations.map(({ key: _key, steps, ...operation }) => ({
      ...operation,
      steps: steps.map((step) => ({ ...step, id: undefined })),
    })),
    links: links.flatMap(({ from, to }) => {
      const [a, b] = [numbers.get(from), numbers.get(to)];
      return a === undefined || b === undefined ? [] : [{ from: a, to: b }];
    }),
  };
}

const nextNumber = (operations: readonly Operation[]): number =>
  Math.floor(Math.max(0, ...operations.map(({ number }) => number)) / 10) * 10 + 10;

/** A new operation behind the last one, linked to it. */
export function withNewOperation(draft: Draft, workUnitId: string, name: string, key: string): Draft {
  const last = draft.operations.toSorted((a, b) => a.number - b.number).at(-1);
  const number = nextNumber(draft.operations);
  const operation: DraftOperation = {
    key,
    number,
    code: `OP${number}`,
    name,
    nameEn: '',
    workUnitId,
    control: 'person',
    reporting: 'person',
    setupSeconds: 0,
    runSeconds: 60,
    transferBatch: '1',
    qualification: null,
    documentIds: [],
    steps: [],
    parameters: [],
  };
  return {
    ...draft,
    operations: [...draft.operations, operation],
    links: last ? [...draft.links, { from: last.key, to: key }] : draft.links,
  };
}

/** Another way to do an operation: a copy in the same alternative group, between the same neighbours. */
export function withAlternative(draft: Draft, of: DraftOperation, key: string): Draft {
  const group = of.branch?.group ?? `ALT-${of.number}`;
  const taken = new Set(draft.operations.map(({ number }) => number));
  let number = of.number + 1;
  while (taken.has(number)) number += 1;
  const branch = { kind: 'alternative', group } as const;
  const { operationId: _id, place: _place, ...copy } = of;
  return {
    ...draft,
    operations: [
      ...draft.operations.map((each) => (each.key === of.key ? { ...each, branch, optional: undefined } : each)),
      { ...copy, key, number, branch, optional: undefined },
    ],
    links: [
      ...draft.links,
      ...draft.links.flatMap(({ from, to }) => (to === of.key ? [{ from, to: key }] : [])),
      ...draft.links.flatMap(({ from, to }) => (from === of.key ? [{ from: key, to }] : [])),
    ],
  };
}

/** Whether units get from one operation to another by these links. */
function leads(links: readonly DraftLink[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const at of reached) for (const link of links) if (link.from === at) reached.add(link.to);
  return reached.has(to);
}

/**
 * What came before the operation then leads to what followed it, so that no end is left loose; not where another path
 * does already, such as the other way of doing it.
 */
export function withoutOperation(draft: Draft, key: string): Draft {
  const left = draft.links.filter(({ from, to }) => from !== key && to !== key);
  const before = draft.links.flatMap(({ from, to }) => (to === key ? [from] : []));
  const behind = draft.links.flatMap(({ from, to }) => (from === key ? [to] : []));
  const joined = before
    .flatMap((from) => behind.map((to) => ({ from, to })))
    .filter(({ from, to }) => !leads(left, from, to));
  return {
    ...draft,
    operations: draft.operations.filter((operation) => operation.key !== key),
    links: [...left, ...joined],
  };
}

export function withOperation(draft: Draft, key: string, changes: Partial<Operation>): Draft {
  return {
    ...draft,
    operations: draft.operations.map((operation) => (operation.key === key ? { ...operation, ...changes } : operation)),
  };
}

export function withLink(draft: Draft, { from, to }: DraftLink): Draft {
  const known = draft.links.some((link) => link.from === from && link.to === to);
  return known || from === to ? draft : { ...draft, links: [...draft.links, { from, to }] };
}

export function withoutLink(draft: Draft, { from, to }: DraftLink): Draft {
  return { ...draft, links: draft.links.filter((link) => link.from !== from || link.to !== to) };
}

/** Exactly these operations come before one. */
export function withPredecessors(draft: Draft, key: string, before: readonly string[]): Draft {
  const others = draft.links.filter(({ to }) => to !== key);
  return { ...draft, links: [...others, ...before.map((from) => ({ from, to: key }))] };
}
