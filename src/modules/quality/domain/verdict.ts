import { DomainError } from '#libs/kernel';
import { judge, parseReading } from '#libs/measurement';
import type { Characteristic, DataQuality, Measurement } from './quality';

/** What a person who chooses instead of measuring may send, and what it means. */
const ATTRIBUTE: Readonly<Record<string, 'ok' | 'ng'>> = { ok: 'ok', ng: 'ng', 合格: 'ok', 不合格: 'ng' };

type Judged = Pick<Measurement, 'entered' | 'value' | 'verdict' | 'violated'>;

/** A refusal of the value, at its place in the request. */
function refuse(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  throw new DomainError('invalid', 'request.invalid', {}, [
    { pointer: '/value', code: error.code, params: error.params },
  ]);
}

/**
 * Reads and judges what was entered for a characteristic. A value is compared as entered, never rounded first
 * (GB/T 8170-2008, 全数值比较法). What a bad instrument reading says is kept and not judged.
 * @throws DomainError invalid `request.invalid` with `/value`: `measurement.empty` | `.comma` | `.not-a-number` |
 *   `.too-many-digits` | `.not-ok-or-ng`
 */
export function judgeEntry(
  characteristic: Pick<Characteristic, 'kind' | 'lsl' | 'usl'>,
  text: string,
  dataQuality: DataQuality,
): Judged {
  try {
    return characteristic.kind === 'attribute'
      ? attribute(text, dataQuality)
      : variable(characteristic, text, dataQuality);
  } catch (error) {
    return refuse(error);
  }
}

function attribute(text: string, dataQuality: DataQuality): Judged {
  const entered = text.trim();
  const verdict = ATTRIBUTE[entered.toLowerCase()];
  if (!verdict) throw new DomainError('invalid', 'measurement.not-ok-or-ng');
  return { entered, value: null, verdict: dataQuality === 'bad' ? null : verdict, violated: null };
}

function variable({ lsl, usl }: Pick<Characteristic, 'lsl' | 'usl'>, text: string, dataQuality: DataQuality): Judged {
  const { entered, value } = parseReading(text);
  if (dataQuality === 'bad') return { entered, value, verdict: null, violated: null };
  const { verdict, violated } = judge(value, { lsl, usl });
  return { entered, value, verdict, violated };
}
