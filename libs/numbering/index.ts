export { numberBy, requirePattern, RESETS, seriesOf } from './numbering';
export type { NumberParts, Reset } from './numbering';
