import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDate,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { OrderReasonDto } from './work-order.dto';

const QUANTITY = /^\d{1,12}(\.\d{1,6})?$/;

/** What is left out stays. */
export class RescheduleDto extends OrderReasonDto {
  /** 1 (most urgent) to 5. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  priority?: number;

  /** Null: none. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @Type(() => Date)
  @IsDate()
  dueAt?: Date | null;

  /** True: another due date that has passed is meant; otherwise it is refused. */
  @IsOptional()
  @IsBoolean()
  acknowledgePastDue?: boolean;

  /** How much more than ordered may be made, e.g. `"5"`. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,2}(\.\d{1,2})?$/)
  overTolerancePercent?: string;
}

/** Pieces that are being made, by serial number; needs a reason. */
export class PiecesDto extends OrderReasonDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  serials: string[];
}

export class SplitDto extends OrderReasonDto {
  /** Where the units are: received and not started there. */
  @IsUUID()
  jobOrderId: string;

  @IsString()
  @Matches(QUANTITY)
  quantity: string;

  /** Which pieces, by serial number, as many as the quantity. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  serials?: string[];

  /** The order's team when absent. */
  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  priority?: number;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  dueAt?: Date;
}

export class MergeDto extends OrderReasonDto {
  /** The order whose quantity is added here; it is cancelled. */
  @IsUUID()
  sourceId: string;
}

export class IssueDto {
  @IsString()
  @Matches(QUANTITY)
  quantity: string;

  @IsString()
  @MaxLength(500)
  reason: string;
}

export class SendToReworkDto extends IssueDto {
  /** Operation of the order's routing that is done again; the job order's own when absent. */
  @IsOptional()
  @IsUUID()
  operationId?: string;
}

export class ChooseAlternativeDto {
  /** One of the job order's `alternatives`. */
  @IsUUID()
  operationId: string;
}

export class ChangeVersionQuery {
  /** The routing version the order is to follow. */
  @IsUUID()
  routingVersionId: string;
}

export class RequestChangeDto extends OrderReasonDto {
  /** The routing version the order is to follow. */
  @IsUUID()
  routingVersionId: string;
}
