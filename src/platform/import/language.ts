import { AsyncLocalStorage } from 'node:async_hooks';
import { createTranslator, type Locale, type TextKey } from '#libs/texts';

const language = new AsyncLocalStorage<Locale>();

/** Runs an import in the language of the person who reads its problems. */
export function inLanguage<T>(locale: Locale, work: () => T): T {
  return language.run(locale, work);
}

export function importLocale(): Locale {
  return language.getStore() ?? 'zh-CN';
}

/** A sentence in the language of the running import, for what was `expected`. */
export function say(key: TextKey, params?: Readonly<Record<string, unknown>>): string {
  return createTranslator(importLocale())(key, params);
}
