import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { certificateInfo, type CertificateInfo } from './certificate-info';

export type TrustState = 'trusted' | 'rejected';

export interface KnownCertificate extends CertificateInfo {
  readonly state: TrustState;
}

/** A certificate is a few kilobytes; what is larger is something else. */
const LARGEST_FILE = 64 * 1024;
/** Servers that show another certificate at every connect must not fill the page. */
const MOST_FILES = 500;

interface Found extends KnownCertificate {
  readonly folder: string;
  readonly file: string;
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort().slice(0, MOST_FILES);
  } catch {
    // Nobody connected yet, so there is no folder.
    return [];
  }
}

/**
 * Whom the gateway trusts, as files in `pkiDir` (OPC 10000-12): trusted/certs and rejected. The connections read the
 * folders anew at each connect, so that a decision holds from the next one on.
 */
export class TrustStore {
  private readonly folders: Readonly<Record<TrustState, string>>;

  constructor(private readonly pkiDir: string) {
    this.folders = { trusted: join(pkiDir, 'trusted', 'certs'), rejected: join(pkiDir, 'rejected') };
  }

  /** Trusted first, then rejected; one certificate in both counts as trusted. */
  async list(): Promise<KnownCertificate[]> {
    const seen = new Map<string, KnownCertificate>();
    for (const { folder: _folder, file: _file, ...known } of await this.find()) {
      if (!seen.has(known.thumbprint)) seen.set(known.thumbprint, known);
    }
    return [...seen.values()];
  }

  /** The gateway's own certificate, which machines have to trust; null before the first connection. */
  async own(): Promise<{ readonly info: CertificateInfo; readonly pem: Buffer } | null> {
    const pem = await this.read(join(this.pkiDir, 'own', 'certs', 'client_certificate.pem'));
    const info = pem && certificateInfo(pem);
    return info ? { info, pem } : null;
  }

  /** Moves the certificate to where it has that state. @returns false when nobody knows the thumbprint */
  async move(thumbprint: string, state: TrustState): Promise<boolean> {
    const found = (await this.find()).filter((each) => each.thumbprint === thumbprint);
    const target = this.folders[state];
    await mkdir(target, { recursive: true });
    for (const { folder, file } of found) if (folder !== target) await rename(join(folder, file), join(target, file));
    return found.length > 0;
  }

  private async find(): Promise<Found[]> {
    const found: Found[] = [];
    for (const state of ['trusted', 'rejected'] as const) {
      const folder = this.folders[state];
      for (const file of await filesOf(folder)) {
        const bytes = await this.read(join(folder, file));
        const info = bytes && certificateInfo(bytes);
        if (info) found.push({ ...info, state, folder, file });
      }
    }
    return found;
  }

  private async read(path: string): Promise<Buffer | null> {
    try {
      const { size } = await stat(path);
      return size > LARGEST_FILE ? null : await readFile(path);
    } catch {
      // Moved by somebody else meanwhile, or never there.
      return null;
    }
  }
}
