export type { Pair } from './pair';
export { createTranslator, hasText, LOCALES, reasonText, TEXTS, unitText } from './translator';
export type { Locale, TextKey, Translate } from './translator';
