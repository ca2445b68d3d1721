import type { Gap } from '#libs/opcua-client';
import { newId } from '#platform/ids';
import { MACHINE_STATE } from '../domain/computed-tags';
import type { TagDef } from '../domain/connection';
import { equipmentState, type SeenState } from '../domain/equipment-state';
import type { Fact, SeenGap, Told } from '../domain/fact';
import { type WatchedRole, withSign, type WatchView } from '../domain/watch-view';
import type { JobTotals } from './count-books';
import { aboutMachine, type MachineContext } from './machine-context';
import type { WatchServices } from './watch-services';

type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;

/** Why a machine is not watched when the disk of its gateway has no more room for what it tells. */
export const SPOOL_FULL = 'connectivity.spool-full';

/** At one moment: first pieces are counted, then the job changes that they may have completed, then states. */
const RANK: Readonly<Partial<Record<WatchedRole, number>>> = { 'good-count': 0, 'scrap-count': 0, 'current-job': 1 };
const rank = (role: WatchedRole): number => RANK[role] ?? 2;

/**
 * Turns what one connection reports into what is stored. Each method runs inside the unit of work of its fact, and
 * answers what is known of the machine after it.
 */
export class MachineWatch {
  private readonly tags: ReadonlyMap<string, TagDef>;

  constructor(
    private readonly services: WatchServices,
    private readonly machine: MachineContext,
    tags: readonly TagDef[],
  ) {
    this.tags = new Map(tags.map((tag) => [tag.key, tag]));
  }

  /** Takes over from whoever watched before: since it last heard the machine, nobody knows. */
  async takeOver(view: WatchView, at: Date): Promise<WatchView> {
    const bits = [...this.tags.values()].filter((tag) => tag.role === 'alarm').map(({ key }) => key);
    await this.services.alarms.mapped(this.machine, new Set(bits), at);
    const before = await this.services.connections.watchState(this.machine.connectionId);
    const tellsJob = [...this.tags.values()].some((tag) => tag.role === 'current-job');
    const reason = before.error === SPOOL_FULL ? 'spool-full' : 'gateway';
    const next = {
      ...view,
      currentJob: tellsJob ? before.currentJob : null,
      unwatched: before.aliveAt && { since: before.aliveAt, reason },
    };
    if (before.status !== 'connected' || !before.aliveAt) return next;
    this.tellLost(before.aliveAt, 'gateway');
    return this.unknown(next, before.aliveAt, 'gateway');
  }

  async status(view: WatchView, { status, at, reason }: FactOf<'status'>): Promise<WatchView> {
    const { connections } = this.services;
    await connections.setStatus(this.machine.connectionId, status, at, reason);
    if (status === 'connected') return this.connected(view, at);
    if (!view.up) return view;
    this.tellLost(at, reason?.code ?? status);
    const stopped = status === 'stopped';
    if (stopped) await connections.setAlive(this.machine.connectionId, at);
    const unwatched = stopped ? { since: at, reason: 'gateway' } : null;
    return this.unknown({ ...view, up: false, unwatched }, at, status);
  }

  async gap(view: WatchView, gap: SeenGap): Promise<WatchView> {
    await this.addGap(gap.from, gap.to, gap.reason, gap);
    if (gap.keys) return view;
    if (gap.resumed) await this.services.alarms.trust(this.machine);
    if (view.up) this.tellRestored(gap.from, gap.to, gap.reason);
    // Stopped before it came back: what follows is the next watch's gap.
    else await this.services.connections.setAlive(this.machine.connectionId, gap.to);
    return view;
  }

  /** @param totals what the machine says of jobs that may have gone on unwatched; see {@link jobsInQuestion} */
  async values(before: WatchView, fact: FactOf<'values'>, totals: readonly JobTotals[]): Promise<WatchView> {
    const known = fact.values
      .flatMap((value) => {
        const tag = this.tags.get(value.key);
        const role: WatchedRole | undefined = value.key === MACHINE_STATE ? 'machine-state' : tag?.role;
        return role ? [{ value, role, tag }] : [];
      })
      .sort((a, b) => a.value.source.getTime() - b.value.source.getTime() || rank(a.role) - rank(b.role));
    /** A machine without a job that begins one and ends a piece of it at one moment has made that piece for it. */
    const begun = (source: Date): unknown =>
      known.find(({ role, value }) => role === 'current-job' && value.source.getTime() === source.getTime())?.value
        .value;
    const jobAt = ({ currentJob }: WatchView, source: Date): string | null => {
      const next = currentJob === '' ? begun(source) : null;
      return typeof next === 'string' && next !== '' ? next : currentJob;
    };
    const arriving = known.find(({ role, value }) => role === 'current-job' && value.initial)?.value.value;
    let view = before;
    for (const [index, { value, role, tag }] of known.entries()) {
      if (tag && (role === 'good-count' || role === 'scrap-count')) {
        // A counter found after a gap stands for the job found after it; what belongs to others, the totals say.
        const found =
          value.initial && typeof arriving === 'string' && arriving !== '' ? arriving : jobAt(view, value.source);
        await this.count(tag, value, fact.serverStartedAt, { currentJob: found, totals });
      } else if (role === 'current-job') {
        view = await this.jobInMachine(view, value);
      } else if (tag && role === 'alarm') {
        await this.faultBit(tag, value);
      } else {
        view = withSign(view, role, value);
      }
      const next = known[index + 1]?.value;
      const isWhole = !next || (!value.initial && next.source.getTime() !== value.source.getTime());
      if (isWhole) view = await this.recordState(view, value);
    }
    await this.services.connections.setAlive(this.machine.connectionId, fact.heardAt);
    return view;
  }

