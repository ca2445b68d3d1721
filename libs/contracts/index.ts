export * from './ledger';
export * from './problem';
export * from './realtime';
export * from './roles';
