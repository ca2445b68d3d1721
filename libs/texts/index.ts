export type { Pair } from './pair';
export { createTranslator, hasText, LOCALES, TEXTS } from './translator';
export type { Locale, TextKey, Translate } from './translator';
