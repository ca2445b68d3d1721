import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { AsFlag, PageQuery } from '#platform/http';

const REASON_CODE = /^[A-Z][0-9]{0,3}$/;

/** Of one unit, of a line, or (neither) of all lines. */
export class LossesQuery {
  @IsOptional()
  @IsUUID()
  workUnitId?: string;

  @IsOptional()
  @IsUUID()
  lineId?: string;

  /** Begin of the window, ISO 8601. */
  @Type(() => Date)
  @IsDate()
  from: Date;

  /** End of the window, exclusive. */
  @Type(() => Date)
  @IsDate()
  to: Date;
}

export class StopsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  workUnitId?: string;

  @IsOptional()
  @IsUUID()
  lineId?: string;

  /** Begin of the window, ISO 8601. */
  @Type(() => Date)
  @IsDate()
  from: Date;

  /** End of the window, exclusive. */
  @Type(() => Date)
  @IsDate()
  to: Date;

  /** True: only stops that still need a reason. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  open?: boolean;
}

class StopDto {
  @IsUUID()
  workUnitId: string;

  /** When the stop began, as the list says it. */
  @Type(() => Date)
  @IsDate()
  start: Date;
}

class ReasonDto {
  @Matches(REASON_CODE)
  reason: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class CodeStopsDto extends ReasonDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => StopDto)
  stops: StopDto[];
}

export class CodeStopHereDto extends ReasonDto {
  @Type(() => Date)
  @IsDate()
  start: Date;
}

export class NewReasonDto {
  @Matches(REASON_CODE)
  code: string;

  @Matches(REASON_CODE)
  parentCode: string;

  @IsString()
  @Length(1, 60)
  name: string;

  @IsString()
  @Length(1, 60)
  nameEn: string;
}
