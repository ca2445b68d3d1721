import { DataType, LocalizedText, type Variant } from 'node-opcua';
import { DomainError } from '#libs/kernel';
import { CONDITION, decodeCondition, eventTypeOf, FIELD_SETS, namedFields, selectOf } from './condition-codec';
import type { ConditionSeen, ConditionSupport } from './condition-types';
import type { ConnectionProblem } from './connection-error';
import type { ItemAtServer, Watch } from './monitored-items';
import type { SupervisedConnection } from './supervised-connection';

const SERVER_OBJECT = 'i=2253';
const METHODS = {
  ConditionRefresh: 'i=3875',
  ConditionRefresh2: 'i=12912',
  Acknowledge: 'i=9111',
  Confirm: 'i=9113',
} as const;
const REFRESH_START = 'i=2787';
const REFRESH_END = 'i=2788';
const REFRESH_REQUIRED = 'i=2789';
const OVERFLOW = 'i=3035';

/** A refresh hands over everything at once; a smaller queue would lose its beginning. The server may revise it. */
const QUEUE = 10_000;
/** Conditions of which the last event is remembered, to know what comes twice or late. */
const REMEMBERED = 5_000;
/** An event this much older than the one before was overtaken; one older still tells that a clock was set back. */
const OVERTAKEN_MS = 10_000;
/** After a refusal because another refresh is under way. */
const AGAIN_MS = 1_000;
/** A queue that is too small for a refresh would ask for the next one for ever. */
const OVERFLOW_PAUSE_MS = 60_000;

/** From all there is to what the poorest server must understand; the next is tried when one is refused. */
const FILTERS = [
  { names: FIELD_SETS.all, ofTypes: [CONDITION, REFRESH_START, REFRESH_END, REFRESH_REQUIRED, OVERFLOW] },
  { names: FIELD_SETS.all },
  { names: FIELD_SETS.least },
] as const;

/**
 * Watches the conditions of a server (OPC 10000-9) across every reconnect. Their events are told as `conditions`. After
 * each connection, and whenever the server asks for it, ConditionRefresh has all of them told again, and
 * `conditions-refreshed` says when that is through: what was not in it has ended unseen. What the server has of all this
 * is told as `conditions-support`.
 */
export class ConditionWatch {
  private readonly endings: (() => void)[] = [];
  private endItem: () => void = () => undefined;
  private item: ItemAtServer | null = null;
  private readonly last = new Map<string, ConditionSeen>();
  private told: string | null = null;
  private refreshes = 0;
  /** Between RefreshStart and RefreshEnd. */
  private refreshing: number | null = null;
  private asking: Promise<void> | null = null;
  private wanted = false;
  private timer: NodeJS.Timeout | null = null;
  private overflowAt = Number.NEGATIVE_INFINITY;
  private unnamedTold = false;

  constructor(private readonly connection: SupervisedConnection) {
    this.endings.push(
      connection.on('status', ({ status }) => {
        this.refreshing = null;
        if (status === 'connected') this.refresh();
      }),
    );
    this.watch(0);
  }

  /** Ends the watching; commands still work. */
  dispose(): void {
    if (this.timer) clearTimeout(this.timer);
    this.endItem();
    for (const end of this.endings.splice(0)) end();
  }

  /**
   * Says that somebody has taken notice of an event of a condition.
   * @param eventId as told last of this condition
   * @throws `opcua.call-refused` with `status` (BadEventIdUnknown: something newer has happened;
   * BadConditionBranchAlreadyAcked), `opcua.not-connected`, `opcua.outcome-unknown`
   */
  acknowledge(conditionId: string, eventId: string, comment: string): Promise<void> {
    return this.call(conditionId, METHODS.Acknowledge, eventId, comment);
  }

  /** Says that what was behind a condition is done with. @throws as {@link acknowledge} */
  confirm(conditionId: string, eventId: string, comment: string): Promise<void> {
    return this.call(conditionId, METHODS.Confirm, eventId, comment);
  }

  private async call(conditionId: string, method: string, eventId: string, comment: string): Promise<void> {
    await this.connection.callOfType(conditionId, method, [
      { dataType: DataType.ByteString, value: Buffer.from(eventId, 'base64') },
      { dataType: DataType.LocalizedText, value: new LocalizedText({ text: comment }) },
    ]);
  }

  private watch(index: number): void {
    const filter = FILTERS[index];
    if (!filter) return;
    const watch: Watch = {
      // Another key for each filter: a refusal is told once for a key.
      key: `conditions:${index}`,
      node: { nodeId: SERVER_OBJECT },
      samplingMs: 0,
      queueSize: QUEUE,
      select: selectOf(filter.names),
      ...('ofTypes' in filter ? { ofTypes: filter.ofTypes } : {}),
      created: () => this.last.clear(),
      runs: (item) => {
        this.item = item;
        if (this.connection.status === 'connected') this.refresh();
      },
      event: (values) => this.take(filter.names, values),
      refused: (problem) => this.refused(problem, index),
    };
    this.endItem = this.connection.watch(watch);
  }

