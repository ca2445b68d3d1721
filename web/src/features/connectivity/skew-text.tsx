import { useText } from '../../shared/i18n/locale-provider';
import { ToneTag } from '../../shared/ui/state-tag';

/** Our rule: beyond this the clocks should be set. */
const WARN_MS = 2_000;

/** How far the machine's clock is from ours. */
export function SkewText({ ms }: { readonly ms: number | null }) {
  const t = useText();
  if (ms === null) return <span>–</span>;
  // Rounded first, so that a few milliseconds behind are not shown as minus nothing.
  const seconds = (Math.round(ms / 100) / 10 || 0).toFixed(1);
  const text = t('web.connections.seconds', { seconds });
  if (Math.abs(ms) > WARN_MS) return <ToneTag tone="hold" size="small" bare text={text} />;
  return <span className="num">{text}</span>;
}
