import { formatTime } from '../i18n/format-time';
import { textOr, useText } from '../i18n/locale-provider';
import { useZone } from '../i18n/use-clock';
import type { TimelineEntry } from '../ui/timeline';

const AREA = 'ledger.work-order.rescheduled';

/** What a `work-order.rescheduled` has changed, from what to what; null where an entry does not say. */
export function useDescribeRescheduling(): (payload: TimelineEntry['payload']) => string | null {
  const t = useText();
  const zone = useZone();
  const due = (at: unknown): string =>
    typeof at === 'string' ? formatTime(new Date(at), 'datetime', zone) : t(`${AREA}.no-due`);
  const priority = (value: unknown): string => textOr(t, `priority.${String(value)}`, String(value));
  return (after) => {
    const before = after['before'];
    if (typeof before !== 'object' || before === null) return null;
    const was = new Map(Object.entries(before));
    const changed = (field: string): boolean => was.has(field) && was.get(field) !== after[field];
    const changes = [
      ...(changed('priority')
        ? [t(`${AREA}.priority`, { from: priority(was.get('priority')), to: priority(after['priority']) })]
        : []),
      ...(changed('dueAt') ? [t(`${AREA}.due`, { from: due(was.get('dueAt')), to: due(after['dueAt']) })] : []),
      ...(changed('overTolerancePercent')
        ? [t(`${AREA}.tolerance`, { from: was.get('overTolerancePercent'), to: after['overTolerancePercent'] })]
        : []),
    ];
    return changes.length > 0 ? t(`${AREA}.changes`, { changes: changes.join('；') }) : null;
  };
}
