import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
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
} from 'class-validator';
import { DomainError } from '#libs/kernel';
import { measurementStudy, type MeasurementStudyState } from '#libs/lifecycles';
import { LOCALES, type Locale } from '#libs/texts';
import { AsFlag, AsList, PageQuery } from '#platform/http';
import type { Measurand } from '../application/planning.service';
import type { ReportFormat } from '../application/report/report-document';
import { METHODS, MOST, type MsaMethod } from '../domain/study';

const POSITIVE = /^(?=.*[1-9])\d{1,9}(\.\d{1,6})?$/;
const LETTER = /^[A-Y]$/;

export class StudyPageQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  gaugeId?: string;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(measurementStudy.states, { each: true })
  status?: MeasurementStudyState[];

  /** Only those in which the one asking measures. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  mine?: boolean;
}

export class SheetQuery {
  /** Of which appraiser; the own one when absent. */
  @IsOptional()
  @Matches(LETTER)
  letter?: string;
}

export class StudyReportQuery {
  @IsIn(['xlsx', 'pdf'])
  format: ReportFormat;

  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;
}

export class NewStudyDto {
  @IsUUID()
  gaugeId: string;

  /** A characteristic of the plans of this material, with `operationNumber` and `balloon`. */
  @IsOptional()
  @IsUUID()
  materialId?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99_999)
  operationNumber?: number;

  @IsOptional()
  @IsString()
  @Length(1, 32)
  balloon?: string;

  /** Without a material: what is measured, in words, with the unit the gauge shows. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  characteristic?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  characteristicEn?: string;

  @IsOptional()
  @IsString()
  @Length(1, 16)
  unit?: string;

  /** USL − LSL. */
  @IsOptional()
  @Matches(POSITIVE)
  tolerance?: string;

  @IsInt()
  @Min(2)
  @Max(MOST.parts)
  parts: number;

  @IsInt()
  @Min(2)
  @Max(MOST.trials)
  trials: number;

  /** Both when absent. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(METHODS, { each: true })
  methods?: MsaMethod[];

  /** Persons in the order of their letters. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST.appraisers)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  appraiserIds: string[];

  @IsOptional()
  @IsUUID()
  classId?: string;

  @IsOptional()
  @IsUUID()
  attemptId?: string;
}

export class ReadingDto {
  /** Whose; the own when absent. */
  @IsOptional()
  @Matches(LETTER)
  letter?: string;

  @IsInt()
  @Min(1)
  @Max(MOST.parts)
  part: number;

  @IsInt()
  @Min(1)
  @Max(MOST.trials)
  trial: number;

  /** As the gauge shows it, with a decimal point. */
  @IsString()
  @MaxLength(40)
  value: string;

  /** Why it takes the place of a reading that is there. */
  @IsOptional()
  @IsString()
  @Length(2, 500)
  reason?: string;
}

export class MsaReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}

/** @throws DomainError invalid `measurement-study.measures-nothing` unless it is one of the two, and whole */
export function measurandOf(body: NewStudyDto): Measurand {
  const { materialId, operationNumber, balloon, characteristic, characteristicEn, unit, tolerance = null } = body;
  if (materialId && operationNumber && balloon && !characteristic) return { materialId, operationNumber, balloon };
  if (characteristic && unit && !materialId)
    return { characteristic, characteristicEn: characteristicEn ?? characteristic, unit, tolerance };
  throw new DomainError('invalid', 'measurement-study.measures-nothing');
}
