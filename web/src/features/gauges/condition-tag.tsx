import { useText } from '../../shared/i18n/locale-provider';
import type { Tone } from '../../shared/theme/tones';
import { ToneTag } from '../../shared/ui/state-tag';
import type { Gauge } from './api';

const TONE: Readonly<Record<Gauge['condition'], Tone>> = {
  valid: 'ok',
  'due-soon': 'hold',
  overdue: 'fault',
  uncalibrated: 'unknown',
};

/** What the due date says of a gauge, with the day; nothing any more of a retired one. */
export function ConditionTag({ gauge }: { readonly gauge: Gauge }) {
  const t = useText();
  if (gauge.status === 'retired') return <>–</>;
  return (
    <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center', whiteSpace: 'nowrap' }}>
      <ToneTag tone={TONE[gauge.condition]} text={t(`gauge-condition.${gauge.condition}`)} bare />
      {gauge.dueOn && <span className="num">{gauge.dueOn}</span>}
    </span>
  );
}
