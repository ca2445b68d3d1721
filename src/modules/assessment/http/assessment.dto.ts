import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CRITERION_KINDS, DEFAULT_CAP, type CriterionKind } from '#libs/grading';
import { attempt, type AttemptState } from '#libs/lifecycles';
import { AsList, PageQuery } from '#platform/http';
import { CRITERION_TYPES, type CriterionType } from '../domain/rubric';

export class ScoresQuery extends PageQuery {
  /** `under-review` when absent. */
  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(attempt.states, { each: true })
  attemptStatus?: AttemptState[];
}

export class EvidenceQuery extends PageQuery {
  /** All criteria when absent. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  criterion?: string;
}

export class OverrideDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  criterionId: string;

  /** 0 to 100. */
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(100)
  score: number;

  /** At least ten characters. */
  @IsString()
  @MaxLength(1000)
  reason: string;
}

class CriterionDto {
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/)
  id: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameEn: string;

  /** 0 to 1; all of a rubric sum to 1. */
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(1)
  weight: number;

  @IsIn(CRITERION_TYPES)
  type: CriterionType;

  @IsOptional()
  @IsIn(CRITERION_KINDS)
  evaluator: CriterionKind | null = null;

  @IsOptional()
  @IsObject()
  params: Record<string, string | number | boolean> = {};

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100)
  criticalBelow: number | null = null;
}

export class NewRubricDto {
  @IsString()
  @Matches(/^[\w.-]{1,40}$/)
  code: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameEn: string;

  /** False when absent: an attempt without evidence for a criterion waits for an instructor. */
  @IsOptional()
  @IsBoolean()
  allowRenormalise: boolean = false;

  /** The most after a critical failure; 59 when absent. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  cap: number = DEFAULT_CAP;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => CriterionDto)
  criteria: CriterionDto[];
}
