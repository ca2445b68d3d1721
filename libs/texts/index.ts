export type { Pair } from './pair';
export { ruleText } from './rule-text';
export { createTranslator, hasText, LOCALES, placeText, reasonText, TEXTS, unitText } from './translator';
export type { Locale, TextKey, Translate } from './translator';
