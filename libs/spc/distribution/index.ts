export { logGamma } from './gamma';
export { normalCdf, normalQuantile } from './normal';
export { chiSquareQuantile, fUpperTail, studentQuantile } from './tails';
