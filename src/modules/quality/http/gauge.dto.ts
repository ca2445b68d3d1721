import {
  IsArray,
  IsIn,
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
} from 'class-validator';
import { gauge, type GaugeState } from '#libs/lifecycles';
import { AsList, PageQuery } from '#platform/http';
import {
  CALIBRATION_RESULTS,
  GAUGE_CLASS,
  GAUGE_CONDITIONS,
  type CalibrationResult,
  type GaugeCondition,
} from '../domain/gauge';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;
const RESOLUTION = /^(?=.*[1-9])\d{1,9}(\.\d{1,6})?$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class GaugeQuery extends PageQuery {
  /** Part of the code, of the class, of a name or of the serial number. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(gauge.states, { each: true })
  status?: GaugeState[];

  /** What the due date says; `due-soon` within 30 days. Retired ones have none. */
  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(GAUGE_CONDITIONS, { each: true })
  condition?: GaugeCondition[];

  @IsOptional()
  @IsString()
  @MaxLength(64)
  gaugeClass?: string;
}

export class GaugeDto {
  @Matches(CODE)
  code: string;

  @Matches(GAUGE_CLASS)
  gaugeClass: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @Length(1, 100)
  nameEn: string;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  serialNumber?: string;

  /** In words, such as `0–150 mm`. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  measuringRange?: string;

  /** Smallest step it shows, together with its unit; neither for a limit gauge. */
  @IsOptional()
  @Matches(RESOLUTION)
  resolution?: string;

  @IsOptional()
  @IsString()
  @Length(1, 16)
  unit?: string;

  @IsString()
  @Length(1, 64)
  location: string;

  /** Where it stands, when it measures nowhere else. */
  @IsOptional()
  @IsUUID()
  workUnitId?: string;

  /** How long a calibration holds, in months. */
  @IsInt()
  @Min(1)
  @Max(120)
  intervalMonths: number;
}

export class CalibrationDto {
  @Matches(DAY)
  @IsISO8601({ strict: true })
  calibratedOn: string;

  @IsIn(CALIBRATION_RESULTS)
  result: CalibrationResult;

  /** When left out, the gauge's interval counts. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  dueOn?: string;

  /** The organisation or laboratory. */
  @IsString()
  @Length(1, 100)
  calibratedBy: string;

  /** Number of the certificate. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  certificate?: string;

  /** The certificate as a file, handed in before. */
  @IsOptional()
  @IsUUID()
  fileId?: string;

  /** The error found before adjustment, in words. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  asFound?: string;

  /** The error left after it. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  asLeft?: string;
}

export class GaugeReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}