  private refused(problem: ConnectionProblem, index: number): void {
    this.item = null;
    if (problem.code !== 'opcua.filter-refused' || index + 1 >= FILTERS.length) {
      return this.support({ support: 'none', problem });
    }
    this.endItem();
    this.watch(index + 1);
  }

  private take(names: Parameters<typeof namedFields>[0], values: readonly Variant[]): void {
    const fields = namedFields(names, values);
    switch (eventTypeOf(fields)) {
      case REFRESH_START:
        this.refreshing = ++this.refreshes;
        return;
      case REFRESH_END:
        return this.refreshed();
      case REFRESH_REQUIRED:
        return this.refresh();
      case OVERFLOW:
        return this.overflown();
      default:
        return this.condition(decodeCondition(fields, this.connection.namespaces));
    }
  }

  private condition(decoded: ReturnType<typeof decodeCondition>): void {
    if (decoded === null) return;
    if (decoded === 'unnamed') return this.unnamed();
    const seen = { ...decoded, receivedAt: this.connection.options.now(), refresh: this.refreshing };
    const key = `${seen.conditionId} ${seen.branchId ?? ''}`;
    const before = this.last.get(key);
    if (before && seen.refresh === null && (isSame(before, seen) || isOvertaken(before, seen))) return;
    this.last.delete(key);
    this.last.set(key, seen);
    const [oldest] = this.last.keys();
    if (this.last.size > REMEMBERED && oldest !== undefined) this.last.delete(oldest);
    this.connection.tellCondition(seen);
  }

  private refreshed(): void {
    const { refreshing } = this;
    this.refreshing = null;
    // An end without a beginning: what came before it is not all there is.
    if (refreshing !== null) this.connection.tellRefreshed(refreshing);
  }

  private overflown(): void {
    this.refreshing = null;
    const now = performance.now();
    if (now - this.overflowAt < OVERFLOW_PAUSE_MS) return;
    this.overflowAt = now;
    this.refresh();
  }

  /** Asks for all conditions that are of interest; while one is asked for, once more. */
  private refresh(): void {
    if (!this.item || this.connection.status !== 'connected') return;
    this.wanted = true;
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
      // Asked for while the last round was just ending.
      if (this.wanted) this.refresh();
    });
  }

  private async ask(): Promise<void> {
    while (this.wanted && this.item) {
      this.wanted = false;
      const { item } = this;
      try {
        await this.askFor(item);
        this.support({ support: 'full', problem: null });
      } catch (error) {
        this.notRefreshed(error);
      }
    }
  }

  /** ConditionRefresh2 does not disturb other items of the subscription; older servers have only the first. */
  private async askFor({ subscriptionId, itemId }: ItemAtServer): Promise<void> {
    const subscription = { dataType: DataType.UInt32, value: subscriptionId };
    const item = { dataType: DataType.UInt32, value: itemId };
    try {
      await this.connection.callOfType(CONDITION, METHODS.ConditionRefresh2, [subscription, item]);
    } catch (error) {
      if (statusOf(error) === null || statusOf(error) === 'BadRefreshInProgress') throw error;
      await this.connection.callOfType(CONDITION, METHODS.ConditionRefresh, [subscription]);
    }
  }

  private notRefreshed(error: unknown): void {
    const status = statusOf(error);
    if (status === 'BadRefreshInProgress') {
      this.timer = setTimeout(() => this.refresh(), AGAIN_MS);
    } else if (status !== null && error instanceof DomainError) {
      this.support({ support: 'events-only', problem: { code: error.code, params: error.params } });
    } else {
      // Away again, or too slow: the next connection asks anew.
      const text = error instanceof Error ? error.message : String(error);
      this.connection.options.log?.('warn', 'conditions could not be asked for', {
        connection: this.connection.options.name,
        error: text,
      });
    }
  }

  private unnamed(): void {
    if (this.unnamedTold) return;
    this.unnamedTold = true;
    const { name } = this.connection.options;
    this.connection.options.log?.('warn', 'a condition does not say which one it is', { connection: name });
  }

  private support(support: ConditionSupport): void {
    const text = JSON.stringify(support);
    if (this.told === text) return;
    this.told = text;
    this.connection.tellSupport(support);
  }
}

/** The status with which a server refused; null when it did not answer. */
function statusOf(error: unknown): string | null {
  return error instanceof DomainError && error.code === 'opcua.call-refused' ? String(error.params['status']) : null;
}

const STATE = ['active', 'retain', 'acked', 'confirmed', 'severity', 'message', 'comment'] as const;

function isSame(before: ConditionSeen, seen: ConditionSeen): boolean {
  const at = (each: ConditionSeen): number | undefined => each.at?.getTime();
  return before.eventId === seen.eventId && at(before) === at(seen) && STATE.every((key) => before[key] === seen[key]);
}

function isOvertaken(before: ConditionSeen, seen: ConditionSeen): boolean {
  if (!before.at || !seen.at) return false;
  const olderMs = before.at.getTime() - seen.at.getTime();
  return olderMs > 0 && olderMs < OVERTAKEN_MS;
}
