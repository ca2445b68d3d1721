import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import type { Principal } from '#platform/auth';
import type { ChartScope } from '../../persistence/charts/chart.repository';

/** Which charts somebody may see: a station those of its own line, a person of the school all. */
@Injectable()
export class ChartScopes {
  constructor(private readonly equipment: EquipmentApi) {}

  async of({ kind, workUnitId }: Principal): Promise<ChartScope> {
    if (kind === 'account') return { workUnitIds: null };
    const units = await this.equipment.workUnits();
    const lineId = units.find(({ id }) => id === workUnitId)?.lineId;
    return { workUnitIds: units.filter((unit) => unit.lineId === lineId).map(({ id }) => id) };
  }
}
