import { useText } from '../../shared/i18n/locale-provider';
import type { MaintenanceOrder } from '../../shared/floor/maintenance';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';

/** By when it should be done; what is late says so in a word. */
export function DueText({ order: { dueAt, overdue } }: { readonly order: MaintenanceOrder }) {
  const t = useText();
  if (dueAt === null) return <span>{t('web.maintenance.due.none')}</span>;
  return (
    <span>
      {overdue && <ToneTag tone="fault" bare size="small" text={t('web.maintenance.overdue')} />}{' '}
      <TimeText at={dueAt} show="datetime" />
    </span>
  );
}
