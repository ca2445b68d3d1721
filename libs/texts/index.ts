export type { Pair } from './pair';
export { createTranslator, hasText, LOCALES, TEXTS, unitText } from './translator';
export type { Locale, TextKey, Translate } from './translator';
