import { DomainError } from '#libs/kernel';
import { browsePage, nodeDetails, type BrowsePage, type NodeDetails } from './address-space';
import { describeConnectionError } from './connection-error';
import { withDeadline } from './deadline';
import { TRANSPORT_TIMEOUT_MS } from './endpoint';
import { Link } from './link';
import type { PortablePath } from './locate';
import { findInstances, followPaths, type ModelSearch, stateNodes } from './model-search';
import type { PortableName } from './node-ids';
import { ClientPki } from './pki';
import { readServerHealth, readServerInfo, type ServerInfo } from './server-info';
import type { Session } from './session';
import type { ConnectionOptions } from './types';

const REQUEST_TIMEOUT_MS = 8_000;
/** A channel on which nothing is said for {@link TRANSPORT_TIMEOUT_MS} breaks, and leaves its session to the machine. */
const SAY_SOMETHING_MS = TRANSPORT_TIMEOUT_MS / 2;

/** `work`, or a refusal as soon as `signal` aborts, whatever the server does. */
export async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  work.catch(() => undefined);
  if (signal.aborted) throw new Error('timed out');
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Error('timed out'));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

/** One session for a look around: it watches nothing, tries nothing again, and is closed by whoever opened it. */
export class Visit {
  /** True once the channel is gone: what is wanted next needs a new visit. */
  over = false;
  private readonly talking = setInterval(() => {
    readServerHealth(this.link.session).catch(() => undefined);
  }, SAY_SOMETHING_MS).unref();

  private constructor(
    private readonly link: Link,
    private readonly pki: ClientPki,
    readonly info: ServerInfo,
  ) {
    void link.lost.then(() => this.end());
  }

  /** @throws DomainError of kind `unavailable` with a code of `describeConnectionError`, at the latest on abort */
  static async open(options: ConnectionOptions, signal: AbortSignal): Promise<Visit> {
    const pki = new ClientPki(options);
    const opening = (async () => {
      await pki.open();
      const link = await Link.open(options, pki, null, signal);
      try {
        return new Visit(link, pki, await withDeadline(readServerInfo(link.session), REQUEST_TIMEOUT_MS, 'Read'));
      } catch (error) {
        await link.close();
        throw error;
      }
    })();
    try {
      return await unlessAborted(opening, signal);
    } catch (error) {
      // Too late for the asker: what opens after all is closed behind it.
      opening.then(
        (visit) => visit.close(),
        () => pki.close(),
      );
      throw named(error);
    }
  }

  browse(nodeId: string, page: { readonly offset: number; readonly limit: number }): Promise<BrowsePage> {
    return this.ask('Browse', (session) => browsePage(session, this.info, nodeId, page));
  }

  inspect(nodeId: string): Promise<NodeDetails> {
    return this.ask('Read', (session) => nodeDetails(session, this.info, nodeId));
  }

  /** Objects of some types, told by their browse names, and of their subtypes. */
  search(types: readonly PortableName[]): Promise<ModelSearch> {
    return this.ask('Browse', (session) => findInstances(session, this.info, types));
  }

  /** Where paths of browse names lead, in their order; null where nothing is. */
  follow(paths: readonly PortablePath[]): Promise<(string | null)[]> {
    return this.ask('TranslateBrowsePathsToNodeIds', (session) => followPaths(session, this.info, paths));
  }

  /** The states a type of state machine defines, with those above it: node ids by browse name. */
  states(typeNodeId: string): Promise<Readonly<Record<string, readonly string[]>>> {
    return this.ask('Browse', (session) => stateNodes(session, this.info, typeNodeId));
  }

  /** The server's own time; null where it does not tell. */
  async time(): Promise<Date | null> {
    return (await this.ask('Read', readServerHealth)).currentTime;
  }

  async close(): Promise<void> {
    this.end();
    await this.link.close();
    await this.pki.close();
  }

  private end(): void {
    this.over = true;
    clearInterval(this.talking);
  }

  private async ask<Result>(what: string, work: (session: Session) => Promise<Result>): Promise<Result> {
    try {
      return await withDeadline(work(this.link.session), REQUEST_TIMEOUT_MS, what);
    } catch (error) {
      throw named(error);
    }
  }
}

function named(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const { code, params } = describeConnectionError(error);
  return new DomainError('unavailable', code, params);
}
