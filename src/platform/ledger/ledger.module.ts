import { Global, Module } from '@nestjs/common';
import { Ledger } from './ledger';
import { LedgerConsumers } from './ledger-consumers';
import { LedgerReader } from './ledger-reader';
import { LedgerSignal } from './ledger-signal';
import { Sequencer } from './sequencer';

@Global()
@Module({
  providers: [Ledger, LedgerConsumers, LedgerReader, LedgerSignal, Sequencer],
  exports: [Ledger, LedgerConsumers, LedgerReader, LedgerSignal],
})
export class LedgerModule {}
