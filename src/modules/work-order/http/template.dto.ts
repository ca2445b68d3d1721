import { Type } from 'class-transformer';
import { AsFlag } from '#platform/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDate,
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
  ValidateIf,
} from 'class-validator';
import type { LineMode } from '#libs/contracts';
import { PREPARED, type Prepared } from '../domain/planning-types';

const QUANTITY = /^\d{1,12}(\.\d{1,6})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class TemplatesQuery {
  /** Also those that are archived. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  archived?: boolean;
}

export class TemplateDto {
  @IsString()
  @Length(1, 100)
  @Matches(/\S/)
  name: string;

  @IsUUID()
  materialId: string;

  /** Null: the newest released version of the material at the time. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  routingVersionId: string | null;

  /** Plain decimal, e.g. `"20"`. */
  @IsString()
  @Matches(QUANTITY)
  quantity: string;

  /** 1 (most urgent) to 5. */
  @IsInt()
  @Min(1)
  @Max(5)
  priority: number;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  teamId: string | null;

  @IsIn(['real', 'virtual'])
  lineMode: LineMode;

  /** Hours from the beginning of an order to its due date; null: no due date. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(8760)
  leadHours: number | null;
}

export class OrderFromTemplateDto {
  /** As the template says when absent. */
  @IsOptional()
  @IsString()
  @Matches(QUANTITY)
  quantity?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** When the work is to begin; the due date follows from it. Now when absent. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  beginsAt?: Date;
}

export class RecurrenceDto {
  @IsUUID()
  templateId: string;

  /** Each gets an order of its own; none: one order, as the template says. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  teamIds: string[];

  /** 1 is Monday. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays: number[];

  /** `08:00`, in the site's zone. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  atTime: string;

  /** `2026-03-02`, in the site's zone. */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  fromDay: string;

  @Matches(DAY)
  @IsISO8601({ strict: true })
  untilDay: string;

  /** Holidays. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(DAY, { each: true })
  @IsISO8601({ strict: true }, { each: true })
  skipDays: string[];

  /** How many days before its day an order is made. */
  @IsInt()
  @Min(0)
  @Max(60)
  aheadDays: number;

  /** How far an order is brought by itself; it is released on its day, planned before. */
  @IsIn(PREPARED)
  prepare: Prepared;
}
