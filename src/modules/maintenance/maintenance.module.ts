import { Module, type OnModuleInit } from '@nestjs/common';
import { AndonModule } from '#modules/andon';
import { EquipmentModule } from '#modules/equipment';
import { PersonnelModule } from '#modules/personnel';
import { PermissionCatalog } from '#platform/auth';
import { ItemSheet } from './application/item-sheet';
import { OrderFacts } from './application/order-facts';
import { OrderQueries } from './application/order.queries';
import { OrderService } from './application/order.service';
import { PlanWatch } from './application/plan-watch';
import { PlanService } from './application/plan.service';
import { Rounds } from './application/rounds';
import { WorkingDays } from './application/working-days';
import { OrderController } from './http/order.controller';
import { PlanController } from './http/plan.controller';
import { RoundController } from './http/round.controller';
import { MaintenanceApi } from './maintenance.api';
import { MAINTENANCE_PERMISSIONS } from './maintenance.permissions';
import { OrderRepository } from './persistence/order.repository';
import { PlanRepository } from './persistence/plan.repository';
import { RoundRepository } from './persistence/round.repository';

@Module({
  imports: [AndonModule, EquipmentModule, PersonnelModule],
  controllers: [OrderController, PlanController, RoundController],
  providers: [
    ItemSheet,
    MaintenanceApi,
    OrderFacts,
    OrderQueries,
    OrderRepository,
    OrderService,
    PlanRepository,
    PlanService,
    PlanWatch,
    RoundRepository,
    Rounds,
    WorkingDays,
  ],
  exports: [MaintenanceApi],
})
export class MaintenanceModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(MAINTENANCE_PERMISSIONS);
  }
}
