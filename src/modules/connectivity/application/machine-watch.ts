import { machineryItemState, machineryOperationMode, type Gap, type TagValue } from '#libs/opcua-client';
import type { ErrorParams } from '#libs/kernel';
import type { EquipmentState } from '#modules/equipment';
import { newId } from '#platform/ids';
import { WORST_SKEW_MS } from '../domain/clock-skew';
import type { ConnectionState, TagDef } from '../domain/connection';
import { equipmentState, type MachineSigns } from '../domain/equipment-state';
import type { JobTotals } from './count-books';
import { aboutMachine, type MachineContext } from './machine-context';
import type { WatchServices } from './watch-services';

/** What is known of a machine between two batches of values. */
interface View {
  readonly signs: MachineSigns;
  /** False until the machine has told its state since watching (re)started. */
  readonly told: boolean;
  readonly state: EquipmentState | null;
  /** From when that state is; a later report never goes back before it. */
  readonly stateAt: Date | null;
  /** Id of the job in the machine; null where machines do not tell. */
  readonly currentJob: string | null;
  readonly up: boolean;
  /** Since when nobody has watched: from before this process, or unknown to the connection. */
  readonly unwatchedSince: Date | null;
}

const NOTHING: MachineSigns = { itemState: null, mode: null, starved: false, blocked: false };

/** At one moment: first pieces are counted, then the job changes that they may have completed, then states. */
const RANK: Readonly<Partial<Record<TagDef['role'], number>>> = { 'good-count': 0, 'scrap-count': 0, 'current-job': 1 };
const rank = (tag: TagDef): number => RANK[tag.role] ?? 2;

/** The machine's own clock says in which order things happened, even where it does not say when. */
const sourceTime = ({ sourceTimestamp, serverTimestamp, receivedAt }: TagValue): Date =>
  sourceTimestamp ?? serverTimestamp ?? receivedAt;

/** Turns what one connection reports into facts; every method is one transaction and may be tried again. */
export class MachineWatch {
  private view: View = {
    signs: NOTHING,
    told: false,
    state: null,
    stateAt: null,
    currentJob: null,
    up: false,
    unwatchedSince: null,
  };
  private readonly tags: ReadonlyMap<string, TagDef>;
  private skewMs = 0;

  constructor(
    private readonly services: WatchServices,
    private readonly machine: MachineContext,
    tags: readonly TagDef[],
  ) {
    this.tags = new Map(tags.map((tag) => [tag.key, tag]));
  }

  /**
   * Takes note of the machine's clock minus ours, in ms. On a floor that runs faster than real time a server's own clock
   * says nothing of the times its values carry.
   */
  async skew(ms: number): Promise<void> {
    this.skewMs = this.services.floor.speed === 1 ? ms : 0;
    await this.write(async (view) => {
      await this.services.connections.setSkew(this.machine.connectionId, this.skewMs);
      return view;
    });
  }

  get currentJob(): string {
    return this.view.currentJob ?? '';
  }

  /** Takes over from whoever watched before: since it last heard the machine, nobody knows. */
  async takeOver(): Promise<void> {
    const { connections } = this.services;
    const before = await connections.watchState(this.machine.connectionId);
    const tellsJob = [...this.tags.values()].some((tag) => tag.role === 'current-job');
    await this.write(async (view) => {
      const next = { ...view, currentJob: tellsJob ? before.currentJob : null, unwatchedSince: before.aliveAt };
      if (before.status !== 'connected' || !before.aliveAt) return next;
      this.tellLost(before.aliveAt, 'gateway');
      return this.unknown(next, before.aliveAt, 'gateway');
    });
  }

  async status(status: ConnectionState, at: Date, reason: { code: string; params: ErrorParams } | null): Promise<void> {
    await this.write(async (view) => {
      await this.services.connections.setStatus(this.machine.connectionId, status, at, reason);
      if (status === 'connected') return this.connected(view, at);
      if (!view.up) return view;
      this.tellLost(at, reason?.code ?? status);
      if (status === 'stopped') await this.services.connections.setAlive(this.machine.connectionId, at);
      return this.unknown({ ...view, up: false, unwatchedSince: status === 'stopped' ? at : null }, at, status);
    });
  }

