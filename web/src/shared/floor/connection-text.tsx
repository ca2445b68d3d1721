import type { Connection } from './types';
import { useText } from '../i18n/locale-provider';
import type { Tone } from '../theme/tones';
import { ToneTag } from '../ui/state-tag';

const TONE: Readonly<Record<Connection['status'], Tone>> = {
  connected: 'ok',
  connecting: 'wait',
  reconnecting: 'fault',
  stopped: 'off',
};

/** Whether the machine talks to us; a station without a machine says so. */
export function ConnectionText({ connection }: { readonly connection: Connection | null }) {
  const t = useText();
  if (!connection) return <ToneTag tone="idle" size="small" bare text={t('web.line.connection.none')} />;
  return (
    <ToneTag tone={TONE[connection.status]} size="small" bare text={t(`web.line.connection.${connection.status}`)} />
  );
}
