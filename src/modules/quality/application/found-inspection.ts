import { DomainError } from '#libs/kernel';
import type { InspectionEntity } from '../persistence/quality.entities';

/** @throws DomainError not-found `entity.not-found` when there is none */
export function foundInspection(row: InspectionEntity | null, id: string): InspectionEntity {
  if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'inspection', id });
  return row;
}
