import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EquipmentModule } from '#modules/equipment';
import { RoutingModule } from '#modules/routing';
import { PermissionCatalog } from '#platform/auth';
import { CharacteristicSheet } from './application/characteristic-sheet';
import { InspectionQueries } from './application/inspection.queries';
import { InspectionService } from './application/inspection.service';
import { InspectionTopic } from './application/inspection.topic';
import { InspectionViews } from './application/inspection.views';
import { MeasurementService } from './application/measurement.service';
import { PlanCopies } from './application/plan-copies';
import { PlanService } from './application/plan.service';
import { CHART_PROVIDERS } from './charts.providers';
import { ChartController } from './http/charts/chart.controller';
import { InspectionController } from './http/inspection.controller';
import { InspectionRepository } from './persistence/inspection.repository';
import { PlanRepository } from './persistence/plan.repository';
import {
  CharacteristicEntity,
  InspectionCharacteristicEntity,
  InspectionEntity,
  MeasurementEntity,
} from './persistence/quality.entities';
import { QualityApi } from './quality.api';
import { QUALITY_PERMISSIONS } from './quality.permissions';

const ENTITIES = [CharacteristicEntity, InspectionCharacteristicEntity, InspectionEntity, MeasurementEntity];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), EquipmentModule, RoutingModule],
  controllers: [ChartController, InspectionController],
  providers: [
    ...CHART_PROVIDERS,
    CharacteristicSheet,
    InspectionQueries,
    InspectionRepository,
    InspectionService,
    InspectionTopic,
    InspectionViews,
    MeasurementService,
    PlanRepository,
    PlanCopies,
    PlanService,
    QualityApi,
  ],
  exports: [QualityApi],
})
export class QualityModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(QUALITY_PERMISSIONS);
  }
}
