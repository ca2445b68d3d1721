import { EventEmitter } from 'node:events';

/** Listeners by event name, each with one payload. */
export class TypedEmitter<Events> {
  private readonly inner = new EventEmitter();

  /** Calls `listener` for each event from now on; the returned function removes it. */
  on<Name extends keyof Events & string>(name: Name, listener: (payload: Events[Name]) => void): () => void {
    this.inner.on(name, listener);
    return () => this.inner.off(name, listener);
  }

  protected emit<Name extends keyof Events & string>(name: Name, payload: Events[Name]): void {
    this.inner.emit(name, payload);
  }
}
