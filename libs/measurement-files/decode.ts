import { DomainError } from '#libs/kernel';

const UTF16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file: UTF-8, with or without its mark, or else GB 18030 (of which GBK and GB 2312 are parts), as Chinese
 * measuring programs write it. What is UTF-8 throughout is taken for UTF-8.
 * @throws DomainError invalid `measurement-file.binary` | `measurement-file.encoding`
 */
export function decode(bytes: Uint8Array): string {
  if (UTF16.some(([first, second]) => bytes[0] === first && bytes[1] === second))
    throw new DomainError('invalid', 'measurement-file.encoding');
  if (bytes.includes(0)) throw new DomainError('invalid', 'measurement-file.binary');
  const text = strictly(bytes, 'utf-8') ?? strictly(bytes, 'gb18030');
  if (text === null) throw new DomainError('invalid', 'measurement-file.encoding');
  return text;
}
