import { IsArray, IsBoolean, IsIn, IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { AsFlag, AsList, PageQuery } from '#platform/http';
import { ALARM_WEIGHTS, type AlarmWeight } from '../domain/alarm';

export class AlarmPageQuery extends PageQuery {
  /** Only what stands or waits for somebody; false: only what is over. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  open?: boolean;

  @IsOptional()
  @IsUUID()
  workUnitId?: string;

  @IsOptional()
  @IsUUID()
  connectionId?: string;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(ALARM_WEIGHTS, { each: true })
  weight?: AlarmWeight[];

  /** Raised at this time or later. */
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  /** Raised before this time. */
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

export class AlarmCommentDto {
  /** For whoever reads it at the machine. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  comment?: string;
}
