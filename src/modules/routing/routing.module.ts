import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EquipmentModule } from '#modules/equipment';
import { MaterialModule } from '#modules/material';
import { PersonnelModule } from '#modules/personnel';
import { PermissionCatalog } from '#platform/auth';
import { BomSheet } from './application/bom-sheet';
import { BomService } from './application/bom.service';
import { ContentSheets } from './application/content-sheets';
import { DocumentSheet } from './application/document-sheet';
import { DocumentService } from './application/document.service';
import { DraftStandings } from './application/draft-standing';
import { DraftService } from './application/draft.service';
import { ReleaseSheet } from './application/release-sheet';
import { ReleaseService } from './application/release.service';
import { RoutingExport } from './application/routing-export';
import { RoutingQueries } from './application/routing.queries';
import { RoutingSheet } from './application/routing-sheet';
import { RoutingService } from './application/routing.service';
import { SheetMaterials } from './application/sheet-materials';
import { VersionCopies } from './application/version-copies';
import { VersionSheets } from './application/version-sheets';
import { BomController } from './http/bom.controller';
import { DocumentController } from './http/document.controller';
import { DocumentRevisionController } from './http/document-revision.controller';
import { DraftController } from './http/draft.controller';
import { RoutingController } from './http/routing.controller';
import { BomRepository } from './persistence/bom.repository';
import {
  OperationDocumentEntity,
  OperationEntity,
  OperationLinkEntity,
  ParameterEntity,
  StepEntity,
} from './persistence/content.entities';
import { ContentRepository } from './persistence/content.repository';
import { DocumentEntity, DocumentRevisionEntity } from './persistence/document.entities';
import { DocumentRepository } from './persistence/document.repository';
import { BomLineEntity, RoutingEntity, RoutingVersionEntity } from './persistence/routing.entities';
import { RoutingRepository } from './persistence/routing.repository';
import { RoutingApi } from './routing.api';
import { ROUTING_PERMISSIONS } from './routing.permissions';

const ENTITIES = [
  BomLineEntity,
  DocumentEntity,
  DocumentRevisionEntity,
  OperationDocumentEntity,
  OperationEntity,
  OperationLinkEntity,
  ParameterEntity,
  RoutingEntity,
  RoutingVersionEntity,
  StepEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), EquipmentModule, MaterialModule, PersonnelModule],
  controllers: [BomController, DocumentController, DocumentRevisionController, DraftController, RoutingController],
  providers: [
    BomRepository,
    BomService,
    BomSheet,
    ContentRepository,
    ContentSheets,
    DocumentRepository,
    DocumentService,
    DocumentSheet,
    DraftService,
    DraftStandings,
    ReleaseService,
    ReleaseSheet,
    RoutingApi,
    RoutingExport,
    RoutingQueries,
    RoutingRepository,
    RoutingService,
    RoutingSheet,
    SheetMaterials,
    VersionCopies,
    VersionSheets,
  ],
  exports: [RoutingApi],
})
export class RoutingModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(ROUTING_PERMISSIONS);
  }
}
