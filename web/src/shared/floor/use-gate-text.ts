import { gaugeClassText } from '#libs/texts';
import { textOr, useText } from '../i18n/locale-provider';
import { useStateText } from '../ui/state-tag';
import type { Gate } from './types';

const LIFECYCLE: Readonly<Record<string, string>> = {
  'order-released': 'work-order',
  dispatched: 'job-order',
  'work-unit-usable': 'equipment',
};

/** Why a gate is closed and how to open it. */
export function useGateText(): (gate: Gate) => string {
  const t = useText();
  const stateText = useStateText();
  return ({ code, params }) => {
    const lifecycle = LIFECYCLE[code];
    const state = params['state'];
    const worded = lifecycle && typeof state === 'string' ? { ...params, state: stateText(lifecycle, state) } : params;
    const action = params['action'];
    const missing = params['missing'];
    const signers = Array.isArray(missing)
      ? { missing: missing.map((role) => textOr(t, `signature.${String(role)}`, String(role))).join('、') }
      : {};
    const asked = typeof action === 'string' ? { action: textOr(t, `action.machine-job.${action}`, action) } : {};
    const gauges = params['gauges'];
    const classes = typeof gauges === 'string' ? { gauges: gaugeClassText(t, gauges) } : {};
    return textOr(t, `gate.${code}`, t('web.gate.unknown', { code }), { ...worded, ...asked, ...signers, ...classes });
  };
}