  /** Whether the fact counts over a gap during which the job in the machine may have changed. */
  jobsInQuestion({ values }: FactOf<'values'>): boolean {
    return values.some(({ key, initial }) => {
      const role = this.tags.get(key)?.role;
      return initial && (role === 'good-count' || role === 'scrap-count');
    });
  }

  /** The machine was there until now. A unit of work of its own. */
  async alive(): Promise<void> {
    await this.note((id) => this.services.connections.setAlive(id, this.services.floor.now()));
  }

  /** How far the machine's clock is off, in ms. A unit of work of its own. */
  async skew(ms: number): Promise<void> {
    await this.note((id) => this.services.connections.setSkew(id, ms));
  }

  private async note(work: (connectionId: string) => Promise<void>): Promise<void> {
    const { connectionId, owner } = this.machine;
    await this.services.unitOfWork.run(async () => {
      await this.services.leases.require(connectionId, owner);
      await work(connectionId);
    });
  }

  private async connected(view: WatchView, at: Date): Promise<WatchView> {
    const { unwatched } = view;
    if (unwatched && unwatched.since < at) {
      await this.addGap(unwatched.since, at, unwatched.reason, { serverRestarted: false, resumed: false });
      this.tellRestored(unwatched.since, at, unwatched.reason);
    }
    // What the machine queued meanwhile is history of a span in which nobody watched: its state there stays unknown.
    const stateAt = view.stateAt && view.stateAt > at ? view.stateAt : at;
    return { ...view, up: true, unwatched: null, stateAt };
  }

  private async count(
    tag: TagDef,
    { value, severity, initial, at }: Told,
    serverStartedAt: Date | null,
    attribution: { currentJob: string | null; totals: readonly JobTotals[] },
  ): Promise<void> {
    if (severity !== 'good' || typeof value !== 'number' || !Number.isSafeInteger(value)) return;
    await this.services.books.book(this.machine, tag, { value, serverStartedAt, initial, at }, attribution);
  }

  private async jobInMachine(view: WatchView, { value, severity }: Told): Promise<WatchView> {
    if (severity !== 'good') return view;
    const currentJob = typeof value === 'string' ? value : '';
    if (currentJob !== view.currentJob) {
      await this.services.connections.setCurrentJob(this.machine.connectionId, currentJob);
    }
    return { ...view, currentJob };
  }

  private async recordState(view: WatchView, { at, severity }: Told): Promise<WatchView> {
    const state = equipmentState(view.signs);
    if (!view.told || state === view.state) return view;
    return this.setState(view, state, at, state === 'unknown' ? 'bad' : severity, 'quality');
  }

  private async faultBit(tag: TagDef, { value, severity, initial, at }: Told): Promise<void> {
    const isKnown = severity !== 'bad' && typeof value === 'boolean';
    if (isKnown) await this.services.alarms.bit(this.machine, tag, { isOn: value, at, initial });
    else await this.services.alarms.doubt(this.machine, at, tag.key);
  }

  /** Watching ended; what the machine shows afterwards it has to tell anew. */
  private async unknown(view: WatchView, at: Date, reason: string): Promise<WatchView> {
    await this.services.alarms.doubt(this.machine, at);
    return { ...(await this.setState(view, 'unknown', at, 'bad', reason)), told: false };
  }

  private async setState(
    view: WatchView,
    state: SeenState,
    seenAt: Date,
    quality: Told['severity'],
    reason: string,
  ): Promise<WatchView> {
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
    { serverRestarted, resumed, keys }: Pick<Gap, 'serverRestarted' | 'resumed' | 'keys'>,
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
}
