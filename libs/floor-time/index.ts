export { changePace, floorTime, paceAt, speedAt } from './pace';
export type { Pace } from './pace';
