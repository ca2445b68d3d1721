import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../shared/api/answers';
import { api } from '../../shared/api/client';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { MachineFault } from './faults-api';

/** When a fault begins, in words. */
export function useTriggerText(): (fault: Pick<MachineFault, 'afterSeconds' | 'afterParts'>) => string {
  const t = useText();
  return ({ afterSeconds, afterParts }) => {
    if (afterSeconds > 0) return t('web.faults.trigger.in-seconds', { after: afterSeconds });
    return afterParts > 0 ? t('web.faults.trigger.in-parts', { after: afterParts }) : t('web.faults.trigger.now');
  };
}

/** The stuck signal under the name it has in the tag map of its machine. */
export function StuckSignal({ workUnitId, signal }: { readonly workUnitId: string; readonly signal: string }) {
  const nameOf = useName();
  const tags = useQuery({
    queryKey: ['work-unit-tags', workUnitId],
    queryFn: (context) =>
      api.get<{ readonly items: readonly Answer<'TagReading'>[] }>(`/work-units/${workUnitId}/tags`, {
        signal: context.signal,
      }),
    staleTime: 60_000,
  });
  const tag = tags.data?.items.find(({ key }) => key === signal);
  return tag ? nameOf(tag) : <span translate="no">{signal}</span>;
}
