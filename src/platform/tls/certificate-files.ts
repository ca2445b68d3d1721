import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate and its private key, both as PEM. */
export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

/** @returns null when either is missing */
export function readPair(folder: string, name: string): CertificateFiles | null {
  const [certificate, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
  if (!existsSync(certificate) || !existsSync(key)) return null;
  return { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
}

/** Keys are for their owner alone; a crash leaves the old files or the new ones, never half of one. */
export function writePair(folder: string, name: string, { certificate, key }: CertificateFiles): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  replace(join(folder, `${name}.key`), key, 0o600);
  replace(join(folder, `${name}.crt`), certificate, 0o644);
}

function replace(file: string, text: string, mode: number): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode });
  chmodSync(draft, mode);
  renameSync(draft, file);
}
