/** What can give way when there is no more room. */
interface GivesWay {
  /** When the oldest file it can give up was made; null when there is none. */
  readonly givesWayFrom: Date | null;
  dropOldest(): void;
}

const LARGEST_FILE = 1_048_576;
const FILES_AT_LEAST = 64;

/** How much disk the spools of a process may use together. */
export class SpoolBudget {
  private readonly givers = new Set<GivesWay>();
  private bytes = 0;

  /** @param limit in bytes */
  constructor(readonly limit: number) {}

  /** A file that has grown so large is followed by another: what gives way does so by the file. */
  get fileBytes(): number {
    return Math.min(LARGEST_FILE, Math.ceil(this.limit / FILES_AT_LEAST));
  }

  get used(): number {
    return this.bytes;
  }

  admit(giver: GivesWay): void {
    this.givers.add(giver);
  }

  dismiss(giver: GivesWay): void {
    this.givers.delete(giver);
  }

  /**
   * Takes room, for which the oldest of what may give way is given up.
   * @returns whether it fits; it is taken in any case
   */
  take(bytes: number): boolean {
    this.bytes += bytes;
    while (this.bytes > this.limit) {
      const giver = this.oldest();
      if (!giver) return false;
      giver.dropOldest();
    }
    return true;
  }

  give(bytes: number): void {
    this.bytes -= bytes;
  }

  private oldest(): GivesWay | null {
    let [oldest, at]: [GivesWay | null, Date | null] = [null, null];
    for (const giver of this.givers) {
      const { givesWayFrom } = giver;
      if (givesWayFrom && (!at || givesWayFrom < at)) [oldest, at] = [giver, givesWayFrom];
    }
    return oldest;
  }
}
