import { DomainError } from '#libs/kernel';
import { FILE_LIMITS, type FileReading } from './reading';

const OK = ['ok', 'pass', '合格'];
const NG = ['ng', 'fail', '不合格'];

/** What a word says of an attribute; null when it is none of these words. */
export function verdictWord(text: string): 'ok' | 'ng' | null {
  const word = text.trim().toLowerCase();
  if (OK.includes(word)) return 'ok';
  return NG.includes(word) ? 'ng' : null;
}

const QUALITIES: Readonly<Record<string, FileReading['quality']>> = {
  '': 'good',
  good: 'good',
  正常: 'good',
  uncertain: 'uncertain',
  存疑: 'uncertain',
  bad: 'bad',
  无效: 'bad',
};

/** @throws DomainError invalid `measurement-file.quality` {text} */
export function qualityWord(text: string): FileReading['quality'] {
  const quality = QUALITIES[text.trim().toLowerCase()];
  if (!quality) throw new DomainError('invalid', 'measurement-file.quality', { text: text.slice(0, 40) });
  return quality;
}

/** @throws DomainError invalid `measurement-file.piece` {text} */
export function pieceNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text.trim()))
    throw new DomainError('invalid', 'measurement-file.piece', { text: text.slice(0, 40) });
  return Number(text.trim());
}

/** Words of a cell, or null where there are none. @throws DomainError invalid `measurement-file.long-text` {most} */
export function words(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > FILE_LIMITS.text)
    throw new DomainError('invalid', 'measurement-file.long-text', { most: FILE_LIMITS.text });
  return trimmed === '' ? null : trimmed;
}
