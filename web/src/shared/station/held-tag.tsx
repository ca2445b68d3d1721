import { useText } from '../i18n/locale-provider';
import { ToneTag } from '../ui/state-tag';
import { outbox } from './outbox';
import { useHeldEntries } from './use-outbox';

/** Says of a job that part of what is shown is entered here and not sent yet. */
export function HeldTag({ jobId }: { readonly jobId: string }) {
  const t = useText();
  const count = useHeldEntries().filter((entry) => outbox.isKept(entry) && entry.about.jobId === jobId).length;
  return count > 0 ? <ToneTag tone="wait" size="large" bare text={t('web.held.count', { count })} /> : null;
}
