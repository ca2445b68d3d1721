import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  Validate,
  ValidateNested,
} from 'class-validator';
import type { LineMode } from '#libs/contracts';
import { trialJob, type TrialJobState } from '#libs/lifecycles';
import { LOCALES, type Locale } from '#libs/texts';
import { AsList, DecimalText, PageQuery } from '#platform/http';
import {
  DEMAND_TYPES,
  FILE_KINDS,
  TEACHING_CONSENTS,
  type Confidentiality,
  type DemandType,
  type FileKind,
  type TeachingConsent,
} from '../domain/trial-job.types';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,31}$/;

export class TrialJobsQuery extends PageQuery {
  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(trialJob.states, { each: true })
  status?: TrialJobState[];

  /** Part of the number or the part. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** What a draft may say; nothing of it is needed before it is submitted. */
export class TrialRequestDto {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  partName?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  partNumber?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  drawingRevision?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  materialGrade?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  heatTreatment?: string;

  /** Plain decimal, e.g. `"20"`. */
  @IsOptional()
  @Validate(DecimalText)
  quantity?: string;

  @IsOptional()
  @IsIn(DEMAND_TYPES)
  demandType?: DemandType;

  /** `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  desiredDate?: string;

  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  latestDate?: string;

  @IsOptional()
  @IsIn([0, 1, 2, 3])
  confidentiality?: Confidentiality;

  @IsOptional()
  @IsIn(TEACHING_CONSENTS)
  teachingConsent?: TeachingConsent;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  contactName?: string;

  @IsOptional()
  @Matches(/^[+\d][\d\s-]{4,29}$/)
  contactPhone?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  contactEmail?: string;

  /** 统一社会信用代码 with its check character. */
  @IsOptional()
  @IsString()
  @MaxLength(18)
  creditCode?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  purpose?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  requirements?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  remarks?: string;
}

export class UploadQuery {
  @IsIn(FILE_KINDS)
  kind: FileKind;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  revision?: string;
}

export class TrialReasonDto {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

export class NoteDto {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class QuestionsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Length(1, 1000, { each: true })
  questions: string[];
}

class AnswerDto {
  @IsUUID()
  questionId: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  text: string;
}

export class AnswersDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AnswerDto)
  answers: AnswerDto[];
}

export class QuoteDto extends NoteDto {
  /** In the smallest unit of the currency (分); absent: no price. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  priceMinor?: number;

  /** ISO 4217; CNY when absent. */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;

  @Matches(DAY)
  @IsISO8601({ strict: true })
  dueDate: string;

  @IsOptional()
  @Validate(DecimalText)
  quantity?: string;

  /** 30 days from today when absent. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  validUntil?: string;
}

class MaterialDraftDto {
  @Matches(CODE)
  code: string;

  @IsOptional()
  @Matches(CODE)
  revision?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameEn: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  specification?: string;

  @IsOptional()
  @IsString()
  @Length(1, 16)
  unit?: string;
}

export class ConvertDto {
  @IsOptional()
  @IsUUID()
  materialId?: string;

  /** A product that does not exist yet. */
  @IsOptional()
  @ValidateNested()
  @Type(() => MaterialDraftDto)
  material?: MaterialDraftDto;

  @IsOptional()
  @IsUUID()
  routingVersionId?: string;

  @IsOptional()
  @IsUUID()
  basedOnVersionId?: string;

  @Validate(DecimalText)
  quantity: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  priority?: number;

  @IsIn(['real', 'virtual'])
  lineMode: LineMode;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  startsAt?: Date;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  dueAt?: Date;

  /** True: a due date that has passed is meant; otherwise it is refused. */
  @IsOptional()
  @IsBoolean()
  acknowledgePastDue?: boolean;

  /** With a team it becomes a teaching assignment. */
  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  title?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  titleEn?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  objectives?: string;

  @IsOptional()
  @IsUUID()
  rubricId?: string;
}

export class TrialReportDto {
  @IsOptional()
  @IsIn(LOCALES)
  locale: Locale = 'zh-CN';
}
