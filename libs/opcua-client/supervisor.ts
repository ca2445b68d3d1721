import { isDeepStrictEqual } from 'node:util';
import { backoffMs } from './backoff';
import { type ConnectionProblem, describeConnectionError } from './connection-error';
import { pause, withDeadline } from './deadline';
import { GapKeeper } from './gap-keeper';
import { Link, SESSION_TIMEOUT_MS } from './link';
import { MonitoredItems, type Watch } from './monitored-items';
import { ClientPki } from './pki';
import { readServerInfo, type ServerInfo } from './server-info';
import type { Session } from './session';
import { Subscription, type SubscriptionListener } from './subscription';
import type { ConnectionOptions, ConnectionStatus, Gap, LogLevel, StatusChange } from './types';
import { connectionLoss, type Loss, Vigil } from './vigil';

const DEFAULT_PUBLISHING_MS = 500;
const DEFAULT_STALE_MS = 10_000;
const LONGEST_STALE_MS = 15_000;
const TAKE_UP_TIMEOUT_MS = 30_000;
const REFUSED_AGAIN_MS = 30_000;

/** Where the supervisor tells what happens, in the order status, gap, content. */
export interface SupervisorListener {
  status(change: StatusChange): void;
  gap(gap: Gap): void;
  skew(ms: number): void;
  /** The subscription is about to hand over a backlog from before the break. */
  resumed(): void;
  /** One message was worked off; `drained` when the backlog of a resumed subscription is through. */
  delivered(drained: boolean): void;
}

/** What runs while connected. */
export interface Running {
  readonly link: Link;
  readonly session: Session;
  readonly info: ServerInfo;
}

interface Kept {
  readonly subscription: Subscription;
  readonly items: MonitoredItems;
  readonly info: ServerInfo;
}

/** Keeps one session and one subscription alive, or makes new ones, for as long as it runs (OPC 10000-4 §6.7). */
export class Supervisor {
  /** By key: what to watch across every reconnect. */
  readonly wanted = new Map<string, Watch>();
  private readonly gaps = new GapKeeper();
  private readonly pki: ClientPki;
  private stopping = new AbortController();
  private loop: Promise<void> | null = null;
  private up: Running | null = null;
  /** For decoding what arrived before a break; it answers from what it knows of the server's types. */
  private latest: Session | null = null;
  /** The subscription of this or the last link; the server may still have it. */
  private kept: Kept | null = null;
  private vigil: Vigil | null = null;
  /** Changes of the items follow one another. */
  private work: Promise<void> = Promise.resolve();
  /** Set while a link is taken up: content waits until status and gap have been told. */
  private held: (() => void)[] | null = null;
  private backlog = false;
  /** The kept subscription is not worth resuming. */
  private worn = false;
  private current: ConnectionStatus = 'stopped';

  constructor(
    private readonly options: ConnectionOptions,
    private readonly listener: SupervisorListener,
  ) {
    this.pki = new ClientPki(options);
  }

  get running(): Running | null {
    return this.up;
  }

  get session(): Session | null {
    return this.latest;
  }

  /** NamespaceArray of this or the last link; empty before the first. */
  get namespaces(): readonly string[] {
    return this.kept?.info.namespaces ?? [];
  }

  get status(): ConnectionStatus {
    return this.current;
  }

  /** When the subscription last gave a sign of life. */
  get lastAlive(): Date | null {
    return this.gaps.since;
  }

  async start(): Promise<void> {
    if (this.loop) return;
    this.stopping = new AbortController();
    await new Promise<void>((attempted) => {
      this.loop = this.run(attempted);
    });
  }

  async stop(): Promise<void> {
    if (!this.loop) return;
    this.stopping.abort();
    await this.loop;
    this.loop = null;
    await this.pki.close();
    this.gaps.regained(false, false);
    this.endGap();
    this.setStatus('stopped');
  }

  /** Content goes out through here, so that nothing overtakes the status and the gap it belongs behind. */
  inOrder(tell: () => void): void {
    if (this.held) this.held.push(tell);
    else tell();
  }

  /** Makes the monitored items what `wanted` says now; at once when connected, else with the next link. */
  align(): void {
    this.work = this.work
      .then(async () => {
        if (this.up && this.kept) await this.kept.items.become(this.up.session, this.wanted);
      })
      .catch((error: unknown) =>
        this.log('warn', 'monitored items could not be changed', describeConnectionError(error)),
      );
  }

  private async run(attempted: () => void): Promise<void> {
    const { signal } = this.stopping;
    let failures = 0;
    let session: Session | null = null;
    let connectedOnce = false;
    let heldUntil = 0;
    this.setStatus('connecting');
    while (!signal.aborted) {
      let link: Link | null = null;
      try {
        await this.pki.open();
        link = await Link.open(this.options, this.pki, session, signal);
        session = link.session;
        if (signal.aborted) throw new Error('disconnected');
        const vigil = await this.takeUp(link);
        failures = 0;
        connectedOnce = true;
        attempted();
        const refusals = setInterval(() => this.kept?.items.hasRefused && this.align(), REFUSED_AGAIN_MS);
        const loss = await vigil.watch(link.session, link.lost, signal).finally(() => clearInterval(refusals));
        heldUntil = performance.now() + SESSION_TIMEOUT_MS;
        this.letGo(loss, signal.aborted);
      } catch (error) {
        this.letGo(connectionLoss(error), signal.aborted, connectedOnce ? 'reconnecting' : 'connecting');
      }
      attempted();
      if (signal.aborted) await link?.close();
      else await link?.detach();
      await pause(backoffMs(failures++, this.options.name, performance.now() < heldUntil), signal);
    }
    this.kept = null;
  }

