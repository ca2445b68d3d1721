import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Machine passwords at rest: AES-256-GCM with a key that lies in the data folder and not in the database, so that a copy
 * of the database alone opens no machine. Layout: nonce, tag, text.
 */
@Injectable()
export class SecretBox {
  private key: Buffer | null = null;

  constructor(private readonly settings: Settings) {}

  seal(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.ownKey(), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** The text, or null when it was sealed with another key or tampered with: then the password has to be set anew. */
  open(sealed: Buffer): string | null {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.ownKey(), sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  private ownKey(): Buffer {
    this.key ??= readOrMake(this.settings.dataPath('keys', 'machine-secrets.key'));
    return this.key;
  }
}

/** Several processes may start at once: the key is made aside and linked whole, and who comes second takes the first's. */
function readOrMake(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) {
    const made = `${path}.${randomBytes(8).toString('hex')}`;
    writeFileSync(made, randomBytes(KEY_BYTES), { mode: 0o600 });
    try {
      linkSync(made, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(made);
    }
  }
  const key = readFileSync(path);
  if (key.length !== KEY_BYTES) throw new Error(`${path} is not a key of ${KEY_BYTES} bytes`);
  return key;
}
