import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { lineSideOf, MaterialApi } from '#modules/material';

/** Every work unit has a line side: a place goods may be put. */
@Injectable()
export class LineSides implements OnModuleInit {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly materials: MaterialApi,
  ) {}

  onModuleInit(): void {
    this.materials.registerLineSides(async () =>
      (await this.equipment.workUnits()).map(({ code }) => lineSideOf(code)),
    );
  }
}
