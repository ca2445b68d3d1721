import { io, type Socket } from 'socket.io-client';
import type { LedgerMessage, LiveMessage, SubscribeAnswer, SubscribeRequest, Topic } from '#libs/contracts';

export type ConnectionStatus = 'connecting' | 'online' | 'offline';

export interface TopicListener {
  readonly onLedger?: (message: LedgerMessage) => void;
  readonly onLive?: (message: LiveMessage) => void;
  /** The server has acknowledged; `refetch` when what was read before may be out of date. */
  readonly onReady?: (refetch: boolean) => void;
}

/** `token` of a wall board; `stationPresence` of the person at a shared screen. */
export interface SocketAuth {
  readonly token?: string;
  readonly stationPresence?: string;
}

interface TopicState {
  readonly listeners: Set<TopicListener>;
  /** Last position seen; undefined until the first acknowledgement. */
  pos: number | undefined;
  ready: boolean;
  /** What arrives while an acknowledgement is awaited: the past and the present may overtake each other. */
  waiting: LedgerMessage[] | null;
}

const ANSWER_TIMEOUT_MS = 8000;
const REJOIN_MS = 5000;

/**
 * One socket for the whole page. Topics are counted, subscribed once, and subscribed again after every reconnect from
 * the last position seen, so that nothing committed meanwhile is missed and nothing is delivered twice.
 */
export class Connection {
  private readonly socket: Socket;
  private readonly topics = new Map<Topic, TopicState>();
  private readonly watchers = new Set<() => void>();
  private current: ConnectionStatus = 'connecting';
  private rejoin: number | undefined;

  /** `auth` beside or instead of the sign-in cookie: stations and wall boards. */
  constructor(auth: SocketAuth = {}) {
    this.socket = io({ path: '/socket.io', transports: ['websocket', 'polling'], reconnectionDelayMax: 5000, auth });
    this.socket.on('connect', () => this.connected());
    this.socket.on('disconnect', (reason) => this.disconnected(reason));
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
      state = { listeners: new Set(), pos: undefined, ready: false, waiting: null };
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
      if (this.socket.connected) this.socket.emit('unsubscribe', topic);
    };
  }

  close(): void {
    window.clearTimeout(this.rejoin);
    this.socket.close();
  }

  private connected(): void {
    this.change('online');
    for (const [topic, state] of this.topics) void this.subscribe(topic, state);
  }

  private disconnected(reason: string): void {
    for (const state of this.topics.values()) state.ready = false;
    this.change('offline');
    // A server that closes on purpose (restart, ended sign-in) is not called again by the library itself.
    if (reason === 'io server disconnect') this.rejoin = window.setTimeout(() => this.socket.connect(), REJOIN_MS);
  }

  private async subscribe(topic: Topic, state: TopicState): Promise<void> {
    const request: SubscribeRequest = state.pos === undefined ? { topic } : { topic, since: state.pos };
    const first = state.pos === undefined;
    state.waiting = [];
    let answer: SubscribeAnswer;
    try {
      answer = (await this.socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('subscribe', request)) as SubscribeAnswer;
    } catch {
      // No acknowledgement: the next reconnect subscribes again; until then pages read by asking.
      this.release(state);
      return;
    }
    if (this.topics.get(topic) !== state) return;
    this.release(state);
    if (answer.ok) state.pos = Math.max(state.pos ?? 0, answer.pos);
    this.finish(state, answer.ok && (first || answer.refetch));
  }

  /** Delivers in order what came while the acknowledgement was awaited. */
  private release(state: TopicState): void {
    const waiting = state.waiting ?? [];
    state.waiting = null;
    for (const message of waiting.toSorted((a, b) => a.pos - b.pos)) this.deliver(state, message);
  }

  private finish(state: TopicState, refetch: boolean): void {
    state.ready = true;
    for (const listener of state.listeners) listener.onReady?.(refetch);
  }

  private ledger(message: LedgerMessage): void {
    const state = this.topics.get(message.topic);
    if (!state) return;
    if (state.waiting) state.waiting.push(message);
    else this.deliver(state, message);
  }

  private deliver(state: TopicState, message: LedgerMessage): void {
    if (state.pos !== undefined && message.pos <= state.pos) return;
    state.pos = message.pos;
    for (const listener of state.listeners) listener.onLedger?.(message);
  }

  private change(status: ConnectionStatus): void {
    if (this.current === status) return;
    this.current = status;
    for (const watcher of this.watchers) watcher();
  }
}
