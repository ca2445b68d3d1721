import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { maintenanceOrder, type MaintenanceOrderState } from '#libs/lifecycles';
import { AsFlag, AsList, PageQuery } from '#platform/http';
import { CAUSES, KINDS, ORIGINS, type Cause, type MaintenanceKind, type Origin } from '../domain/order';
import { BASES, type PlanBasis } from '../domain/plan';
import { PERIODS, type RoundPeriod } from '../domain/round';

const ASKED = ORIGINS.filter((origin) => origin !== 'plan');
const QUANTITY = /^(?=.*[1-9])\d{1,9}(\.\d{1,6})?$/;
const READING = /^-?\d{1,9}(\.\d{1,6})?$/;

export class OrderPageQuery extends PageQuery {
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  open?: boolean;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(maintenanceOrder.states, { each: true })
  status?: MaintenanceOrderState[];

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(KINDS, { each: true })
  kind?: MaintenanceKind[];

  @IsOptional()
  @IsUUID()
  workUnitId?: string;
}

export class RequestOrderDto {
  @IsUUID()
  workUnitId: string;

  @IsString()
  @Length(2, 200)
  title: string;

  @IsOptional()
  @IsString()
  @Length(1, 1000)
  note?: string;

  @IsIn(ASKED)
  origin: Exclude<Origin, 'plan'>;

  /** The call or the round. */
  @IsOptional()
  @IsUUID()
  originId?: string;
}

export class PlanOrderDto {
  @IsOptional()
  @IsUUID()
  assigneeId?: string;

  @IsISO8601({ strict: true })
  dueAt: string;
}

export class SparePartDto {
  @IsString()
  @Length(1, 100)
  name: string;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  lot?: string;

  @Matches(QUANTITY)
  quantity: string;

  @IsString()
  @Length(1, 16)
  unit: string;
}

export class FinishOrderDto {
  @IsIn(CAUSES)
  cause: Cause;

  /** What was done. */
  @IsString()
  @Length(2, 1000)
  action: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SparePartDto)
  parts?: SparePartDto[];
}

export class VerifyOrderDto {
  /** What the test run showed. */
  @IsString()
  @Length(2, 500)
  testRun: string;
}

export class MaintenanceReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}

export class MaintenancePlanDto {
  @IsUUID()
  workUnitId: string;

  @IsString()
  @Length(2, 200)
  title: string;

  /** What is to be done. */
  @IsString()
  @Length(2, 1000)
  work: string;

  @IsIn(BASES)
  basis: PlanBasis;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  every: number;

  /** When it was done last; counts for a new plan only. */
  @IsOptional()
  @IsISO8601({ strict: true })
  lastDoneAt?: string;
}

export class ItemAnswerDto {
  @IsUUID()
  itemId: string;

  @IsOptional()
  @IsBoolean()
  ok?: boolean;

  @IsOptional()
  @Matches(READING)
  value?: string;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  note?: string;
}

export class RoundDto {
  @IsIn(PERIODS)
  period: RoundPeriod;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ItemAnswerDto)
  answers: ItemAnswerDto[];
}
