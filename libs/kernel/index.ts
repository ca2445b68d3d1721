export * from './domain-error';
export * from './group-by';
export * from './ids';
export * from './interval';
export * from './quantity';
