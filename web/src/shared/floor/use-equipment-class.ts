import { textOr, useText } from '../i18n/locale-provider';

/** What people call a class of equipment; one of the school's own is called by its code. */
export function useEquipmentClass(): (code: string) => string {
  const t = useText();
  return (code) => textOr(t, `web.equipment.class.${code}`, code);
}
