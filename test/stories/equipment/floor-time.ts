import type { HttpClient } from '../../support/http-client';

/** Floor seconds per real second: the fastest the virtual line runs. */
export const SPEED = 60;
/** Of the site, where nobody has set another one. */
const ZONE = 'Asia/Shanghai';

/** What time it is on the floor, by what the product has said: late by the length of an answer, never early. */
export class FloorTime {
  private constructor(
    private readonly said: number,
    private readonly heard: number,
  ) {}

  static async of(client: HttpClient): Promise<FloorTime> {
    const window = 'from=2000-01-01T00:00:00Z&to=2000-01-02T00:00:00Z';
    const { asOf } = await client.get<{ readonly asOf: string }>(`/performance/kpis?scope=line&${window}`);
    return new FloorTime(Date.parse(asOf), Date.now());
  }

  now(): Date {
    return this.after(0);
  }

  /** The time in so many real seconds. */
  after(realSeconds: number): Date {
    return new Date(this.said + (Date.now() + realSeconds * 1000 - this.heard) * SPEED);
  }

  /** Real milliseconds until then; 0 once it is past. */
  realMsUntil(at: Date): number {
    return Math.max(0, (at.getTime() - this.now().getTime()) / SPEED);
  }
}

/** As the clock of the site shows it: `2026-03-02 08:00:30`. */
export const siteTime = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(at);

/** The time of day of it: `08:00:30`; nothing of what has not happened. */
export const clock = (at: Date | string | null): string => (at === null ? '…' : siteTime(new Date(at)).slice(11));

/** The middle of two moments. */
export const between = (from: Date, to: Date): Date => new Date((from.getTime() + to.getTime()) / 2);
