import { Type } from 'class-transformer';
import { IsDate } from 'class-validator';
import { PageQuery } from '#platform/http';
import type { EquipmentState, Level, StateSource } from '../domain/work-unit';

export class StatesQuery extends PageQuery {
  /** Begin of the window, ISO 8601. */
  @Type(() => Date)
  @IsDate()
  from: Date;

  /** End of the window, exclusive. */
  @Type(() => Date)
  @IsDate()
  to: Date;
}

export class EquipmentNodeDto {
  id: string;
  level: Level;
  code: string;
  name: string;
  nameEn: string;
  /** Of a line. */
  lineMode: 'real' | 'virtual' | null;
  children: EquipmentNodeDto[];
}

export class EquipmentTreeDto {
  sites: EquipmentNodeDto[];
}

export class WorkUnitDto {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  equipmentClass: string;
  lineId: string;
  lineCode: string;
  lineMode: 'real' | 'virtual';
  capacity: number;
  position: number;
  state: EquipmentState;
  /** Since when; null while nothing was ever heard. */
  since: Date | null;
  jobOrderId: string | null;
  workOrderId: string | null;
}

export class WorkUnitPageDto {
  items: WorkUnitDto[];
  nextCursor: string | null;
}

export class AssetDto {
  number: string;
  model: string;
}

export class WorkUnitDetailDto extends WorkUnitDto {
  /** The machine that stands there now. */
  asset: AssetDto | null;
}

export class StateIntervalDto {
  id: string;
  state: EquipmentState;
  start: Date;
  /** Null while it lasts. */
  end: Date | null;
  source: StateSource;
  reason: string | null;
  jobOrderId: string | null;
  workOrderId: string | null;
}

export class StateIntervalPageDto {
  items: StateIntervalDto[];
  nextCursor: string | null;
}
