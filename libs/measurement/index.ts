export { checkLimits, judge, resolvesTolerance } from './judging';
export type { Judgement, JudgingMethod, Limits } from './judging';
export { parseReading } from './reading';
export type { Reading } from './reading';
export { roundHalfEven } from './rounding';
