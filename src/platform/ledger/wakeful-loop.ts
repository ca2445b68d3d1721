/**
 * Runs `step` whenever woken, and every `idleMs` in any case (asked for anew each time where it is not always the same), or
 * after as many milliseconds as the step answers; never twice at once. A wake during a step runs it again. A step that fails is reported and tried again after `idleMs`.
 */
export class WakefulLoop {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private woken = false;
  private stopped = false;

  constructor(
    private readonly step: () => Promise<number | void>,
    private readonly idleMs: number | (() => number),
    private readonly onError: (error: unknown) => void,
  ) {}

  wake(): void {
    this.woken = true;
    if (this.running || this.stopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.running = this.run().then((idleMs) => {
      this.running = null;
      if (this.stopped) return;
      if (this.woken) this.wake();
      else this.timer = setTimeout(() => this.wake(), idleMs);
    });
  }

  /** Waits for the step under way and runs no more. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<number> {
    this.woken = false;
    try {
      return (await this.step()) ?? this.idle();
    } catch (error) {
      this.woken = false;
      if (!this.stopped) this.onError(error);
      return this.idle();
    }
  }

  private idle(): number {
    return typeof this.idleMs === 'number' ? this.idleMs : this.idleMs();
  }
}