  /** Resumes the kept subscription on the new link, or builds a new one when the server or its model is another. */
  private async takeUp(link: Link): Promise<Vigil> {
    const { session } = link;
    this.held ??= [];
    const info = await readServerInfo(session);
    const before = this.kept;
    const restarted = differs(before?.info.startTime, info.startTime);
    const resumed = !restarted && (await this.resume(link, info));
    if (!resumed) await this.rebuild(session, info);
    const kept = this.kept;
    if (!kept) throw new Error('no subscription');
    const vigil = new Vigil({
      staleAfterMs: Math.min(this.options.staleAfterMs ?? DEFAULT_STALE_MS, LONGEST_STALE_MS),
      now: () => this.options.now(),
      startTime: info.startTime,
      onSkew: (ms) => this.listener.skew(ms),
    });
    this.vigil = vigil;
    this.up = { link, session, info };
    this.latest = session;
    const aligned = this.work.then(() => kept.items.become(session, this.wanted));
    this.work = aligned.catch(() => undefined);
    await withDeadline(aligned, TAKE_UP_TIMEOUT_MS, 'CreateMonitoredItems');
    vigil.expectNotifications(kept.subscription.keepAliveMs, kept.subscription.publishingIntervalMs);
    this.backlog = resumed;
    this.setStatus('connected');
    if (!this.gaps.since) this.gaps.alive(this.options.now());
    this.gaps.regained(restarted, resumed);
    if (resumed) this.endGap();
    this.release();
    kept.subscription.publish(session);
    return vigil;
  }

  private async resume(link: Link, info: ServerInfo): Promise<boolean> {
    const before = this.kept;
    if (!before || this.worn || !isDeepStrictEqual(before.info.namespaces, info.namespaces)) return false;
    this.listener.resumed();
    if (!(await before.subscription.resume(link.session, link.sameSession))) return false;
    this.kept = { ...before, info };
    return true;
  }

  private async rebuild(session: Session, info: ServerInfo): Promise<void> {
    const old = this.kept?.subscription;
    old?.pause();
    if (old?.id) await old.remove(session);
    const subscription = new Subscription(this.hearer());
    await subscription.create(session, this.options.publishingIntervalMs ?? DEFAULT_PUBLISHING_MS);
    this.worn = false;
    this.kept = { subscription, items: new MonitoredItems(subscription.id, info), info };
  }

  private hearer(): SubscriptionListener {
    return {
      data: (notification) => this.content(() => this.kept?.items.data(notification)),
      events: (notification) => this.content(() => this.kept?.items.events(notification)),
      alive: (more) => this.alive(more),
      missed: () => this.inOrder(() => this.missed()),
      dead: (reason) =>
        this.vigil?.lose(
          connectionLoss(reason, /subscription ended|BadSubscriptionIdInvalid|BadNoSubscription/.test(reason.message)),
        ),
    };
  }

  private content(tell: () => void): void {
    if (!this.held) this.endGap();
    this.inOrder(tell);
  }

  private alive(more: boolean): void {
    this.vigil?.notified();
    const drained = !this.held && !more && this.backlog;
    if (!this.held) this.endGap();
    this.gaps.alive(this.options.now());
    if (drained) this.backlog = false;
    this.inOrder(() => this.listener.delivered(drained));
  }

  private missed(): void {
    const from = this.gaps.since;
    if (from)
      this.listener.gap({ from, to: this.options.now(), reason: 'connection', serverRestarted: false, resumed: true });
  }

  private letGo(loss: Loss, stopped: boolean, status: ConnectionStatus = 'reconnecting'): void {
    this.up = null;
    this.vigil = null;
    this.kept?.subscription.pause();
    this.gaps.lose(loss.reason);
    if (stopped) return;
    if (loss.rebuild) this.worn = true;
    this.log('warn', 'connection lost', loss.problem);
    this.setStatus(status, loss.problem);
  }

  private release(): void {
    const waiting = this.held ?? [];
    this.held = null;
    for (const tell of waiting) tell();
  }

  private endGap(): void {
    const gap = this.gaps.end(this.options.now());
    if (gap) this.listener.gap(gap);
  }

  private setStatus(status: ConnectionStatus, reason?: ConnectionProblem): void {
    this.current = status;
    this.listener.status({ status, at: this.options.now(), ...(reason ? { reason } : {}) });
  }

  private log(level: LogLevel, message: string, problem: ConnectionProblem): void {
    this.options.log?.(level, message, { connection: this.options.name, code: problem.code, ...problem.params });
  }
}

function differs(before: Date | null | undefined, now: Date | null): boolean {
  return before !== null && before !== undefined && now !== null && before.getTime() !== now.getTime();
}
