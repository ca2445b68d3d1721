import { Module, type OnModuleInit } from '@nestjs/common';
import { ConnectivityModule } from '#modules/connectivity';
import { EquipmentModule } from '#modules/equipment';
import { MaterialModule } from '#modules/material';
import { PersonnelModule } from '#modules/personnel';
import { PermissionCatalog } from '#platform/auth';
import { CarrierObserver } from './application/carrier-observer';
import { LineSides } from './application/line-sides';
import { LotLabels } from './application/lot-labels';
import { StockCountService } from './application/stock-count.service';
import { TransportService } from './application/transport.service';
import { StockCountController } from './http/stock-count.controller';
import { TransportController } from './http/transport.controller';
import { LOGISTICS_PERMISSIONS } from './logistics.permissions';
import { StockCountRepository } from './persistence/stock-count.repository';
import { TransportRepository } from './persistence/transport.repository';

@Module({
  imports: [ConnectivityModule, EquipmentModule, MaterialModule, PersonnelModule],
  controllers: [StockCountController, TransportController],
  providers: [
    CarrierObserver,
    LineSides,
    LotLabels,
    StockCountRepository,
    StockCountService,
    TransportRepository,
    TransportService,
  ],
})
export class LogisticsModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(LOGISTICS_PERMISSIONS);
  }
}
