import { Global, Module } from '@nestjs/common';
import { Ledger } from './ledger';
import { LedgerConsumers } from './ledger-consumers';
import { LedgerReader } from './ledger-reader';
import { LedgerSealer } from './ledger-sealer';
import { LedgerSignal } from './ledger-signal';
import { Sequencer } from './sequencer';

@Global()
@Module({
  providers: [Ledger, LedgerConsumers, LedgerReader, LedgerSealer, LedgerSignal, Sequencer],
  exports: [Ledger, LedgerConsumers, LedgerReader, LedgerSealer, LedgerSignal],
})
export class LedgerModule {}
