import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '#modules/identity';
import { LotInspectionModule } from '#modules/lot-inspection';
import { MaterialModule } from '#modules/material';
import { NonconformanceModule } from '#modules/nonconformance';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { RoutingModule } from '#modules/routing';
import { WorkOrderModule } from '#modules/work-order';
import { PermissionCatalog } from '#platform/auth';
import { ArticleReader } from './application/article-reader';
import { ArticleSigning } from './application/article-signing.service';
import { OrderQuality } from './application/order-quality';
import { CertificateReader } from './application/reports/certificate-reader';
import { Certificates } from './application/reports/certificates';
import { FirstArticleReports } from './application/reports/first-article-reports';
import { OrderHeads } from './application/reports/order-head';
import { SiteTime } from './application/reports/site-time';
import { CONFORMITY_PERMISSIONS } from './conformity.permissions';
import { ConformityController } from './http/conformity.controller';
import { SignatureRepository } from './persistence/signature.repository';

@Module({
  imports: [
    IdentityModule,
    LotInspectionModule,
    MaterialModule,
    NonconformanceModule,
    PersonnelModule,
    QualityModule,
    RoutingModule,
    WorkOrderModule,
  ],
  controllers: [ConformityController],
  providers: [
    ArticleReader,
    ArticleSigning,
    CertificateReader,
    Certificates,
    FirstArticleReports,
    OrderHeads,
    OrderQuality,
    SignatureRepository,
    SiteTime,
  ],
})
export class ConformityModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(CONFORMITY_PERMISSIONS);
  }
}