  async gap(gap: Gap): Promise<void> {
    await this.write(async (view) => {
      await this.addGap(gap.from, gap.to, gap.reason, gap);
      if (gap.keys) return view;
      if (view.up) this.tellRestored(gap.from, gap.to, gap.reason);
      // Stopped before it came back: what follows is the next watch's gap.
      else await this.services.connections.setAlive(this.machine.connectionId, gap.to);
      return view;
    });
  }

  /** @param totals what the machine says of jobs that may have gone on unwatched; see {@link jobsInQuestion} */
  async values(batch: readonly TagValue[], serverStartedAt: Date | null, totals: readonly JobTotals[]): Promise<void> {
    const known = batch
      .flatMap((value) => {
        const tag = this.tags.get(value.key);
        return tag ? [{ value, tag, at: this.timeOf(value), source: sourceTime(value) }] : [];
      })
      .sort((a, b) => a.source.getTime() - b.source.getTime() || rank(a.tag) - rank(b.tag));
    /** A machine without a job that begins one and ends a piece of it at one moment has made that piece for it. */
    const begun = (source: Date): unknown =>
      known.find(({ tag, source: at }) => tag.role === 'current-job' && at.getTime() === source.getTime())?.value.value;
    const jobAt = ({ currentJob }: View, source: Date): string | null => {
      const next = currentJob === '' ? begun(source) : null;
      return typeof next === 'string' && next !== '' ? next : currentJob;
    };
    const arriving = known.find(({ tag, value }) => tag.role === 'current-job' && value.initial)?.value.value;
    await this.write(async (before) => {
      let view = before;
      for (const [index, { value, tag, at, source }] of known.entries()) {
        if (tag.role === 'good-count' || tag.role === 'scrap-count') {
          // A counter found after a gap stands for the job found after it; what belongs to others, the totals say.
          const found =
            value.initial && typeof arriving === 'string' && arriving !== '' ? arriving : jobAt(view, source);
          await this.count(tag, value, at, serverStartedAt, { currentJob: found, totals });
        } else if (tag.role === 'current-job') {
          view = await this.jobInMachine(view, value);
        } else {
          view = withSign(view, tag, value);
        }
        const next = known[index + 1];
        const isWhole = !next || (!value.initial && next.source.getTime() !== source.getTime());
        if (isWhole) view = await this.recordState(view, at, value);
      }
      await this.services.connections.setAlive(this.machine.connectionId, this.services.floor.now());
      return view;
    });
  }

  /** Whether the batch counts over a gap during which the job in the machine may have changed. */
  jobsInQuestion(batch: readonly TagValue[]): boolean {
    return batch.some(({ key, initial }) => {
      const role = this.tags.get(key)?.role;
      return initial && (role === 'good-count' || role === 'scrap-count');
    });
  }

  async alive(): Promise<void> {
    if (!this.view.up) return;
    await this.write(async (view) => {
      await this.services.connections.setAlive(this.machine.connectionId, this.services.floor.now());
      return view;
    });
  }

  /** What is stored becomes what is known only after the commit, so that a repeated try starts from the same. */
  private async write(work: (view: View) => Promise<View>): Promise<void> {
    const { unitOfWork, leases } = this.services;
    this.view = await unitOfWork.run(async () => {
      await leases.require(this.machine.connectionId, this.machine.owner);
      return work(this.view);
    });
  }

  private async connected(view: View, at: Date): Promise<View> {
    const { unwatchedSince } = view;
    if (unwatchedSince && unwatchedSince < at) {
      await this.addGap(unwatchedSince, at, 'gateway', { serverRestarted: false, resumed: false });
      this.tellRestored(unwatchedSince, at, 'gateway');
    }
    // What the machine queued meanwhile is history of a span in which nobody watched: its state there stays unknown.
    const stateAt = view.stateAt && view.stateAt > at ? view.stateAt : at;
    return { ...view, up: true, unwatchedSince: null, stateAt };
  }

