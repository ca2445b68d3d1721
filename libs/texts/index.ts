export { formatDuration } from './format-duration';
export type { Pair } from './pair';
export { ruleText } from './rule-text';
export {
  createTranslator,
  gaugeClassText,
  hasText,
  LOCALES,
  placeText,
  priorityText,
  reasonText,
  TEXTS,
  unitText,
} from './translator';
export type { Locale, TextKey, Translate } from './translator';
