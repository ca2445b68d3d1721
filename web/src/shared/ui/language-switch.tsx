import { LOCALES } from '#libs/texts';
import { useLocale } from '../i18n/locale-provider';
import styles from './language-switch.module.css';

/** Both languages in their own words, so that nobody has to read the other one to find theirs; `large` for gloves. */
export function LanguageSwitch({ large = false }: { readonly large?: boolean }) {
  const { locale, setLocale, t } = useLocale();
  return (
    <div role="group" aria-label={t('web.language')} className={`${styles.switch} ${large ? styles.large : ''}`}>
      {LOCALES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          className={styles.option}
          onClick={() => setLocale(each)}
        >
          {t(`web.language.${each}`)}
        </button>
      ))}
    </div>
  );
}
