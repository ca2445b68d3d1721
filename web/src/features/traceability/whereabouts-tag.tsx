import { useText } from '../../shared/i18n/locale-provider';
import type { Tone } from '../../shared/theme/tones';
import { ToneTag } from '../../shared/ui/state-tag';
import type { Whereabouts } from './api';

export const WHEREABOUTS_TONE: Readonly<Record<Whereabouts, Tone>> = {
  'in-store': 'ok',
  'in-work': 'setup',
  'used-up': 'done',
  'gone-out': 'sent',
  scrapped: 'aborted',
  'never-was': 'cancelled',
};

/** Where a touched lot is now, in shape, word and colour. */
export function WhereaboutsTag({ whereabouts }: { readonly whereabouts: Whereabouts }) {
  const t = useText();
  return (
    <ToneTag tone={WHEREABOUTS_TONE[whereabouts]} text={t(`recall.whereabouts.${whereabouts}`)} size="small" bare />
  );
}
