import { Module, type OnModuleInit } from '@nestjs/common';
import { PersonnelModule } from '#modules/personnel';
import { PermissionCatalog } from '#platform/auth';
import { SheetRegistry } from '#platform/import';
import { Topics } from '#platform/realtime';
import { Calendars } from './application/calendars';
import { Downtime } from './application/downtime';
import { EquipmentQueries } from './application/equipment-queries';
import { Histories } from './application/histories';
import { EquipmentSheet } from './application/sheets/equipment.sheet';
import { ShiftsSheet } from './application/sheets/shifts.sheet';
import { StateRecorder } from './application/state-recorder';
import { UnitDayMaker } from './application/unit-day-maker';
import { UnitHistories } from './application/unit-histories';
import { UnitTimes } from './application/unit-times';
import { EquipmentApi } from './equipment.api';
import { EQUIPMENT_PERMISSIONS } from './equipment.permissions';
import { EQUIPMENT_TOPICS } from './equipment.topics';
import { DowntimeController } from './http/downtime.controller';
import { EquipmentController } from './http/equipment.controller';
import { CalendarRepository } from './persistence/calendar.repository';
import { DowntimeRepository } from './persistence/downtime.repository';
import { HierarchyRepository } from './persistence/hierarchy.repository';
import { StateRepository } from './persistence/state.repository';
import { UnitDayRepository } from './persistence/unit-day.repository';
import { WorkUnitRepository } from './persistence/work-unit.repository';

@Module({
  imports: [PersonnelModule],
  controllers: [DowntimeController, EquipmentController],
  providers: [
    CalendarRepository,
    Calendars,
    Downtime,
    DowntimeRepository,
    EquipmentApi,
    EquipmentQueries,
    EquipmentSheet,
    HierarchyRepository,
    Histories,
    ShiftsSheet,
    StateRecorder,
    StateRepository,
    UnitDayMaker,
    UnitDayRepository,
    UnitHistories,
    UnitTimes,
    WorkUnitRepository,
  ],
  exports: [EquipmentApi],
})
export class EquipmentModule implements OnModuleInit {
  constructor(
    private readonly catalog: PermissionCatalog,
    private readonly registry: SheetRegistry,
    private readonly topics: Topics,
    private readonly equipment: EquipmentSheet,
    private readonly shifts: ShiftsSheet,
  ) {}

  onModuleInit(): void {
    this.catalog.register(EQUIPMENT_PERMISSIONS);
    this.registry.register(this.equipment.sheet());
    this.registry.register(this.shifts.sheet());
    for (const kind of EQUIPMENT_TOPICS) this.topics.register(kind);
  }
}
