type Listener<Payload> = (payload: Payload) => void;

/**
 * Listeners by event name, each with one payload. A listener that throws does not harm the others, nor the one who
 * tells: its error goes to `onListenerError`.
 */
export class TypedEmitter<Events> {
  private readonly listeners: { [Name in keyof Events]?: Set<Listener<Events[Name]>> } = {};

  /** Calls `listener` for each event from now on; the returned function removes it. */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void {
    const known = (this.listeners[name] ??= new Set());
    known.add(listener);
    return () => known.delete(listener);
  }

  protected emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const listener of this.listeners[name] ?? []) {
      try {
        listener(payload);
      } catch (error) {
        this.onListenerError(String(name), error);
      }
    }
  }

  protected onListenerError(_event: string, _error: unknown): void {}
}
