export * from './domain-error';
export * from './ids';
export * from './interval';
export * from './quantity';
