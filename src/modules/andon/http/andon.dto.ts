import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { andonCall, type AndonCallState } from '#libs/lifecycles';
import { AsFlag, AsList, PageQuery } from '#platform/http';
import { CALL_CAUSES, CALL_KINDS, type CallCause, type CallKind } from '../domain/call';

const DAY = 24 * 3600;

export class CallPageQuery extends PageQuery {
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  open?: boolean;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(andonCall.states, { each: true })
  status?: AndonCallState[];

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(CALL_KINDS, { each: true })
  kind?: CallKind[];

  @IsOptional()
  @IsUUID()
  workUnitId?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

export class SummaryQuery {
  @IsISO8601({ strict: true })
  from: string;

  @IsISO8601({ strict: true })
  to: string;
}

export class RaiseCallDto {
  @IsUUID()
  workUnitId: string;

  @IsIn(CALL_KINDS)
  kind: CallKind;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  note?: string;
}

export class ResolveCallDto {
  @IsIn(CALL_CAUSES)
  cause: CallCause;

  /** What was done about it. */
  @IsString()
  @Length(2, 500)
  action: string;
}

export class CallReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}

/** After how many seconds a call goes to each level; each later than the one before. */
export class EscalationDto {
  /** To level 2, unless it is acknowledged. */
  @IsInt()
  @Min(10)
  @Max(DAY)
  instructorAfter: number;

  /** To level 3, unless it is resolved. */
  @IsInt()
  @Min(10)
  @Max(DAY)
  workshopAfter: number;

  /** To level 4, unless it is resolved. */
  @IsInt()
  @Min(10)
  @Max(DAY)
  headAfter: number;
}
