import { X509Certificate } from 'node:crypto';

/** What people compare and watch of a certificate. */
export interface CertificateInfo {
  /** SHA-1 in hex: what OPC UA calls the thumbprint (OPC 10000-6 §6.2.2). */
  readonly thumbprint: string;
  /** SHA-256 in hex, which some panels show instead. */
  readonly thumbprint256: string;
  /** `CN=…, O=…` */
  readonly subject: string;
  readonly issuer: string;
  /** From the subject alternative name; must be the application's own URI (OPC 10000-6 §6.2.2). */
  readonly applicationUri: string | null;
  /** Host names and addresses it was made for. */
  readonly hosts: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
}

const hex = (fingerprint: string): string => fingerprint.replaceAll(':', '').toLowerCase();
const oneLine = (name: string): string => name.split('\n').filter(Boolean).join(', ').slice(0, 300);

/** Names of the subject alternative name by kind; Node quotes those that hold a comma. */
function alternatives(text: string | undefined, kind: string): string[] {
  return (text ?? '')
    .split(/, (?=(?:URI|DNS|IP Address|email|DirName|Registered ID|othername):)/)
    .filter((entry) => entry.startsWith(`${kind}:`))
    .map((entry) => entry.slice(kind.length + 1).replace(/^"(.*)"$/s, '$1'))
    .slice(0, 20);
}

/** Reads a certificate in DER or PEM; of a chain the first. Null when it is none. */
export function certificateInfo(bytes: Buffer): CertificateInfo | null {
  try {
    const certificate = new X509Certificate(bytes);
    const names = certificate.subjectAltName;
    return {
      thumbprint: hex(certificate.fingerprint),
      thumbprint256: hex(certificate.fingerprint256),
      subject: oneLine(certificate.subject ?? ''),
      issuer: oneLine(certificate.issuer ?? ''),
      applicationUri: alternatives(names, 'URI')[0] ?? null,
      hosts: [...alternatives(names, 'DNS'), ...alternatives(names, 'IP Address')],
      validFrom: new Date(certificate.validFrom),
      validTo: new Date(certificate.validTo),
    };
  } catch {
    return null;
  }
}

/** The part of an address a certificate is made for. */
export function hostOf(endpointUrl: string): string {
  return (
    /^opc\.tcp:\/\/(\[[^\]]+\]|[^:/]+)/
      .exec(endpointUrl)?.[1]
      ?.replace(/^\[|\]$/g, '')
      .toLowerCase() ?? ''
  );
}
