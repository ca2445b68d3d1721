export * from './job-lifecycle';
export * from './job-order';
export * from './machine';
export * from './machine-types';
export * from './machine-state';
export * from './profile';
export * from './return-status';
export * from './signals';
