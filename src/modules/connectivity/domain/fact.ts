import type { ErrorParams } from '#libs/kernel';
import type { ConditionSupport, Gap, JobObservation, Severity } from '#libs/opcua-client';
import type { SeenCondition } from './alarm-course';
import type { ConnectionState } from './connection';

/** A value as a machine told it, reduced to what facts are made of. */
export interface Told {
  readonly key: string;
  readonly value: number | boolean | string | null;
  readonly severity: Severity;
  /** What it stood at when watching (re)started. */
  readonly initial: boolean;
  /** When it happened, as far as can be told. */
  readonly at: Date;
  /** When by the machine's own clock, which says in which order things happened, even where it does not say when. */
  readonly source: Date;
}

/** A span that was not seen, or of which what was seen had to be given up. */
export interface SeenGap extends Omit<Gap, 'reason'> {
  readonly reason: Gap['reason'] | 'telemetry-dropped';
}

/** One thing that the watch of a machine has to tell. It may lie on disk before it is written to the database. */
export type Fact =
  | {
      readonly kind: 'take-over';
      readonly at: Date;
      /** Watches that this one may follow: any other would have told something that this one has not seen. */
      readonly after: readonly string[];
    }
  | {
      readonly kind: 'status';
      readonly status: ConnectionState;
      readonly at: Date;
      readonly reason: { readonly code: string; readonly params: ErrorParams } | null;
    }
  | { readonly kind: 'gap'; readonly gap: SeenGap }
  | {
      readonly kind: 'values';
      readonly values: readonly Told[];
      readonly heardAt: Date;
      /** Start of the server that told them (ServerStatus.StartTime), when known. */
      readonly serverStartedAt: Date | null;
    }
  | { readonly kind: 'job'; readonly seen: JobObservation }
  | { readonly kind: 'conditions'; readonly seen: readonly SeenCondition[]; readonly at: Date }
  /** Every condition of interest has been told again in this refresh. */
  | { readonly kind: 'conditions-refreshed'; readonly refresh: string; readonly at: Date }
  | { readonly kind: 'conditions-support'; readonly support: ConditionSupport; readonly at: Date };

/** As JSON writes it: every time a text. */
type Written<T> = T extends Date ? string : T extends object ? { readonly [K in keyof T]: Written<T[K]> } : T;

/** When a fact is from. */
export function timeOfFact(fact: Fact): Date {
  switch (fact.kind) {
    case 'gap':
      return fact.gap.to;
    case 'values':
      return fact.heardAt;
    case 'job':
      return fact.seen.at;
    default:
      return fact.at;
  }
}

/** A fact again, of what JSON made of it. */
export function readFact(json: unknown): Fact {
  const fact = json as Written<Fact>;
  switch (fact.kind) {
    case 'gap':
      return { ...fact, gap: { ...fact.gap, from: new Date(fact.gap.from), to: new Date(fact.gap.to) } };
    case 'values':
      return {
        ...fact,
        values: fact.values.map((told) => ({ ...told, at: new Date(told.at), source: new Date(told.source) })),
        heardAt: new Date(fact.heardAt),
        serverStartedAt: fact.serverStartedAt === null ? null : new Date(fact.serverStartedAt),
      };
    case 'job':
      return { ...fact, seen: { ...fact.seen, at: new Date(fact.seen.at) } };
    case 'conditions':
      return {
        ...fact,
        seen: fact.seen.map((seen) => ({
          ...seen,
          at: new Date(seen.at),
          activeSince: seen.activeSince === null ? null : new Date(seen.activeSince),
        })),
        at: new Date(fact.at),
      };
    default:
      return { ...fact, at: new Date(fact.at) };
  }
}
