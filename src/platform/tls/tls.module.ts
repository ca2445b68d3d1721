import { Module } from '@nestjs/common';
import { LanDoor } from './lan-door';
import { TrustController } from './trust.controller';

@Module({ controllers: [TrustController], providers: [LanDoor], exports: [LanDoor] })
export class TlsModule {}
