import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { inspection, type InspectionState } from '#libs/lifecycles';
import { PageQuery } from '#platform/http';
import type { DataQuality, MeasurementSource } from '../domain/quality';

export class InspectionQuery extends PageQuery {
  /** What is inspected; together with `subjectId`. */
  @ValidateIf((query: InspectionQuery) => query.subjectType !== undefined || query.subjectId !== undefined)
  @Matches(/^[a-z][a-z-]{0,31}$/)
  subjectType?: string;

  @ValidateIf((query: InspectionQuery) => query.subjectType !== undefined || query.subjectId !== undefined)
  @IsUUID()
  subjectId?: string;

  @IsOptional()
  @IsUUID()
  workOrderId?: string;

  @IsOptional()
  @IsIn(inspection.states)
  status?: InspectionState;
}

export class PlanQuery {
  /** Ids of operations, with commas between. */
  @IsString()
  @Matches(/^[0-9a-fA-F-]{36}(,[0-9a-fA-F-]{36}){0,99}$/)
  operationIds: string;
}

export class MeasurementDto {
  @IsUUID()
  characteristicId: string;

  /** 1, 2, … within the inspection. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  piece: number;

  /** As typed or as the instrument sent it, with a decimal point; `ok` or `ng` for an attribute. */
  @IsString()
  @MaxLength(64)
  value: string;

  /** Number of the gauge. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  instrument?: string;

  /** `person` when left out. */
  @IsOptional()
  @IsIn(['person', 'instrument'])
  source?: MeasurementSource;

  /** `good` when left out; a `bad` reading is kept and not judged. */
  @IsOptional()
  @IsIn(['good', 'uncertain', 'bad'])
  dataQuality?: DataQuality;

  /** Why an earlier value of this piece is corrected. */
  @IsOptional()
  @IsString()
  @Length(2, 500)
  reason?: string;
}

export class TakeGaugeDto {
  /** The number on the gauge, as a scanner reads it. */
  @IsString()
  @Length(1, 64)
  code: string;
}

export class ConcessionDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}
