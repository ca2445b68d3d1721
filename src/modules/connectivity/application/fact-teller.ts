import { Logger } from '@nestjs/common';
import type {
  ConditionSeen,
  ConditionsRefreshed,
  ConditionSupport,
  Gap,
  JobObservation,
  StatusChange,
  TagValue,
} from '#libs/opcua-client';
import type { Dropped, Spool } from '#platform/spool';
import { MACHINE_STATE } from '../domain/computed-tags';
import type { SeenCondition } from '../domain/alarm-course';
import type { TagDef } from '../domain/connection';
import type { Fact } from '../domain/fact';
import { SourceClock } from '../domain/source-clock';
import { storedText } from '../domain/stored-text';
import { TagCourse } from '../domain/tag-course';
import type { Sample } from '../domain/telemetry';
import { plain } from './live-board';
import type { MachineContext } from './machine-context';

const QUALITY = { good: 0, uncertain: 1, bad: 2 } as const;

/** Of these tags facts are made; the others only have a course. */
const TELLS_FACTS: ReadonlySet<TagDef['role']> = new Set([
  'item-state',
  'operation-mode',
  'starved',
  'blocked',
  'good-count',
  'scrap-count',
  'current-job',
  'alarm',
]);

/** A refresh may tell a thousand conditions at once; each part of it is written in a transaction of its own. */
const MOST_CONDITIONS = 200;

/** Makes facts and samples of what one watch of a machine hears, in the order it is heard. */
export class FactTeller {
  /** How far the machine's clock is off. */
  readonly clock = new SourceClock();
  private readonly logger = new Logger(FactTeller.name);
  private readonly factTags: ReadonlySet<string>;
  private readonly courses: ReadonlyMap<string, TagCourse>;
  private serverStartedAt: Date | null = null;
  /** Facts go into the spool one after the other, also where something has to be asked first. */
  private telling: Promise<void> = Promise.resolve();

  /**
   * @param run of this watch
   * @param onFact there is one more to be written
   */
  constructor(
    private readonly run: string,
    private readonly machine: MachineContext,
    tags: readonly TagDef[],
    private readonly spool: Spool<Fact>,
    private readonly onFact: () => void,
  ) {
    this.factTags = new Set([MACHINE_STATE, ...tags.filter(({ role }) => TELLS_FACTS.has(role)).map(({ key }) => key)]);
    this.courses = new Map(tags.map((tag) => [tag.key, new TagCourse(machine.workUnitId, tag)] as const));
  }

  /** @param after watches that this one may follow */
  takeOver(at: Date, after: readonly string[]): void {
    this.tell(() => ({ kind: 'take-over', at, after }));
  }

  status({ status, at, reason }: StatusChange): void {
    this.tell(() => ({ kind: 'status', status, at, reason: reason ?? null }));
  }

  /** The machine has been reached; what is told from now on comes from a server that may be another. */
  reached(startOfServer: () => Promise<Date | null>): void {
    this.inOrder(async () => {
      this.serverStartedAt = (await startOfServer()) ?? this.serverStartedAt;
    });
  }

  gap(gap: Gap): void {
    this.tell(() => ({ kind: 'gap', gap }));
  }

  job(seen: JobObservation): void {
    this.tell(() => ({ kind: 'job', seen }));
  }

  conditions(seen: readonly ConditionSeen[]): void {
    for (let from = 0; from < seen.length; from += MOST_CONDITIONS) {
      const some = seen.slice(from, from + MOST_CONDITIONS);
      const at = some.at(-1)?.receivedAt;
      if (at) this.tell(() => ({ kind: 'conditions', seen: some.map((each) => this.seenCondition(each)), at }));
    }
  }

  conditionsRefreshed({ refresh, at }: ConditionsRefreshed): void {
    this.tell(() => ({ kind: 'conditions-refreshed', refresh: this.refreshId(refresh), at }));
  }

  conditionsSupport(support: ConditionSupport, at: Date): void {
    this.tell(() => ({ kind: 'conditions-support', support, at }));
  }

  values(values: readonly TagValue[]): void {
    const told = values.filter(({ key }) => this.factTags.has(key)).map((value) => this.clock.told(value));
    const heardAt = values.at(-1)?.receivedAt;
    if (told.length === 0 || !heardAt) return;
    this.tell(() => ({ kind: 'values', values: told, heardAt, serverStartedAt: this.serverStartedAt }));
  }

  /** What of these values is kept as the courses of their tags. */
  samplesOf(values: readonly TagValue[]): readonly Sample[] {
    return values.flatMap((told) => {
      const { key, value, severity, initial } = told;
      const at = this.clock.timeOf(told);
      return this.courses.get(key)?.sampleOf({ value: plain(value), quality: QUALITY[severity], at, initial }) ?? [];
    });
  }

  /** The oldest of the courses had to give way to facts. */
  dropped({ records, from, to }: Dropped): void {
    const keys = [...this.courses.keys()];
    this.logger.warn({ workUnitId: this.machine.workUnitId, records, from, to }, 'oldest telemetry was given up');
    const gap = { from, to, reason: 'telemetry-dropped', serverRestarted: false, resumed: false, keys } as const;
    this.tell(() => ({ kind: 'gap', gap }));
  }

  /** Everything heard so far is in the spool. */
  async settled(): Promise<void> {
    await this.telling;
  }

  private seenCondition({ receivedAt, ...seen }: ConditionSeen): SeenCondition {
    const text = (value: string | null): string | null => value && storedText(value);
    return {
      ...seen,
      conditionId: storedText(seen.conditionId),
      branchId: text(seen.branchId),
      conditionName: text(seen.conditionName),
      sourceName: text(seen.sourceName),
      message: storedText(seen.message),
      comment: text(seen.comment),
      at: this.clock.trusted(seen.at, receivedAt) ?? receivedAt,
      activeSince: this.clock.trusted(seen.activeSince, receivedAt),
      refresh: seen.refresh === null ? null : this.refreshId(seen.refresh),
    };
  }

  /** Refreshes are counted anew by each watch. */
  private refreshId(refresh: number): string {
    return `${this.run}/${refresh}`;
  }

  private tell(fact: () => Fact): void {
    this.inOrder(() => {
      this.spool.append(fact());
      this.onFact();
    });
  }

  private inOrder(work: () => void | Promise<void>): void {
    this.telling = this.telling.then(work).catch((error: unknown) => {
      this.logger.error({ err: error, workUnitId: this.machine.workUnitId }, 'what a machine told could not be kept');
    });
  }
}
