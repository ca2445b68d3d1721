import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { LineMode } from '#libs/contracts';
import { workOrder, type WorkOrderState } from '#libs/lifecycles';
import { AsList, PageQuery } from '#platform/http';
import type { AbortDisposition, Confidentiality } from '../domain/types';

const SORTS = ['number', 'due', 'priority'] as const;
const LINE_MODES = ['real', 'virtual'] as const;

/** A query parameter that may stand once, several times or as a list with commas. */

export class OrdersQuery extends PageQuery {
  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(workOrder.states, { each: true })
  status?: WorkOrderState[];

  /** Part of the number, the material or the alias. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  dueBefore?: Date;

  /** `number`: newest first (default); `due` and `priority`: most urgent first. */
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}

export class NewOrderDto {
  @IsUUID()
  materialId: string;

  @IsUUID()
  routingVersionId: string;

  /** Plain decimal, e.g. `"20"`. */
  @IsString()
  @Matches(/^\d{1,12}(\.\d{1,6})?$/)
  quantity: string;

  /** 1 (most urgent) to 5; 3 when absent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  priority?: number;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  dueAt?: Date;

  /** True: a due date that has passed is meant; otherwise it is refused. */
  @IsOptional()
  @IsBoolean()
  acknowledgePastDue?: boolean;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsIn(LINE_MODES)
  lineMode: LineMode;

  /** What students see instead of a customer's name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  alias?: string;

  /** How much more than ordered may be made by issuing material, e.g. `"5"`; none when absent. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,2}(\.\d{1,2})?$/)
  overTolerancePercent?: string;

  @IsOptional()
  @IsIn([0, 1, 2, 3])
  confidentiality?: Confidentiality;
}

export class OrderReasonDto {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

export class AbortDto extends OrderReasonDto {
  /** What happens to the units that are neither good at the end nor scrapped; `scrap` when absent. */
  @IsOptional()
  @IsIn(['scrap', 'return'])
  disposition?: AbortDisposition;
}

export const BULK_ACTIONS = ['plan', 'release', 'hold', 'resume', 'cancel', 'complete', 'close'] as const;

export class BulkDto extends OrderReasonDto {
  @IsIn(BULK_ACTIONS)
  action: (typeof BULK_ACTIONS)[number];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];
}
