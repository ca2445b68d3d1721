import { useVirtualLine } from '../../shared/floor/virtual-line';
import { useText } from '../../shared/i18n/locale-provider';
import { ToneTag } from '../../shared/ui/state-tag';

/** Says that the virtual line stands, or that its clock runs faster than real time; nothing otherwise. */
export function LineState() {
  const t = useText();
  const line = useVirtualLine().data;
  if (!line?.present) return null;
  return (
    <>
      {line.paused && <ToneTag tone="hold" text={t('web.virtual-line.paused')} />}
      {line.speed !== 1 && <ToneTag tone="setup" text={t('web.virtual-line.speed', { speed: line.speed })} />}
    </>
  );
}
