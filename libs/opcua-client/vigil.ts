import { type ConnectionProblem, describeConnectionError } from './connection-error';
import { isOutOfService, readServerHealth } from './server-info';
import type { Session } from './session';

/** Why watching has to be taken up anew. */
export interface Loss {
  readonly reason: 'connection' | 'stale';
  readonly problem: ConnectionProblem;
  /** The subscription is not worth resuming. */
  readonly rebuild: boolean;
}

export interface VigilOptions {
  readonly staleAfterMs: number;
  readonly now: () => Date;
  readonly startTime: Date | null;
  readonly onSkew: (ms: number) => void;
}

const SKEW_EVERY_MS = 60_000;
/** A tick this late means that our own process slept; the server gets a round to be heard before it is judged. */
const OWN_SLEEP_MS = 2_000;

/**
 * Watches one link: nothing heard from the server for `staleAfterMs` (a half-open TCP connection says nothing at all),
 * a live server whose subscription went dumb, a server that restarted or went out of service behind the same channel.
 */
export class Vigil {
  private heardAt = performance.now();
  private notifiedAt = performance.now();
  private notificationLimitMs = Number.POSITIVE_INFINITY;
  private end: ((loss: Loss) => void) | null = null;
  private early: Loss | null = null;

  constructor(private readonly options: VigilOptions) {}

  /** The server's revised keep-alive interval decides how long a subscription may be silent. */
  expectNotifications(keepAliveMs: number, publishingIntervalMs: number): void {
    this.notificationLimitMs = Math.max(keepAliveMs + 2 * publishingIntervalMs, 1_000);
    this.notified();
  }

  notified(): void {
    this.heardAt = this.notifiedAt = performance.now();
  }

  lose(loss: Loss): void {
    if (this.end) this.end(loss);
    else this.early ??= loss;
  }

  /** Resolves when the link is lost, or at once after `signal` aborts. */
  watch(session: Session, lost: Promise<Error>, signal: AbortSignal): Promise<Loss> {
    const rounds = new AbortController();
    let lastTick = performance.now();
    this.heardAt = lastTick;
    const tickMs = Math.min(1_000, this.options.staleAfterMs / 5);
    return new Promise<Loss>((resolve) => {
      const timer = setInterval(() => {
        const now = performance.now();
        const slept = now - lastTick > tickMs + OWN_SLEEP_MS;
        lastTick = now;
        if (slept) this.heardAt = this.notifiedAt = now;
        this.judge(now);
      }, tickMs);
      const stopped = (): void => this.lose(connectionLoss(new Error('disconnected')));
      this.end = (loss) => {
        this.end = null;
        clearInterval(timer);
        signal.removeEventListener('abort', stopped);
        rounds.abort();
        resolve(loss);
      };
      signal.addEventListener('abort', stopped, { once: true });
      void lost.then((error) => this.lose(connectionLoss(error)));
      this.poll(session, rounds.signal);
      if (signal.aborted) stopped();
      else if (this.early) this.end(this.early);
    });
  }

  private judge(now: number): void {
    const silent = Math.round(now - this.heardAt);
    if (silent > this.options.staleAfterMs) {
      this.lose({ reason: 'stale', rebuild: false, problem: { code: 'opcua.stale', params: { ms: silent } } });
      return;
    }
    // Counted up to the last answer: while nothing answers at all, the subscription is not to blame.
    const dumb = Math.round(this.heardAt - this.notifiedAt);
    if (dumb > this.notificationLimitMs + this.options.staleAfterMs / 2) {
      this.lose({ reason: 'stale', rebuild: true, problem: { code: 'opcua.stale', params: { ms: dumb } } });
    }
  }

  /** Asks ServerStatus every third of the stale time; the answer itself is the sign of life. */
  private poll(session: Session, over: AbortSignal): void {
    let skewAt = Number.NEGATIVE_INFINITY;
    const round = async (): Promise<void> => {
      const asked = this.options.now().getTime();
      const health = await readServerHealth(session);
      if (over.aborted) return;
      const answered = this.options.now().getTime();
      this.heardAt = performance.now();
      if (health.currentTime && performance.now() - skewAt >= SKEW_EVERY_MS) {
        skewAt = performance.now();
        this.options.onSkew(Math.round(health.currentTime.getTime() - (asked + answered) / 2));
      }
      const { startTime } = this.options;
      const restarted = startTime && health.startTime && health.startTime.getTime() !== startTime.getTime();
      if (restarted || isOutOfService(health)) this.lose(connectionLoss(new Error('BadServerHalted'), true));
    };
    const schedule = (): void => {
      if (over.aborted) return;
      const timer = setTimeout(run, this.options.staleAfterMs / 3);
      over.addEventListener('abort', () => clearTimeout(timer), { once: true });
    };
    const run = (): void => {
      round()
        .catch((error: unknown) => {
          // Silence is the watchdog's affair; a session the server no longer knows is certain.
          if (/BadSession/.test(String(error))) this.lose(connectionLoss(error));
        })
        .finally(schedule);
    };
    run();
  }
}

export function connectionLoss(error: unknown, rebuild = false): Loss {
  return { reason: 'connection', problem: describeConnectionError(error), rebuild };
}
