import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { Locale } from '#libs/texts';
import { AsList } from '#platform/http';
import type { TrendLevel } from '../domain/telemetry';
import { TAG_KEY } from './connection.dto';

const MOST_TAGS = 8;
const MOST_POINTS = 2000;

export class TrendQuery {
  /** Keys of up to eight tags, parted by commas. */
  @AsList()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TAGS)
  @Matches(TAG_KEY, { each: true })
  tags: string[];

  @IsISO8601({ strict: true })
  from: string;

  @IsISO8601({ strict: true })
  to: string;

  /** How many points of a tag are wanted at most. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(10)
  @Max(MOST_POINTS)
  points: number = MOST_POINTS;
}

export class TelemetryExportDto {
  /** Keys of up to eight tags. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TAGS)
  @Matches(TAG_KEY, { each: true })
  tags: string[];

  @IsISO8601({ strict: true })
  from: string;

  @IsISO8601({ strict: true })
  to: string;

  /** Every sample, or what was made of a minute or an hour. */
  @IsIn(['raw', 'minute', 'hour'])
  level: TrendLevel;

  /** Language of headings and words. */
  @IsOptional()
  @IsIn(['zh-CN', 'en'])
  locale: Locale = 'zh-CN';
}
