import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
  ValidateNested,
} from 'class-validator';
import { andonCall, type AndonCallState } from '#libs/lifecycles';
import { AsList, PageQuery } from '#platform/http';
import { CALL_CAUSES, CALL_KINDS, type CallCause, type CallKind } from '../domain/call';

export class CallPageQuery extends PageQuery {
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
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

export class EscalationRuleDto {
  @IsIn([2, 3, 4])
  level: 2 | 3 | 4;

  @IsInt()
  @Min(10)
  @Max(24 * 3600)
  afterSeconds: number;

  @IsIn(['acknowledged', 'resolved'])
  unless: 'acknowledged' | 'resolved';
}

export class EscalationDto {
  /** One for each of the levels 2, 3 and 4. */
  @IsArray()
  @ArrayMinSize(3)
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => EscalationRuleDto)
  rules: EscalationRuleDto[];
}
