export { QualityApi } from './quality.api';
export type * from './domain/quality';
