import { useLocale } from '../i18n/locale-provider';
import type { Named } from './types';

interface MaterialNamed {
  readonly materialName: string;
  readonly materialNameEn: string;
}

/** Picks the name of a thing in the current language; the Chinese one stands in where there is no English one. */
export function useName(): (thing: Named) => string {
  const { locale } = useLocale();
  return ({ name, nameEn }) => (locale === 'zh-CN' ? name : nameEn || name);
}

export function useMaterialName(): (thing: MaterialNamed) => string {
  const nameOf = useName();
  return ({ materialName, materialNameEn }) => nameOf({ name: materialName, nameEn: materialNameEn });
}
