export { DATUM, DATUMS_OF, datumsProblem, GEOMETRIC_SYMBOLS } from './geometric';
export type { GeometricSymbol, GeometricTolerance } from './geometric';
export { checkLimits, judge } from './judging';
export type { Judgement, JudgingMethod, Limits } from './judging';
export { isFineEnough, toleranceOf } from './one-tenth';
export type { GaugeStep, Toleranced } from './one-tenth';
export { parseReading } from './reading';
export type { Reading } from './reading';
export { roundHalfEven } from './rounding';
