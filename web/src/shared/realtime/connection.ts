import { io, type Socket } from 'socket.io-client';
import type { LedgerMessage, LiveMessage, SubscribeAnswer, SubscribeRequest, Topic } from '#libs/contracts';

export type ConnectionStatus = 'connecting' | 'online' | 'offline';

export interface TopicListener {
  readonly onLedger?: (message: LedgerMessage) => void;
  readonly onLive?: (message: LiveMessage) => void;
  /** The server has acknowledged; `refetch` when what was read before may be out of date. */
  readonly onReady?: (refetch: boolean) => void;
}

interface TopicState {
  readonly listeners: Set<TopicListener>;
  /** Last position seen; undefined until the first acknowledgement. */
  pos: number | undefined;
  ready: boolean;
}

const ANSWER_TIMEOUT_MS = 8000;

/**
 * One socket for the whole page. Topics are counted, subscribed once, and subscribed again after every reconnect from
 * the last position seen, so that nothing committed meanwhile is missed and nothing is delivered twice.
 */
export class Connection {
  private readonly socket: Socket;
  private readonly topics = new Map<Topic, TopicState>();
  private readonly watchers = new Set<() => void>();
  private current: ConnectionStatus = 'connecting';

  constructor() {
    this.socket = io({ path: '/socket.io', transports: ['websocket', 'polling'], reconnectionDelayMax: 5000 });
    this.socket.on('connect', () => this.connected());
    this.socket.on('disconnect', () => this.disconnected());
    this.socket.on('connect_error', () => this.change('offline'));
    this.socket.on('ledger', (message: LedgerMessage) => this.ledger(message));
    this.socket.on('live', (message: LiveMessage) => {
      for (const listener of this.topics.get(message.topic)?.listeners ?? []) listener.onLive?.(message);
    });
  }

  get status(): ConnectionStatus {
    return this.current;
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  isReady(topic: Topic): boolean {
    return this.topics.get(topic)?.ready ?? false;
  }

  listen(topic: Topic, listener: TopicListener): () => void {
    let state = this.topics.get(topic);
    if (!state) {
      state = { listeners: new Set(), pos: undefined, ready: false };
      this.topics.set(topic, state);
      if (this.socket.connected) void this.subscribe(topic, state);
    } else if (state.ready) {
      listener.onReady?.(false);
    }
    state.listeners.add(listener);
    return () => {
      state.listeners.delete(listener);
      if (state.listeners.size > 0 || this.topics.get(topic) !== state) return;
      this.topics.delete(topic);
      if (this.socket.connected) this.socket.emit('unsubscribe', { topic });
    };
  }

  close(): void {
    this.socket.close();
  }

  private connected(): void {
    this.change('online');
    for (const [topic, state] of this.topics) void this.subscribe(topic, state);
  }

  private disconnected(): void {
    for (const state of this.topics.values()) state.ready = false;
    this.change('offline');
  }

  private async subscribe(topic: Topic, state: TopicState): Promise<void> {
    const request: SubscribeRequest = state.pos === undefined ? { topic } : { topic, since: state.pos };
    const first = state.pos === undefined;
    let answer: SubscribeAnswer;
    try {
      answer = (await this.socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('subscribe', request)) as SubscribeAnswer;
    } catch {
      // No acknowledgement: the next reconnect subscribes again; until then pages read by asking.
      return;
    }
    if (this.topics.get(topic) !== state) return;
    if (!answer.ok) {
      this.finish(state, false);
      return;
    }
    // On a resume the missed entries may still be on their way behind this answer; each moves the position itself.
    if (first || answer.refetch) state.pos = Math.max(state.pos ?? 0, answer.pos);
    this.finish(state, first || answer.refetch);
  }

  private finish(state: TopicState, refetch: boolean): void {
    state.ready = true;
    for (const listener of state.listeners) listener.onReady?.(refetch);
  }

  private ledger(message: LedgerMessage): void {
    const state = this.topics.get(message.topic);
    if (!state || (state.pos !== undefined && message.pos <= state.pos)) return;
    state.pos = message.pos;
    for (const listener of state.listeners) listener.onLedger?.(message);
  }

  private change(status: ConnectionStatus): void {
    if (this.current === status) return;
    this.current = status;
    for (const watcher of this.watchers) watcher();
  }
}
