import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CSV_DELIMITERS, type CsvDelimiter, type CsvField, type CsvLayout } from '#libs/measurement-files';
import { AsFlag } from '#platform/http';

export class MeasurementFileQuery {
  /** `true`: say where everything would go, write nothing. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  dryRun?: boolean;

  /** The source whose tables these are; left out: our own table. */
  @IsOptional()
  @IsUUID()
  sourceId?: string;

  /** Which piece the first part of the file is, when the file names none. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  piece?: number;

  /** `true`: what the plan does not have is left out instead of refused. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  leaveOut?: boolean;
}

/** The heading of each column that is read, word for word. */
export class CsvColumnsDto implements Partial<Record<CsvField, string>> {
  @IsOptional()
  @IsString()
  @Length(1, 100)
  key?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  value?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  unit?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  serial?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  piece?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  time?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  instrument?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  quality?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  result?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  order?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  part?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  nominal?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  lsl?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  usl?: string;
}

export class CsvLayoutDto implements CsvLayout {
  @IsIn(CSV_DELIMITERS)
  delimiter: CsvDelimiter;

  @IsIn(['.', ','])
  decimalMark: '.' | ',';

  /** Line with the headings, from 1. */
  @IsInt()
  @Min(1)
  @Max(200)
  headingLine: number;

  @IsObject()
  @ValidateNested()
  @Type(() => CsvColumnsDto)
  columns: CsvColumnsDto;
}

export class MeasurementSourceDto {
  @IsString()
  @Length(1, 100)
  name: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CsvLayoutDto)
  layout: CsvLayoutDto;
}
