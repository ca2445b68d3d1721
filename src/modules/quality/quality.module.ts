import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EquipmentModule } from '#modules/equipment';
import { MaterialModule } from '#modules/material';
import { PersonnelModule } from '#modules/personnel';
import { RoutingModule } from '#modules/routing';
import { PermissionCatalog } from '#platform/auth';
import { CharacteristicSheet } from './application/characteristic-sheet';
import { FileMatcher } from './application/files/file-matcher';
import { MeasurementFileAccess } from './application/files/measurement-file-access';
import { MeasurementFiles } from './application/files/measurement-files.service';
import { MeasurementSources } from './application/files/measurement-sources.service';
import { FirstArticleBook } from './application/first-article-book';
import { FirstArticles } from './application/first-article.service';
import { GaugeFiles } from './application/gauge-files';
import { GaugeSheet } from './application/gauge-sheet';
import { GaugeUse } from './application/gauge-use';
import { GaugeService } from './application/gauge.service';
import { InspectedSubjects } from './application/inspected-subjects';
import { InspectionQueries } from './application/inspection.queries';
import { InspectionService } from './application/inspection.service';
import { InspectionTopic } from './application/inspection.topic';
import { InspectionViews } from './application/inspection.views';
import { LookBacks } from './application/look-back.service';
import { MeasurementService } from './application/measurement.service';
import { MeasuringAccess } from './application/measuring-access';
import { PlanCopies } from './application/plan-copies';
import { PlanEditor } from './application/plan-editor.service';
import { PlanExport } from './application/plan-export';
import { PlanQueries } from './application/plan.queries';
import { PlanService } from './application/plan.service';
import { SheetBalloons } from './application/sheet-balloons';
import { SiteDay } from './application/site-day';
import { GaugeController } from './http/gauge.controller';
import { CHART_PROVIDERS } from './charts.providers';
import { ChartController } from './http/charts/chart.controller';
import { ChartReportController } from './http/charts/chart-report.controller';
import { InspectionController } from './http/inspection.controller';
import { LookBackController } from './http/look-back.controller';
import { MeasurementFileController } from './http/measurement-file.controller';
import { PlanController } from './http/plan.controller';
import { FirstArticleRepository } from './persistence/first-article.repository';
import { GaugeRepository } from './persistence/gauge.repository';
import { InspectionGaugeRepository } from './persistence/inspection-gauge.repository';
import { InspectionRepository } from './persistence/inspection.repository';
import { LookBackRepository } from './persistence/look-back.repository';
import { MeasurementFileRepository } from './persistence/measurement-file.repository';
import { MeasurementSourceRepository } from './persistence/measurement-source.repository';
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
  imports: [TypeOrmModule.forFeature(ENTITIES), EquipmentModule, MaterialModule, PersonnelModule, RoutingModule],
  controllers: [
    ChartController,
    ChartReportController,
    GaugeController,
    InspectionController,
    LookBackController,
    MeasurementFileController,
    PlanController,
  ],
  providers: [
    ...CHART_PROVIDERS,
    CharacteristicSheet,
    FileMatcher,
    FirstArticleBook,
    FirstArticleRepository,
    FirstArticles,
    GaugeFiles,
    GaugeRepository,
    GaugeService,
    GaugeSheet,
    GaugeUse,
    InspectedSubjects,
    InspectionGaugeRepository,
    InspectionQueries,
    InspectionRepository,
    InspectionService,
    InspectionTopic,
    InspectionViews,
    LookBackRepository,
    LookBacks,
    MeasurementFileAccess,
    MeasurementFileRepository,
    MeasurementFiles,
    MeasurementService,
    MeasurementSourceRepository,
    MeasurementSources,
    MeasuringAccess,
    PlanCopies,
    PlanEditor,
    PlanExport,
    PlanQueries,
    PlanRepository,
    PlanService,
    QualityApi,
    SheetBalloons,
    SiteDay,
  ],
  exports: [QualityApi],
})
export class QualityModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(QUALITY_PERMISSIONS);
  }
}
