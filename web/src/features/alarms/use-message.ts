import { useLocale } from '../../shared/i18n/locale-provider';
import type { Alarm } from '../../shared/floor/alarms';

/** What an alarm says: as its machine says it, or the name of the fault bit in the reader's language. */
export function useMessage(): (alarm: Alarm) => string {
  const { locale } = useLocale();
  return ({ message, messageEn }) => (locale.startsWith('zh') ? message : (messageEn ?? message));
}
