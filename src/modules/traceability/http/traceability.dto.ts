import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { DomainError } from '#libs/kernel';
import { LOCALES, type Locale } from '#libs/texts';
import type { RecallOrigin } from '../domain/types';

export class GraphQuery {
  /** `backward`: what it was made of; `forward`: where it went; both when absent. */
  @IsOptional()
  @IsIn(['backward', 'forward', 'both'])
  direction?: 'backward' | 'forward' | 'both';

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  depth?: number;

  /** How many lots at most, about; where it goes on beyond them is said in `more`. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5000)
  lots?: number;
}

/** Either a lot, or a work unit with a time. */
export class AffectedQuery {
  @IsOptional()
  @IsUUID()
  lotId?: string;

  @IsOptional()
  @IsUUID()
  workUnitId?: string;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  from?: Date;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  to?: Date;
}

export class DeclareRecallDto extends AffectedQuery {
  @IsString()
  @Length(2, 500)
  reason: string;

  /** True: what is available of it is put on hold. */
  @IsBoolean()
  hold: boolean;
}

export class ExportQuery {
  @IsIn(['xlsx', 'pdf'])
  format: 'xlsx' | 'pdf';

  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;
}

/** @throws DomainError invalid `recall.no-origin` unless it is exactly one of the two */
export function originOf({ lotId, workUnitId, from, to }: AffectedQuery): RecallOrigin {
  if (lotId && !workUnitId && !from && !to) return { kind: 'lot', lotId };
  if (!lotId && workUnitId && from && to) return { kind: 'machine', workUnitId, from, to };
  throw new DomainError('invalid', 'recall.no-origin');
}
