import { Module, type OnModuleInit } from '@nestjs/common';
import { EquipmentModule } from '#modules/equipment';
import { PersonnelModule } from '#modules/personnel';
import { PermissionCatalog } from '#platform/auth';
import { IntervalQueries } from './application/interval-queries';
import { PerformanceQueries } from './application/performance-queries';
import { PerformanceController } from './http/performance.controller';
import { OutputRepository } from './persistence/output.repository';
import { PERFORMANCE_PERMISSIONS } from './performance.permissions';

@Module({
  imports: [EquipmentModule, PersonnelModule],
  controllers: [PerformanceController],
  providers: [IntervalQueries, OutputRepository, PerformanceQueries],
})
export class PerformanceModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(PERFORMANCE_PERMISSIONS);
  }
}
