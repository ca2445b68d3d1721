import { hasText, placeText, unitText } from '#libs/texts';
import { textOr, useText } from '../i18n/locale-provider';
import { toneOf } from '../theme/state-palette';
import type { Tone } from '../theme/tones';
import { formatDecimal } from '../ui/quantity-text';
import type { TimelineEntry } from '../ui/timeline';
import { useDescribeRescheduling } from './use-describe-rescheduling';

/** Which lifecycle the states in an entry's payload belong to, by the first part of its type. */
const LIFECYCLE: Readonly<Record<string, string>> = { 'work-unit': 'equipment' };

const QUANTITIES = ['good', 'scrap', 'rework', 'returned', 'quantity', 'expected', 'produced', 'remaining'] as const;

function lifecycleOf(type: string): string {
  const subject = type.split('.')[0] ?? '';
  return LIFECYCLE[subject] ?? subject;
}

/** Facts whose quantities are in the unit of their order. */
const OF_ORDER = /^(work-order|job-order|hand-over)\./;

/**
 * What happened, as a sentence: the text `ledger.<type>` with the payload's codes put into words.
 * @param orderUnit of the quantities of an order, where one order is told of
 */
export function useDescribeEntry(orderUnit?: string): (entry: TimelineEntry) => string {
  const t = useText();
  const describeRescheduling = useDescribeRescheduling();
  return ({ type, payload }) => {
    const rescheduled = type === 'work-order.rescheduled' ? describeRescheduling(payload) : null;
    if (rescheduled) return rescheduled;
    const lifecycle = lifecycleOf(type);
    const words: Record<string, unknown> = { ...payload };
    for (const key of ['from', 'to', 'state'] as const) {
      const state = payload[key];
      if (typeof state === 'string') words[key] = textOr(t, `state.${lifecycle}.${state}`, state);
    }
    for (const key of ['location', 'place'] as const) {
      const place = payload[key];
      if (typeof place === 'string') words[key] = placeText(t, place);
    }
    const action = payload['action'];
    if (typeof action === 'string') words['action'] = textOr(t, `action.${lifecycle}.${action}`, action);
    const kind = payload['kind'];
    if (typeof kind === 'string') words['kind'] = textOr(t, `${type.split('.')[0]}-kind.${kind}`, kind);
    const unit = orderUnit && OF_ORDER.test(type) ? ` ${unitText(t, orderUnit)}` : '';
    for (const key of QUANTITIES) {
      const value = payload[key];
      if (typeof value === 'string') words[key] = `${formatDecimal(value)}${unit}`;
    }
    const serials = payload['serials'];
    if (Array.isArray(serials)) words['serials'] = serials.join('、');
    const reason = payload['reasonCode'] ?? payload['reason'];
    if (typeof reason === 'string') words['why'] = textOr(t, `reason-code.${reason}`, reason);
    const variant = variantOf(type, payload);
    const key = variant && hasText(`ledger.${type}.${variant}`) ? `ledger.${type}.${variant}` : `ledger.${type}`;
    return textOr(t, key, t('ledger.other', { type }), words);
  };
}

/** Some types read differently by what they found. */
function variantOf(type: string, payload: TimelineEntry['payload']): string | null {
  if (type === 'machine-job.answered') return payload['ok'] === false ? 'refused' : null;
  if (type === 'measurement.recorded') {
    const bad = payload['verdict'] === 'ng';
    // What is only good or not has no value.
    if (payload['value'] === null || payload['value'] === undefined) return bad ? 'attribute-ng' : 'attribute-ok';
    return bad ? 'ng' : null;
  }
  if (type === 'work-order.aborted') return String(payload['disposition']);
  if (type === 'first-article.signed') return String(payload['role']);
  if (type === 'machine-job.program-loaded') return payload['revision'] === null ? 'named' : null;
  if (type === 'machine.counted') return payload['gap'] === true ? 'gap' : null;
  return null;
}

const TONE_BY_END: Readonly<Record<string, Tone>> = {
  'job-order.reported': 'ok',
  'job-order.report-reversed': 'hold',
  'inspection.passed': 'ok',
  'inspection.failed': 'fault',
  'connection.lost': 'unknown',
  'connection.restored': 'ok',
  'machine.anomaly': 'fault',
  'machine-job.lost': 'unknown',
  'machine.attributed': 'run',
  'machine.counted': 'run',
};

/** The tone of what happened: of the state it led to, else of what kind of fact it is. */
export function entryTone({ type, payload }: TimelineEntry): Tone {
  if (type === 'measurement.recorded') return payload['verdict'] === 'ng' ? 'fault' : 'ok';
  if (type === 'machine-job.answered') return payload['ok'] === false ? 'fault' : 'sent';
  const fixed = TONE_BY_END[type];
  if (fixed) return fixed;
  const to = payload['to'];
  return typeof to === 'string' ? toneOf(lifecycleOf(type), to) : 'idle';
}
