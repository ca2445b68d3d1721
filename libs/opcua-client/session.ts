import type { ClientSession, ClientSessionPublishService, ClientSessionRawSubscriptionService } from 'node-opcua';

/** A session with the raw subscription services, which node-opcua has but leaves out of its public session type. */
export type Session = ClientSession & ClientSessionRawSubscriptionService & ClientSessionPublishService;
