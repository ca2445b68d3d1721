import { useLocale } from '../../shared/i18n/locale-provider';

interface Titled {
  readonly title: string;
  readonly titleEn: string;
}

/** The title of a task or attempt in the current language. */
export function useTitle(): (thing: Titled) => string {
  const { locale } = useLocale();
  return ({ title, titleEn }) => (locale === 'zh-CN' ? title : titleEn || title);
}
