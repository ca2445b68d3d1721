import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Passwords } from './application/passwords';
import { SessionService } from './application/session.service';
import { SetupService } from './application/setup.service';
import { AuthController } from './http/auth.controller';
import { SystemController } from './http/system.controller';
import { IdentityApi } from './identity.api';
import { AccountEntity } from './persistence/account.entity';
import { AccountRepository } from './persistence/account.repository';
import { OrganisationEntity } from './persistence/organisation.entity';
import { OrganisationRepository } from './persistence/organisation.repository';
import { SessionRepository } from './persistence/session.repository';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, OrganisationEntity])],
  controllers: [AuthController, SystemController],
  providers: [
    AccountRepository,
    IdentityApi,
    OrganisationRepository,
    Passwords,
    SessionRepository,
    SessionService,
    SetupService,
  ],
  exports: [IdentityApi],
})
export class IdentityModule {}
