import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EquipmentModule } from '#modules/equipment';
import { MaterialModule } from '#modules/material';
import { PermissionCatalog } from '#platform/auth';
import { BomSheet } from './application/bom-sheet';
import { BomService } from './application/bom.service';
import { ContentSheets } from './application/content-sheets';
import { ReleaseSheet } from './application/release-sheet';
import { ReleaseService } from './application/release.service';
import { RoutingQueries } from './application/routing.queries';
import { RoutingSheet } from './application/routing-sheet';
import { RoutingService } from './application/routing.service';
import { SheetMaterials } from './application/sheet-materials';
import { BomController } from './http/bom.controller';
import { RoutingController } from './http/routing.controller';
import { BomRepository } from './persistence/bom.repository';
import { OperationEntity, OperationLinkEntity, ParameterEntity, StepEntity } from './persistence/content.entities';
import { ContentRepository } from './persistence/content.repository';
import { BomLineEntity, RoutingEntity, RoutingVersionEntity } from './persistence/routing.entities';
import { RoutingRepository } from './persistence/routing.repository';
import { RoutingApi } from './routing.api';
import { ROUTING_PERMISSIONS } from './routing.permissions';

const ENTITIES = [
  BomLineEntity,
  OperationEntity,
  OperationLinkEntity,
  ParameterEntity,
  RoutingEntity,
  RoutingVersionEntity,
  StepEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), EquipmentModule, MaterialModule],
  controllers: [BomController, RoutingController],
  providers: [
    BomRepository,
    BomService,
    BomSheet,
    ContentRepository,
    ContentSheets,
    ReleaseService,
    ReleaseSheet,
    RoutingApi,
    RoutingQueries,
    RoutingRepository,
    RoutingService,
    RoutingSheet,
    SheetMaterials,
  ],
  exports: [RoutingApi],
})
export class RoutingModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(ROUTING_PERMISSIONS);
  }
}
