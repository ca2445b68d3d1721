import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import type { Locale } from '#libs/texts';

class ChartReportDto {
  /** A window of time; both ends belong to it. */
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;

  @IsIn(['pdf', 'xlsx'])
  format: 'pdf' | 'xlsx';

  /** Language of the report. */
  @IsOptional()
  @IsIn(['zh-CN', 'en'])
  locale: Locale = 'zh-CN';
}

export class CapabilityReportDto extends ChartReportDto {
  /** These charts; all of the material and the work unit when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  chartIds?: string[];

  @IsOptional()
  @IsUUID()
  materialId?: string;

  @IsOptional()
  @IsUUID()
  workUnitId?: string;
}

export class ChartPrintDto extends ChartReportDto {
  /** The newest points instead of a window. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  newest?: number;
}
