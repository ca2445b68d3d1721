import { DomainError, type ErrorParams } from '#libs/kernel';

/** Why a machine could not be reached, as a code with a text in libs/texts (`error.<code>`). */
export interface ConnectionProblem {
  readonly code: string;
  readonly params: ErrorParams;
}

/** First match wins: the more telling names stand before the general ones. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/BadCertificateTimeInvalid|BadCertificateIssuerTimeInvalid/, 'opcua.certificate-time-invalid'],
  [/BadCertificateHostNameInvalid/, 'opcua.certificate-host-name-invalid'],
  [/BadCertificateUriInvalid/, 'opcua.certificate-uri-invalid'],
  [/BadCertificateRevocationUnknown|BadCertificateIssuerRevocationUnknown/, 'opcua.certificate-revocation-unknown'],
  [/BadCertificateRevoked|BadCertificateIssuerRevoked/, 'opcua.certificate-revoked'],
  [/BadCertificateUntrusted|BadCertificateChainIncomplete/, 'opcua.certificate-untrusted'],
  [/BadCertificate/, 'opcua.certificate-invalid'],
  [/BadSecurityChecksFailed|BadNonceInvalid|BadApplicationSignatureInvalid/, 'opcua.security-checks-failed'],
  [/BadSecurityPolicyRejected|BadSecurityModeRejected/, 'opcua.security-not-offered'],
  [
    /BadIdentityTokenRejected|BadIdentityTokenInvalid|BadUserAccessDenied|BadUserSignatureInvalid/,
    'opcua.user-rejected',
  ],
  [/user token policy/, 'opcua.user-not-offered'],
  [/BadTooManySessions/, 'opcua.too-many-sessions'],
  [/BadSessionIdInvalid|BadSessionClosed|BadSessionNotActivated/, 'opcua.session-lost'],
  [/BadNodeIdUnknown|BadNodeIdInvalid|BadNoMatch/, 'opcua.node-unknown'],
  [/BadTcpEndpointUrlInvalid|Invalid endpoint|is not a valid/, 'opcua.endpoint-invalid'],
  [/ENOTFOUND|EAI_AGAIN/, 'opcua.host-unknown'],
  [/ECONNREFUSED/, 'opcua.refused'],
  [/EHOSTUNREACH|ENETUNREACH|EHOSTDOWN/, 'opcua.unreachable'],
  [/ETIMEDOUT|BadTimeout|BadRequestTimeout|timed? ?out/i, 'opcua.timeout'],
  [
    /ECONNRESET|EPIPE|disconnected|BadConnection|BadSecureChannel|BadServerHalted|BadShutdown|premature|not connected/i,
    'opcua.connection-lost',
  ],
];

/**
 * Names the cause of a failed or broken connection (OPC 10000-4 status codes, socket errors). The original text stays
 * in `params.detail` for the log; people read the text of the code.
 */
export function describeConnectionError(error: unknown): ConnectionProblem {
  if (error instanceof DomainError) return { code: error.code, params: error.params };
  const detail = error instanceof Error ? error.message : String(error);
  const found = CAUSES.find(([pattern]) => pattern.test(detail));
  return { code: found?.[1] ?? 'opcua.failed', params: { detail: detail.slice(0, 300) } };
}
