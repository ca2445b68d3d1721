import { createTranslator, hasText } from '#libs/texts';
import { backoffMs } from './backoff';
import { describeConnectionError } from './connection-error';

describe('describeConnectionError', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:4840', 'opcua.refused'],
    ['getaddrinfo ENOTFOUND plc1', 'opcua.host-unknown'],
    ['connect EHOSTUNREACH 10.0.0.9:4840', 'opcua.unreachable'],
    ['connect timed out after 15000 ms', 'opcua.timeout'],
    [' serviceResult = BadUserAccessDenied (0x801f0000)', 'opcua.user-rejected'],
    ['BadIdentityTokenRejected', 'opcua.user-rejected'],
    ['Cannot find USERNAME user token policy in end point description', 'opcua.user-not-offered'],
    ['BadCertificateTimeInvalid', 'opcua.certificate-time-invalid'],
    ['BadCertificateHostNameInvalid', 'opcua.certificate-host-name-invalid'],
    ['BadCertificateUriInvalid', 'opcua.certificate-uri-invalid'],
    ['BadCertificateRevocationUnknown', 'opcua.certificate-revocation-unknown'],
    ['BadCertificateUntrusted', 'opcua.certificate-untrusted'],
    ['BadSecurityChecksFailed', 'opcua.security-checks-failed'],
    ['BadTooManySessions', 'opcua.too-many-sessions'],
    ['BadSessionIdInvalid', 'opcua.session-lost'],
    ['read ECONNRESET', 'opcua.connection-lost'],
    ['something else', 'opcua.failed'],
  ])('%s is %s, with a text in both languages', (message, code) => {
    const problem = describeConnectionError(new Error(message));
    expect(problem).toEqual({ code, params: { detail: message } });
    const key = `error.${code}`;
    if (!hasText(key)) throw new Error(`no text for ${key}`);
    expect(createTranslator('en')(key, problem.params)).not.toBe('');
  });
});

describe('backoff', () => {
  it('doubles from one second to thirty, spread by name, and hurries while a session may be saved', () => {
    const waits = Array.from({ length: 12 }, (_, attempt) => backoffMs(attempt, 'LATHE'));
    expect(waits[0]).toBeGreaterThanOrEqual(800);
    expect(waits[0]).toBeLessThanOrEqual(1_200);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
    expect(waits[11]).toBeGreaterThanOrEqual(24_000);
    expect(new Set(['WH', 'LATHE', 'MILL', 'CMM'].map((name) => backoffMs(4, name))).size).toBeGreaterThan(1);
    expect(backoffMs(9, 'LATHE', true)).toBeLessThanOrEqual(5_000);
  });
});
