import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { OPCUACertificateManager } from 'node-opcua';
import { DomainError } from '#libs/kernel';
import type { ConnectionOptions } from './types';

const CERTIFICATE_DAYS = 3650;

/** Two connections of one gateway may start at once on an empty folder; the key and certificate are made once. */
const making = new Map<string, Promise<void>>();

/** SHA-1 in hex: what OPC UA calls the thumbprint (OPC 10000-6 §6.2.2), shown to people for comparison. */
export function thumbprint(certificate: Buffer): string {
  return createHash('sha1').update(certificate).digest('hex');
}

/** What the client's certificate is made from, and where it lies. */
export type PkiOptions = Pick<ConnectionOptions, 'name' | 'pkiDir' | 'applicationUri' | 'trust' | 'now' | 'wallNow'>;

/** Makes key and certificate before the first connection, so that machines can be told to trust them. */
export async function makeOwnCertificate(options: Omit<PkiOptions, 'name' | 'trust'>): Promise<void> {
  const pki = new ClientPki({ ...options, name: 'own', trust: 'known' });
  await pki.open();
  await pki.close();
}

/** The client's own key and certificate, and whom it trusts. */
export class ClientPki {
  readonly manager: OPCUACertificateManager;
  readonly certificateFile: string;

  constructor(private readonly options: PkiOptions) {
    this.manager = new OPCUACertificateManager({
      rootFolder: options.pkiDir,
      automaticallyAcceptUnknownCertificate: false,
      disableFileWatchers: true,
    });
    this.certificateFile = join(options.pkiDir, 'own', 'certs', 'client_certificate.pem');
  }

  get privateKeyFile(): string {
    return this.manager.privateKey;
  }

  async open(): Promise<void> {
    const { pkiDir } = this.options;
    const before = making.get(pkiDir) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.make());
    making.set(pkiDir, mine);
    await mine;
  }

  /** One user more of the manager: each OPC UA client that is given it drops one when it disconnects. */
  retain(): OPCUACertificateManager {
    this.manager.referenceCounter++;
    return this.manager;
  }

  async close(): Promise<void> {
    this.manager.referenceCounter = 0;
    await this.manager.dispose();
  }

  /**
   * Lets a known certificate pass; an unknown one is put into rejected/ for the administrator to compare and move.
   * @throws `opcua.certificate-untrusted`, `opcua.certificate-changed`, `opcua.certificate-*`
   */
  async check(certificate: Buffer): Promise<void> {
    const seen = thumbprint(certificate);
    // Read anew each time: the administrator moves files while the gateway runs.
    await this.manager.reloadCertificates();
    const status = await this.manager.checkCertificate(certificate);
    if (status.isGood()) return;
    if (!/BadCertificateUntrusted|BadCertificateChainIncomplete/.test(status.name)) throw new Error(status.name);
    if (this.options.trust === 'first-use') return this.pin(certificate, seen);
    throw new DomainError('forbidden', 'opcua.certificate-untrusted', { thumbprint: seen, detail: status.name });
  }

  private async pin(certificate: Buffer, seen: string): Promise<void> {
    const folder = join(this.options.pkiDir, 'first-use');
    const file = join(folder, `${createHash('sha1').update(this.options.name).digest('hex')}.txt`);
    const pinned = existsSync(file) ? (await readFile(file, 'utf8')).trim() : null;
    if (pinned && pinned !== seen) {
      throw new DomainError('forbidden', 'opcua.certificate-changed', { thumbprint: seen, pinned });
    }
    await mkdir(folder, { recursive: true });
    await writeFile(file, `${seen}\n`);
    await this.manager.trustCertificate(certificate);
  }

  private async make(): Promise<void> {
    await this.manager.initialize();
    if (existsSync(this.certificateFile)) return;
    try {
      await this.manager.createSelfSignedCertificate({
        subject: { commonName: 'LineLab gateway', organization: 'LineLab' },
        applicationUri: this.options.applicationUri,
        dns: [hostname()],
        startDate: (this.options.wallNow ?? this.options.now)(),
        validity: CERTIFICATE_DAYS,
        outputFile: this.certificateFile,
      });
    } catch (error) {
      await rm(this.certificateFile, { force: true });
      throw error;
    }
  }
}
