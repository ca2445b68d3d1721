import {
  DataChangeNotification,
  EventNotificationList,
  type NotificationMessage,
  PublishRequest,
  type PublishResponse,
  RepublishRequest,
  type RepublishResponse,
  StatusChangeNotification,
} from 'node-opcua';
import type { Session } from './session';

const KEEP_ALIVE_COUNT = 10;
/** How long the server keeps the subscription while nobody asks: longer than a cable is pulled, at any interval. */
const LIFETIME_MS = 100_000;
/** Two in flight, so that one waits at the server while the other's answer travels. */
const PUBLISHES_IN_FLIGHT = 2;
/** Longer than any silence the watchdog allows; only bounds what a server keeps. */
const PUBLISH_TIMEOUT_MS = 120_000;

const LAST_SEQUENCE = 0xffff_ffff;

export interface SubscriptionListener {
  data(notification: DataChangeNotification): void;
  events(notification: EventNotificationList): void;
  /** Any sign of life of the subscription; called after its content was handed over. */
  alive(more: boolean): void;
  /** Notifications were lost and the server cannot send them again. */
  missed(): void;
  /** The server ended the subscription; the connection may well live. */
  dead(reason: Error): void;
}

/** After 2^32-1 comes 1, never 0 (OPC 10000-4 §7.9). */
export function nextSequence(sequence: number): number {
  return sequence >= LAST_SEQUENCE ? 1 : sequence + 1;
}

/**
 * One OPC UA subscription, with Publish, acknowledgement, Republish and transfer in our own hands. node-opcua's own
 * publish loop takes the number of a keep-alive for a received one and so asks Republish for the wrong message after a
 * break; here every missing number is asked for, and what cannot be had is said.
 */
export class Subscription {
  /** As revised by the server. */
  publishingIntervalMs = 0;
  keepAliveMs = 0;
  id = 0;
  private lastSequence = 0;
  private acknowledge: number[] = [];
  private session: Session | null = null;
  private inFlight = 0;
  private limit = PUBLISHES_IN_FLIGHT;
  /** Messages are worked off one after the other: a hole is filled before what follows it is handed over. */
  private order: Promise<void> = Promise.resolve();

  constructor(private readonly listener: SubscriptionListener) {}

  async create(session: Session, publishingIntervalMs: number): Promise<void> {
    const response = await session.createSubscription({
      requestedPublishingInterval: publishingIntervalMs,
      requestedMaxKeepAliveCount: KEEP_ALIVE_COUNT,
      // OPC 10000-4 §5.14.1 asks for at least three keep-alives.
      requestedLifetimeCount: Math.max(3 * KEEP_ALIVE_COUNT, Math.ceil(LIFETIME_MS / publishingIntervalMs)),
      maxNotificationsPerPublish: 1_000,
      publishingEnabled: true,
      priority: 10,
    });
    this.id = response.subscriptionId;
    this.publishingIntervalMs = response.revisedPublishingInterval;
    this.keepAliveMs = response.revisedPublishingInterval * response.revisedMaxKeepAliveCount;
    this.lastSequence = 0;
    this.acknowledge = [];
  }

  /**
   * Carries the subscription on over a new channel: transferred first if the session is a new one, then everything the
   * server still has is fetched with Republish. False when the server no longer knows it.
   */
  async resume(session: Session, sameSession: boolean): Promise<boolean> {
    if (this.id === 0) return false;
    try {
      if (!sameSession) {
        if (!(await this.transfer(session))) return false;
      }
      this.acknowledge = [];
      for (;;) {
        const message = await this.republish(session, nextSequence(this.lastSequence));
        if (!message) return true;
        await this.deliver(message, session, true);
      }
    } catch (error) {
      if (/BadSubscriptionIdInvalid|BadNotSupported|BadServiceUnsupported/.test(String(error))) return false;
      throw error;
    }
  }

  /** Keeps Publish requests at the server until {@link pause}. */
  publish(session: Session): void {
    this.session = session;
    this.limit = PUBLISHES_IN_FLIGHT;
    this.inFlight = 0;
    this.refill();
  }

  /** Stops asking; the subscription stays at the server until its lifetime runs out. */
  pause(): void {
    this.session = null;
  }

