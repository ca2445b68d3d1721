import { type EndpointDescription, MessageSecurityMode, OPCUAClient, SecurityPolicy } from 'node-opcua';
import { DomainError } from '#libs/kernel';
import { withDeadline } from './deadline';
import type { ClientPki } from './pki';
import type { ConnectionOptions } from './types';

/** A machine that does not answer Hello within this time is away. */
export const TRANSPORT_TIMEOUT_MS = 5_000;
export const TRANSACTION_TIMEOUT_MS = 8_000;
export const CONNECT_TIMEOUT_MS = 15_000;

/** The policies OPC 10000-7 still recommends; SHA-1 based ones are refused. */
const POLICIES: Readonly<Record<string, SecurityPolicy>> = {
  None: SecurityPolicy.None,
  Basic256Sha256: SecurityPolicy.Basic256Sha256,
  Aes128_Sha256_RsaOaep: SecurityPolicy.Aes128_Sha256_RsaOaep,
  Aes256_Sha256_RsaPss: SecurityPolicy.Aes256_Sha256_RsaPss,
};

export interface Security {
  readonly mode: MessageSecurityMode;
  readonly policy: SecurityPolicy;
}

/** Mode and policy together. @throws `opcua.security-policy-refused` for deprecated, unknown or mismatched ones */
export function security(options: ConnectionOptions): Security {
  const policy = POLICIES[options.securityPolicy];
  const mode = MessageSecurityMode[options.securityMode];
  if (policy === undefined || (mode === MessageSecurityMode.None) !== (policy === SecurityPolicy.None)) {
    throw new DomainError('invalid', 'opcua.security-policy-refused', {
      mode: options.securityMode,
      policy: options.securityPolicy,
    });
  }
  return { mode, policy };
}

/** DataTypeExtractStrategy.Lazy: reads the types that are used, not the hundreds a machine's models bring along. */
const LAZY_TYPES = 4;

/** What every client of this connection has in common; it never reconnects by itself (see README). */
export function clientOptions(options: ConnectionOptions, pki: ClientPki) {
  return {
    applicationName: 'LineLab gateway',
    applicationUri: options.applicationUri,
    clientName: options.name,
    certificateFile: pki.certificateFile,
    privateKeyFile: pki.privateKeyFile,
    clientCertificateManager: pki.retain(),
    connectionStrategy: { maxRetry: 0 },
    endpointMustExist: false,
    dataTypeExtractStrategy: LAZY_TYPES,
    keepSessionAlive: false,
    keepPendingSessionsOnDisconnect: true,
    transportTimeout: TRANSPORT_TIMEOUT_MS,
    defaultTransactionTimeout: TRANSACTION_TIMEOUT_MS,
  };
}

/**
 * Ends what is under way when `signal` aborts, `graceMs` later at the latest. The returned function ends the watching.
 */
export function abandonOn(signal: AbortSignal, client: OPCUAClient, graceMs = 0): () => void {
  let timer: NodeJS.Timeout | undefined;
  const abandon = (): void => {
    timer = setTimeout(() => void client.disconnect().catch(() => undefined), graceMs);
  };
  if (signal.aborted) abandon();
  else signal.addEventListener('abort', abandon, { once: true });
  return () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', abandon);
  };
}

/** Asks the server for its endpoints, over an open channel, which every server must allow (OPC 10000-4 §5.4.4). */
export async function askEndpoints(
  options: ConnectionOptions,
  pki: ClientPki,
  signal: AbortSignal,
): Promise<EndpointDescription[]> {
  const client = OPCUAClient.create({
    ...clientOptions(options, pki),
    securityMode: MessageSecurityMode.None,
    securityPolicy: SecurityPolicy.None,
  });
  const abandon = abandonOn(signal, client);
  try {
    await withDeadline(client.connect(options.endpointUrl), CONNECT_TIMEOUT_MS, 'discovery');
    return await withDeadline(client.getEndpoints(), TRANSACTION_TIMEOUT_MS, 'GetEndpoints');
  } finally {
    abandon();
    await withDeadline(client.disconnect(), TRANSPORT_TIMEOUT_MS, 'disconnect').catch(() => undefined);
  }
}

/** `SignAndEncrypt Basic256Sha256` */
export function securityName({ securityMode, securityPolicyUri }: EndpointDescription): string {
  return `${MessageSecurityMode[securityMode] ?? ''} ${securityPolicyUri?.split('#')[1] ?? ''}`;
}

/** The endpoint with our security. @throws `opcua.security-not-offered` */
export function offering(
  options: ConnectionOptions,
  wanted: Security,
  endpoints: readonly EndpointDescription[],
): EndpointDescription {
  const match = endpoints.find(
    (endpoint) => endpoint.securityMode === wanted.mode && endpoint.securityPolicyUri === wanted.policy,
  );
  if (match) return match;
  throw new DomainError('unprocessable', 'opcua.security-not-offered', {
    mode: options.securityMode,
    policy: options.securityPolicy,
    offered: endpoints.map(securityName),
  });
}

/**
 * Asks the server for its endpoints at the address we were given (an advertised host name may not be reachable from
 * here) and returns the certificate of the one with our security, once it is trusted.
 * @throws `opcua.security-not-offered`, `opcua.certificate-*`
 */
export async function serverCertificate(
  options: ConnectionOptions,
  pki: ClientPki,
  wanted: Security,
  signal: AbortSignal,
): Promise<Buffer> {
  const { serverCertificate: certificate } = offering(options, wanted, await askEndpoints(options, pki, signal));
  await pki.check(certificate);
  return certificate;
}
