import { EquipmentApi, type WorkUnit } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import type { Principal } from '#platform/auth';

/** A screen concerns its own work unit. @throws DomainError not-found `entity.not-found` */
export async function unitInScope(equipment: EquipmentApi, caller: Principal, id: string): Promise<WorkUnit> {
  const unit = await equipment.workUnit(id);
  if (!unit || (caller.kind === 'station' && caller.workUnitId !== id))
    throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
  return unit;
}
