import { Global, Module } from '@nestjs/common';
import { Compute } from './compute';

export { Compute } from './compute';
export { runScript } from './run-script';

@Global()
@Module({ providers: [Compute], exports: [Compute] })
export class ComputeModule {}
