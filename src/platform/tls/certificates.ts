import { X509Certificate as Certificate } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { type CertificateFiles, readPair, writePair } from './certificate-files';
import { KEY_ALGORITHM, newKeyPair, privateKeyText, readPrivateKey } from './key-pair';
import type { Names } from './names';

const DAY = 24 * 3_600_000;
/** Devices trust the authority once; ten years outlive them. */
const AUTHORITY_DAYS = 3650;
/** Browsers of the big vendors accept a year and a month at most; ours renews itself. */
const SERVER_DAYS = 365;
const RENEW_DAYS = 30;

const after = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY);

/** From a day before `now`, for tablets whose clock is behind. */
const span = (now: Date, days: number) => ({ notBefore: after(now, -1), notAfter: after(now, days - 1) });

/** Whether it can be used now and for a while; one made under a clock that ran ahead cannot. */
function lasts(pem: string, now: Date, days: number): boolean {
  const { validFromDate, validToDate } = new Certificate(pem);
  return validFromDate <= now && validToDate >= after(now, days);
}

/**
 * The installation's own authority from `folder`, made on first use. One that is over, or that a wrong clock dated into
 * the future, is made anew: no device could rely on it.
 */
export async function authorityIn(folder: string, now: Date, host: string): Promise<CertificateFiles> {
  const kept = readPair(folder, 'ca');
  if (kept && lasts(kept.certificate, now, RENEW_DAYS)) return kept;
  const keys = await newKeyPair();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [`LineLab ${host} ${now.toISOString().slice(0, 10)}`] }, { O: ['LineLab'] }],
    ...span(now, AUTHORITY_DAYS),
    keys,
    signingAlgorithm: KEY_ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const made = { certificate: `${certificate.toString('pem')}\n`, key: `${await privateKeyText(keys.privateKey)}\n` };
  writePair(folder, 'ca', made);
  return made;
}

/** The server's certificate from `folder`, made anew when a name has changed, its time is nearly over, or its issuer is another. */
export async function serverCertificateIn(
  folder: string,
  authority: CertificateFiles,
  names: Names,
  now: Date,
): Promise<CertificateFiles> {
  const kept = readPair(folder, 'server');
  if (kept && lasts(kept.certificate, now, RENEW_DAYS) && isFor(kept.certificate, names, authority)) return kept;
  const issuer = new X509Certificate(authority.certificate);
  const keys = await newKeyPair();
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: [names.dns.at(-1) ?? 'LineLab'] }, { O: ['LineLab'] }],
    issuer: issuer.subject,
    ...span(now, SERVER_DAYS),
    publicKey: keys.publicKey,
    signingKey: await readPrivateKey(authority.key),
    signingAlgorithm: KEY_ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...names.dns.map((value) => ({ type: 'dns' as const, value })),
        ...names.ip.map((value) => ({ type: 'ip' as const, value })),
      ]),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  const made = { certificate: `${certificate.toString('pem')}\n`, key: `${await privateKeyText(keys.privateKey)}\n` };
  writePair(folder, 'server', made);
  return made;
}

/** Names are compared as a set; the authority by whether it signed. */
function isFor(pem: string, names: Names, authority: CertificateFiles): boolean {
  const certificate = new X509Certificate(pem);
  const wanted = [...names.dns, ...names.ip].map(nameKey).sort();
  const present =
    certificate.getExtension(SubjectAlternativeNameExtension)?.names.items.map(({ value }) => value) ?? [];
  const issued = new Certificate(pem).verify(new Certificate(authority.certificate).publicKey);
  return issued && JSON.stringify(present.map(nameKey).sort()) === JSON.stringify(wanted);
}

/** An IPv6 address has many spellings. */
const nameKey = (name: string): string =>
  name.includes(':') ? new URL(`http://[${name}]`).hostname : name.toLowerCase();
