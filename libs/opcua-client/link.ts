import {
  type AnonymousIdentity,
  type ClientSecureChannelLayer,
  OPCUAClient,
  MessageSecurityMode,
  UserTokenType,
  type UserIdentityInfoUserName,
} from 'node-opcua';
import { withDeadline } from './deadline';
import {
  abandonOn,
  clientOptions,
  CONNECT_TIMEOUT_MS,
  security,
  serverCertificate,
  TRANSACTION_TIMEOUT_MS,
  TRANSPORT_TIMEOUT_MS,
} from './endpoint';
import type { ClientPki } from './pki';
import type { Session } from './session';
import type { ConnectionOptions } from './types';

/** How long a server keeps a session, and with it the subscription, that nobody talks to. */
export const SESSION_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 2_000;

function identity(options: ConnectionOptions): AnonymousIdentity | UserIdentityInfoUserName {
  return options.user
    ? { type: UserTokenType.UserName, userName: options.user.name, password: options.user.password }
    : { type: UserTokenType.Anonymous };
}

/** One secure channel with one activated session on it. When the channel breaks, the link is over. */
export class Link {
  /** Resolves with the reason when the channel is gone; never rejects. */
  readonly lost: Promise<Error>;

  private constructor(
    readonly session: Session,
    /** The old session was taken over, so its subscription still lives. */
    readonly sameSession: boolean,
    private readonly client: OPCUAClient,
    private readonly channel: () => ClientSecureChannelLayer | null,
  ) {
    this.lost = new Promise((resolve) => {
      client.once('close', (error?: Error | null) => resolve(error ?? new Error('disconnected')));
    });
  }

  /**
   * Opens a channel and, in the order of OPC 10000-4 §6.7, activates the old session on it or makes a new one.
   * @throws anything `describeConnectionError` names
   */
  static async open(
    options: ConnectionOptions,
    pki: ClientPki,
    previous: Session | null,
    signal: AbortSignal,
  ): Promise<Link> {
    const wanted = security(options);
    const certificate =
      wanted.mode === MessageSecurityMode.None ? undefined : await serverCertificate(options, pki, wanted, signal);
    let channel: ClientSecureChannelLayer | null = null;
    const client = OPCUAClient.create({
      ...clientOptions(options, pki),
      securityMode: wanted.mode,
      securityPolicy: wanted.policy,
      requestedSessionTimeout: SESSION_TIMEOUT_MS,
      ...(certificate ? { serverCertificate: certificate } : {}),
    });
    client.on('secure_channel_created', (created) => (channel = created));
    let abandon = abandonOn(signal, client);
    try {
      await withDeadline(client.connect(options.endpointUrl), CONNECT_TIMEOUT_MS, 'connect');
      abandon();
      // A session that the server has begun can be closed only once it has told us of it.
      abandon = abandonOn(signal, client, CLOSE_TIMEOUT_MS);
      const sameSession = previous !== null && (await Link.reactivate(client, previous));
      const session = sameSession
        ? previous
        : ((await withDeadline(
            client.createSession(identity(options)),
            CONNECT_TIMEOUT_MS,
            'CreateSession',
          )) as Session);
      return new Link(session, sameSession, client, () => channel);
    } catch (error) {
      await withDeadline(client.disconnect(), TRANSPORT_TIMEOUT_MS, 'disconnect').catch(() => undefined);
      throw error;
    } finally {
      abandon();
    }
  }

  private static async reactivate(client: OPCUAClient, session: Session): Promise<boolean> {
    try {
      await withDeadline(client.reactivateSession(session), TRANSACTION_TIMEOUT_MS, 'ActivateSession');
      return true;
    } catch {
      // The server forgot the session (it restarted, or the session ran out): CreateSession follows.
      return false;
    }
  }

  /** Breaks the socket without a farewell: the way out of a half-open connection. */
  break(): void {
    this.channel()?.forceConnectionBreak();
  }

  /** Lets go of the client but not of the session, which a later link may activate again. */
  async detach(): Promise<void> {
    this.break();
    await withDeadline(this.client.disconnect(), TRANSPORT_TIMEOUT_MS, 'disconnect').catch(() => undefined);
  }

  /** Closes the session with its subscriptions (a leaked session costs the machine one of its few) and the channel. */
  async close(): Promise<void> {
    await withDeadline(this.session.close(true), CLOSE_TIMEOUT_MS, 'CloseSession').catch(() => this.break());
    await withDeadline(this.client.disconnect(), TRANSPORT_TIMEOUT_MS, 'disconnect').catch(() => undefined);
  }
}
