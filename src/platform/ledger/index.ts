export { Ledger } from './ledger';
export type { Fact } from './ledger';
export { LedgerConsumers } from './ledger-consumers';
export type { LedgerConsumer } from './ledger-consumers';
export { LedgerModule } from './ledger.module';
export { LedgerReader } from './ledger-reader';
export { LedgerSignal } from './ledger-signal';
export { WakefulLoop } from './wakeful-loop';
