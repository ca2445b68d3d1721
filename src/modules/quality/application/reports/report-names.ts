import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import type { ControlChart } from '../../domain/charts/chart';

/** Who and when, as reports print it. */
@Injectable()
export class ReportNames {
  constructor(
    private readonly materials: MaterialApi,
    private readonly equipment: EquipmentApi,
    private readonly settings: Settings,
    private readonly floor: FloorClock,
  ) {}

  /** Materials and work units of charts, by their ids. */
  async of(charts: readonly ControlChart[]) {
    const materials = await this.materials.materials([...new Set(charts.map(({ materialId }) => materialId))]);
    const units = await this.equipment.workUnitsByIds([...new Set(charts.map(({ workUnitId }) => workUnitId))]);
    return {
      materials: new Map(materials.map(({ id, code, name, nameEn }) => [id, { code, name, nameEn }])),
      workUnits: new Map(units.map(({ id, code, name, nameEn }) => [id, { code, name, nameEn }])),
    };
  }

  /** A moment by the clock of the site. */
  moment(at: Date, format = 'yyyy-MM-dd HH:mm'): string {
    return DateTime.fromJSDate(at, { zone: this.settings.get('zone') }).toFormat(format);
  }

  now(format?: string): string {
    return this.moment(this.floor.now(), format);
  }
}
