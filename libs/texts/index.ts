export { createTranslator, hasText, LOCALES, TEXTS } from './translator';
export type { Locale, TextKey, Translate } from './translator';
