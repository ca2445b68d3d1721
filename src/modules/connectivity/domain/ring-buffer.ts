/** Keeps the newest `capacity` items; the oldest give way, and it is counted how many. */
export class RingBuffer<Item> {
  private items: Item[] = [];
  private head = 0;
  private lost = 0;

  constructor(private readonly capacity: number) {}

  get length(): number {
    return this.items.length;
  }

  push(item: Item): void {
    if (this.items.length < this.capacity) {
      this.items.push(item);
      return;
    }
    this.items[this.head] = item;
    this.head = (this.head + 1) % this.capacity;
    this.lost += 1;
  }

  /** Takes everything out, oldest first. */
  drain(): Item[] {
    const all = [...this.items.slice(this.head), ...this.items.slice(0, this.head)];
    this.items = [];
    this.head = 0;
    return all;
  }

  /** Puts older items back in front of what has come since; the oldest give way first. */
  putBack(older: readonly Item[]): void {
    const newer = this.drain();
    for (const item of [...older, ...newer]) this.push(item);
  }

  /** How many gave way since this was asked last. */
  takeLost(): number {
    const lost = this.lost;
    this.lost = 0;
    return lost;
  }
}
