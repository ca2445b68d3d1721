import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PermissionCatalog } from '#platform/auth';
import { ConsumptionService } from './application/consumption.service';
import { LotBooks } from './application/lot-books';
import { LotSheet } from './application/lot-sheet';
import { LotService } from './application/lot.service';
import { MaterialSheet } from './application/material-sheet';
import { MaterialService } from './application/material.service';
import { NumberService } from './application/number.service';
import { PlaceService } from './application/place.service';
import { PlannedSerials } from './application/planned-serials.service';
import { ProductionService } from './application/production.service';
import { StockService } from './application/stock.service';
import { WorkInProgressService } from './application/work-in-progress.service';
import { LotController } from './http/lot.controller';
import { MaterialController } from './http/material.controller';
import { PlaceController } from './http/place.controller';
import { StockController } from './http/stock.controller';
import { MaterialApi } from './material.api';
import { MATERIAL_PERMISSIONS } from './material.permissions';
import { BinRepository } from './persistence/bin.repository';
import { GenealogyRepository } from './persistence/genealogy.repository';
import { LotEntity } from './persistence/lot.entity';
import { LotRepository } from './persistence/lot.repository';
import { MaterialEntity } from './persistence/material.entity';
import { MaterialRepository } from './persistence/material.repository';
import { MovementRepository } from './persistence/movement.repository';
import { NumberingRepository } from './persistence/numbering.repository';
import { PlannedSerialRepository } from './persistence/planned-serial.repository';
import { StockRepository } from './persistence/stock.repository';
import { WorkInProgressRepository } from './persistence/work-in-progress.repository';

@Module({
  imports: [TypeOrmModule.forFeature([LotEntity, MaterialEntity])],
  controllers: [LotController, MaterialController, PlaceController, StockController],
  providers: [
    BinRepository,
    ConsumptionService,
    GenealogyRepository,
    LotBooks,
    LotRepository,
    LotService,
    LotSheet,
    MaterialApi,
    MaterialRepository,
    MaterialService,
    MaterialSheet,
    MovementRepository,
    NumberingRepository,
    NumberService,
    PlaceService,
    PlannedSerialRepository,
    PlannedSerials,
    ProductionService,
    StockRepository,
    StockService,
    WorkInProgressRepository,
    WorkInProgressService,
  ],
  exports: [MaterialApi],
})
export class MaterialModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(MATERIAL_PERMISSIONS);
  }
}
