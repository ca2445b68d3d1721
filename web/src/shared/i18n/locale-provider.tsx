import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createTranslator, hasText, LOCALES, type Locale, type Translate } from '#libs/texts';

interface LocaleValue {
  readonly locale: Locale;
  readonly t: Translate;
  /** True once the person has chosen; only then the account's language no longer decides. */
  readonly chosen: boolean;
  readonly setLocale: (locale: Locale) => void;
  /** Takes over the language of an account, unless the person has chosen one here. */
  readonly suggestLocale: (locale: Locale) => void;
}

const STORAGE_KEY = 'linelab.locale';
const LocaleContext = createContext<LocaleValue | null>(null);

function remembered(): Locale | null {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return LOCALES.find((locale) => locale === stored) ?? null;
  } catch {
    return null;
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // A browser that keeps nothing still speaks the chosen language until it is closed.
  }
}

export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<Locale | null>(remembered);
  const [suggested, suggestLocale] = useState<Locale>('zh-CN');
  const locale = chosen ?? suggested;
  const setLocale = useCallback((next: Locale) => {
    remember(next);
    setChosen(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo<LocaleValue>(
    () => ({ locale, t: createTranslator(locale), chosen: chosen !== null, setLocale, suggestLocale }),
    [locale, chosen, setLocale],
  );
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

export function useLocale(): LocaleValue {
  const value = useContext(LocaleContext);
  if (!value) throw new Error('useLocale outside LocaleProvider');
  return value;
}

/** The translator of the current language: `const t = useText(); t('web.retry')`. */
export function useText(): Translate {
  return useLocale().t;
}

/** A text whose key is built at run time (states, codes); `fallback` when nobody has written it. */
export function textOr(
  t: Translate,
  key: string,
  fallback: string,
  params?: Readonly<Record<string, unknown>>,
): string {
  return hasText(key) ? t(key, params) : fallback;
}
