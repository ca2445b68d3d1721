import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PermissionCatalog } from '#platform/auth';
import { LotSheet } from './application/lot-sheet';
import { LotService } from './application/lot.service';
import { MaterialSheet } from './application/material-sheet';
import { MaterialService } from './application/material.service';
import { LotController } from './http/lot.controller';
import { MaterialController } from './http/material.controller';
import { MaterialApi } from './material.api';
import { MATERIAL_PERMISSIONS } from './material.permissions';
import { LotEntity } from './persistence/lot.entity';
import { LotRepository } from './persistence/lot.repository';
import { MaterialEntity } from './persistence/material.entity';
import { MaterialRepository } from './persistence/material.repository';

@Module({
  imports: [TypeOrmModule.forFeature([LotEntity, MaterialEntity])],
  controllers: [LotController, MaterialController],
  providers: [LotRepository, LotService, LotSheet, MaterialApi, MaterialRepository, MaterialService, MaterialSheet],
  exports: [MaterialApi],
})
export class MaterialModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(MATERIAL_PERMISSIONS);
  }
}