  private async count(
    tag: TagDef,
    value: TagValue,
    at: Date,
    serverStartedAt: Date | null,
    attribution: { currentJob: string | null; totals: readonly JobTotals[] },
  ): Promise<void> {
    const shown = typeof value.value === 'bigint' ? Number(value.value) : value.value;
    if (value.severity !== 'good' || typeof shown !== 'number' || !Number.isSafeInteger(shown)) return;
    const reading = { value: shown, serverStartedAt, initial: value.initial, at };
    await this.services.books.book(this.machine, tag, reading, attribution);
  }

  private async jobInMachine(view: View, value: TagValue): Promise<View> {
    if (value.severity !== 'good') return view;
    const currentJob = typeof value.value === 'string' ? value.value : '';
    if (currentJob !== view.currentJob) {
      await this.services.connections.setCurrentJob(this.machine.connectionId, currentJob);
    }
    return { ...view, currentJob };
  }

  private async recordState(view: View, at: Date, value: TagValue): Promise<View> {
    const state = equipmentState(view.signs);
    if (!view.told || state === view.state) return view;
    return this.setState(view, state, at, state === 'unknown' ? 'bad' : value.severity, 'quality');
  }

  /** Watching ended; what the machine shows afterwards it has to tell anew. */
  private async unknown(view: View, at: Date, reason: string): Promise<View> {
    return { ...(await this.setState(view, 'unknown', at, 'bad', reason)), told: false };
  }

  private async setState(
    view: View,
    state: EquipmentState,
    seenAt: Date,
    quality: TagValue['severity'],
    reason: string,
  ): Promise<View> {
    const { workUnitId } = this.machine;
    const at = view.stateAt && view.stateAt > seenAt ? view.stateAt : seenAt;
    const source = state === 'unknown' ? ({ source: 'gap', reason } as const) : ({ source: 'opcua' } as const);
    await this.services.equipment.recordState({ workUnitId, state, at, quality, ...source });
    return { ...view, state, stateAt: at };
  }

  private async addGap(
    from: Date,
    to: Date,
    reason: string,
    {
      serverRestarted,
      resumed,
      keys,
    }: Pick<Gap, 'serverRestarted' | 'resumed'> & { readonly keys?: readonly string[] },
  ): Promise<void> {
    const { connectionId, workUnitId } = this.machine;
    const gap = { id: newId(), connectionId, workUnitId, from, to, reason, serverRestarted, resumed };
    await this.services.watches.addGap({ ...gap, keys: keys ?? null });
    await this.services.rollUps.touchGap(gap.workUnitId, from, to);
  }

  private tellLost(at: Date, reason: string): void {
    const about = aboutMachine(this.machine);
    this.services.ledger.append({ type: 'connection.lost', ...about, occurredAt: at, payload: { reason } });
  }

  private tellRestored(from: Date, to: Date, reason: string): void {
    const payload = { from: from.toISOString(), to: to.toISOString(), reason };
    const about = aboutMachine(this.machine);
    this.services.ledger.append({ type: 'connection.restored', ...about, occurredAt: to, payload });
  }

  /**
   * When it happened, by the machine's clock where it can be trusted; what was only found is from when it was found. A
   * clock is compared once a minute; what it tells of the future before that is worth nothing either.
   */
  timeOf(value: TagValue): Date {
    const source = sourceTime(value);
    const aheadMs = source.getTime() - value.receivedAt.getTime();
    const worthless = Math.max(Math.abs(this.skewMs), aheadMs) > WORST_SKEW_MS;
    return value.initial || worthless ? value.receivedAt : source;
  }
}

function withSign(view: View, { role }: TagDef, value: TagValue): View {
  const good = value.severity !== 'bad';
  const number = good && typeof value.value === 'number' ? value.value : null;
  switch (role) {
    case 'item-state':
      return { ...view, told: true, signs: { ...view.signs, itemState: machineryItemState({ number }) } };
    case 'operation-mode':
      return { ...view, signs: { ...view.signs, mode: machineryOperationMode({ number }) } };
    case 'starved':
      return { ...view, signs: { ...view.signs, starved: value.value === true } };
    case 'blocked':
      return { ...view, signs: { ...view.signs, blocked: value.value === true } };
    default:
      return view;
  }
}
