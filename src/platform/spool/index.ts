export type { Spooled } from './record';
export { Spool, type Dropped, type SpoolFigures, type SpoolOptions } from './spool';
export { SpoolBudget } from './spool-budget';
