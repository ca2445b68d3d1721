import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  Validate,
} from 'class-validator';
import { DecimalText } from '#platform/http';

/** Cards in a column of the dispatch board. */
export const MOST_ON_BOARD = 200;

export class BoardQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_ON_BOARD)
  limit?: number;
}

export class EnrolStationDto {
  @IsUUID()
  workUnitId: string;

  /** What is written on the screen, e.g. "数控车 平板 1". */
  @IsString()
  @Length(1, 50)
  label: string;
}

export class SignInDto {
  /** Content of the badge's barcode, QR code or card; or number and PIN instead. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  badge?: string;

  /** Student or staff number. */
  @IsOptional()
  @IsString()
  @Length(1, 32)
  number?: string;

  @IsOptional()
  @Matches(/^\d{4,6}$/)
  pin?: string;
}

export class JobReasonDto {
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class PauseDto extends JobReasonDto {
  /** What the next one should know. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class OptionalReasonDto {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

export class ReportDto {
  @IsOptional()
  @Validate(DecimalText)
  good?: string;

  @IsOptional()
  @Validate(DecimalText)
  scrap?: string;

  @IsOptional()
  @Validate(DecimalText)
  rework?: string;

  /** False: these units come from those waiting for rework. */
  @IsOptional()
  @IsBoolean()
  firstPass?: boolean;

  /** Needed for scrap and rework. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  reasonCode?: string;

  /** Which pieces are scrap, where the order's pieces have serial numbers already. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  serials?: string[];

  /** A picture handed in for this job, of what is not good. */
  @IsOptional()
  @IsUUID()
  pictureId?: string;

  /** Why pieces measured out of limits are reported good; without it such a report is refused. */
  @IsOptional()
  @IsString()
  @Length(2, 500)
  acceptReason?: string;
}

export class LoadLotDto {
  /** Number of the lot or serial, as a scan brings it. */
  @IsString()
  @Length(1, 64)
  number: string;
}

export class CompleteDto extends OptionalReasonDto {
  /** Ends the job although units are not started; needs a reason. */
  @IsOptional()
  @IsBoolean()
  allowPartial?: boolean;
}

export class StepValueDto {
  /** `true` for a confirmation; the text, number, choice, day, scan or file id a capture asks for. */
  @Allow()
  value: unknown;

  /** The piece, from 1; 0 or none for a step done once per job. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  piece?: number;
}

export class DiscardedEntryDto {
  /** The idempotency key it was to be sent with. */
  @IsUUID()
  key: string;

  /** `start`, `step`, `report` … */
  @Matches(/^[a-z-]{1,40}$/)
  what: string;

  @IsString()
  @Length(1, 300)
  path: string;

  /** What was entered, as JSON. */
  @IsString()
  @MaxLength(4000)
  entered: string;

  @IsISO8601({ strict: true, strictSeparator: true })
  givenAt: string;

  @IsOptional()
  @IsUUID()
  madeBy?: string;

  @IsUUID()
  jobOrderId: string;

  /** Code of the refusal. */
  @IsString()
  @Length(1, 100)
  code: string;

  @IsString()
  @Length(1, 500)
  reason: string;
}
