import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { cryptoProvider, PemConverter } from '@peculiar/x509';

cryptoProvider.set(webcrypto as Crypto);

/** Read by every browser of the last ten years, and made in a millisecond on an old PC. */
export const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export async function newKeyPair(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
}

export async function privateKeyText(key: CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

export async function readPrivateKey(text: string): Promise<CryptoKey> {
  const bytes = PemConverter.decodeFirst(text);
  return (await webcrypto.subtle.importKey('pkcs8', bytes, KEY_ALGORITHM, true, ['sign'])) as CryptoKey;
}