  /** Deletes it at the server, should it still be there, and forgets it. */
  async remove(session: Session): Promise<void> {
    this.pause();
    const subscriptionIds = [this.id];
    this.id = 0;
    await new Promise<void>((resolve) => session.deleteSubscriptions({ subscriptionIds }, () => resolve()));
  }

  private refill(): void {
    while (this.session && this.inFlight < this.limit) this.send(this.session);
  }

  private send(session: Session): void {
    this.inFlight++;
    const acknowledged = this.acknowledge.splice(0);
    const request = new PublishRequest({
      requestHeader: { timeoutHint: PUBLISH_TIMEOUT_MS },
      subscriptionAcknowledgements: acknowledged.map((sequenceNumber) => ({ subscriptionId: this.id, sequenceNumber })),
    });
    session.publish(request, (error: Error | null, response?: PublishResponse) => {
      if (this.session !== session) return;
      this.inFlight--;
      if (response && !error) {
        if (response.subscriptionId === this.id) {
          this.order = this.order
            .then(() => this.deliver(response.notificationMessage, session, false, response.moreNotifications))
            .catch((failure: unknown) =>
              this.listener.dead(failure instanceof Error ? failure : new Error(String(failure))),
            );
        }
      } else if (!this.survives(error ?? new Error('no response'))) {
        return;
      }
      this.refill();
    });
  }

  /** Whether asking again makes sense after a failed Publish. */
  private survives(error: Error): boolean {
    if (/BadTooManyPublishRequests/.test(error.message)) {
      this.limit = Math.max(1, this.inFlight);
      return true;
    }
    if (/BadTimeout\b/.test(error.message)) return true;
    this.pause();
    this.listener.dead(error);
    return false;
  }

  private async deliver(
    message: NotificationMessage,
    session: Session,
    republished: boolean,
    more = false,
  ): Promise<void> {
    const content = message.notificationData ?? [];
    if (!republished) await this.fillHole(message.sequenceNumber, session);
    if (content.length > 0) {
      this.lastSequence = message.sequenceNumber;
      this.acknowledge.push(message.sequenceNumber);
      // Events first: they tell each step of a job, where the list beside them only shows the last.
      for (const part of content) if (part instanceof EventNotificationList) this.listener.events(part);
      for (const part of content) {
        if (part instanceof DataChangeNotification) this.listener.data(part);
        if (part instanceof StatusChangeNotification) {
          this.listener.dead(new Error(`subscription ended: ${part.status.name}`));
        }
      }
    }
    this.listener.alive(more);
  }

  /** A keep-alive carries the number the next message will have, so a hole shows there as well. */
  private async fillHole(sequence: number, session: Session): Promise<void> {
    let expected = nextSequence(this.lastSequence);
    let patience = 100;
    while (this.lastSequence !== 0 && sequence !== expected && patience-- > 0) {
      const message = await this.republish(session, expected);
      if (!message) {
        this.listener.missed();
        this.lastSequence = sequence === 1 ? LAST_SEQUENCE : sequence - 1;
        return;
      }
      await this.deliver(message, session, true, true);
      expected = nextSequence(this.lastSequence);
    }
  }

  private transfer(session: Session): Promise<boolean> {
    const request = { subscriptionIds: [this.id], sendInitialValues: true };
    return new Promise((resolve, reject) => {
      session.transferSubscriptions(request, (error, response) =>
        error ? reject(error) : resolve(/^Good|BadNothingToDo/.test(response?.results?.[0]?.statusCode.name ?? '')),
      );
    });
  }

  /** Null when the server no longer has (or never had) that number. */
  private republish(session: Session, sequence: number): Promise<NotificationMessage | null> {
    const request = new RepublishRequest({ subscriptionId: this.id, retransmitSequenceNumber: sequence });
    return new Promise((resolve, reject) => {
      session.republish(request, (error: Error | null, response?: RepublishResponse) => {
        const status = response?.responseHeader.serviceResult;
        if (/BadMessageNotAvailable/.test(error?.message ?? status?.name ?? '')) return resolve(null);
        if (error) return reject(error);
        if (!response || !status?.isGood()) return reject(new Error(status?.name ?? 'Republish failed'));
        resolve(response.notificationMessage);
      });
    });
  }
}
