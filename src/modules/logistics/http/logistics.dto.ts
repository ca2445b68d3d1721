import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { stockCount, transportTask, type StockCountState, type TransportTaskState } from '#libs/lifecycles';
import { PageQuery } from '#platform/http';

const QUANTITY = /^\d{1,12}(\.\d{1,6})?$/;
/** A minus is read, so that the refusal can name the line. */
const COUNTED = /^-?\d{1,12}(\.\d{1,6})?$/;
const PLACE = /^\S(.{0,62}\S)?$/;

export class TransportQuery extends PageQuery {
  @IsOptional()
  @IsIn(transportTask.states)
  status?: TransportTaskState;
}

export class NewTransportDto {
  @IsUUID()
  lotId: string;

  /** Plain decimal in the material's unit. */
  @Matches(QUANTITY)
  quantity: string;

  @Matches(PLACE)
  from: string;

  /** A bin, or `LS-` and the code of a work unit for its line-side store. */
  @Matches(PLACE)
  to: string;

  @IsOptional()
  @IsUUID()
  jobOrderId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  note?: string;
}

/** One of the two. */
export class AssignTransportDto {
  @IsOptional()
  @IsUUID()
  personId?: string;

  /** The work unit whose machine carries it. */
  @IsOptional()
  @IsUUID()
  workUnitId?: string;
}

export class TransportReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}

export class StockCountQuery extends PageQuery {
  @IsOptional()
  @IsIn(stockCount.states)
  status?: StockCountState;
}

export class OpenStockCountDto {
  @Matches(PLACE)
  location: string;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  note?: string;
}

export class CountedLineDto {
  @IsUUID()
  lotId: string;

  /** Plain decimal in the material's unit, not below nothing; pieces are whole. */
  @Matches(COUNTED)
  counted: string;
}

export class CountLinesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique((line: CountedLineDto | null) => line?.lotId)
  @ValidateNested({ each: true })
  @Type(() => CountedLineDto)
  lines: CountedLineDto[];
}

export class StockCountReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}
