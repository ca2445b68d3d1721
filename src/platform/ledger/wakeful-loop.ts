/**
 * Runs `step` whenever woken, and every `idleMs` in any case; never twice at once. A wake during a step runs it again.
 * A step that fails is reported and tried again after `idleMs`.
 */
export class WakefulLoop {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private woken = false;
  private stopped = false;

  constructor(
    private readonly step: () => Promise<void>,
    private readonly idleMs: number,
    private readonly onError: (error: unknown) => void,
  ) {}

  wake(): void {
    this.woken = true;
    if (this.running || this.stopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.running = this.run().finally(() => {
      this.running = null;
      if (this.stopped) return;
      if (this.woken) this.wake();
      else this.timer = setTimeout(() => this.wake(), this.idleMs);
    });
  }

  /** Waits for the step under way and runs no more. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    this.woken = false;
    try {
      await this.step();
    } catch (error) {
      this.woken = false;
      if (!this.stopped) this.onError(error);
    }
  }
}
