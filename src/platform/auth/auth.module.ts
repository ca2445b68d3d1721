import { Global, Module } from '@nestjs/common';
import { Authenticators } from './authenticators';
import { PermissionCatalog } from './permission-catalog';

@Global()
@Module({
  providers: [Authenticators, PermissionCatalog],
  exports: [Authenticators, PermissionCatalog],
})
export class AuthModule {}
