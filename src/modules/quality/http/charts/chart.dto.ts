import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { COUNT_CHARTS, VARIABLE_CHARTS, type ChartKind } from '#libs/spc';
import { PageQuery } from '#platform/http';
import { BOX_WAYS, type BoxWay } from '../../domain/charts/boxes';
import { CAUSES, SUBGROUP_WAYS, type Cause, type SubgroupWay } from '../../domain/charts/chart';

const RULE_KINDS = ['beyond', 'side', 'trend', 'alternation', 'within', 'outside'] as const;

export class ChartQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  materialId?: string;

  @IsOptional()
  @IsUUID()
  workUnitId?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(9999)
  operationNumber?: number;

  /** Part of the balloon or of a name. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  q?: string;

  /** `open`: only charts with a signal nobody has acknowledged. */
  @IsOptional()
  @IsIn(['open'])
  signals?: 'open';
}

export class ChartableQuery {
  @IsUUID()
  materialId: string;
}

export class PictureQuery {
  /** A window of time; both ends belong to it. */
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;

  /** The newest points instead of a window. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  newest?: number;

  /** How many points the page can draw; 2000 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(100)
  @Max(2000)
  most?: number;
}

export class StudyQuery {
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

export class BoxesQuery extends StudyQuery {
  @IsIn(BOX_WAYS)
  by: BoxWay;
}

export class RuleDto {
  /** What a signal is called. */
  @IsString()
  @Length(1, 8)
  code: string;

  @IsIn(RULE_KINDS)
  kind: (typeof RULE_KINDS)[number];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(30)
  length?: number;

  /** `beyond`: this many points … */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(30)
  points?: number;

  /** … of this many in a row. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(30)
  of?: number;

  @IsOptional()
  @IsNumber({ allowInfinity: false, allowNaN: false })
  @Min(0.1)
  @Max(10)
  sigmas?: number;
}

export class EwmaDto {
  @IsNumber({ allowInfinity: false, allowNaN: false })
  @Min(0.01)
  @Max(1)
  lambda: number;

  @IsNumber({ allowInfinity: false, allowNaN: false })
  @Min(0.5)
  @Max(10)
  width: number;
}

export class CusumDto {
  @IsNumber({ allowInfinity: false, allowNaN: false })
  @Min(0)
  @Max(5)
  k: number;

  @IsNumber({ allowInfinity: false, allowNaN: false })
  @Min(0.5)
  @Max(20)
  h: number;
}

export class ChartDto {
  @IsUUID()
  materialId: string;

  @IsInt()
  @Min(1)
  @Max(9999)
  operationNumber: number;

  @IsString()
  @Length(1, 16)
  balloon: string;

  @IsIn([...VARIABLE_CHARTS, ...COUNT_CHARTS])
  kind: ChartKind;

  @IsIn(SUBGROUP_WAYS)
  subgroupBy: SubgroupWay;

  /** Pieces of a subgroup; with `count` only. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  subgroupSize?: number;

  /** With `time` only. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  subgroupMinutes?: number;

  /** True when left out: another order is another setup. */
  @IsOptional()
  @IsBoolean()
  splitAtOrder?: boolean;

  /** Nelson's when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(16)
  @ValidateNested({ each: true })
  @Type(() => RuleDto)
  rules?: RuleDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => EwmaDto)
  ewma?: EwmaDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => CusumDto)
  cusum?: CusumDto;
}

export class FreezeDto {
  /** First and last point of the base period, by their times. */
  @IsISO8601({ strict: true })
  from: string;

  @IsISO8601({ strict: true })
  to: string;

  @IsString()
  @Length(2, 500)
  reason: string;
}

export class RulesDto {
  @IsArray()
  @ArrayMaxSize(16)
  @ValidateNested({ each: true })
  @Type(() => RuleDto)
  rules: RuleDto[];

  @IsString()
  @Length(2, 500)
  reason: string;
}

export class AcknowledgeDto {
  @IsIn(CAUSES)
  cause: Cause;

  /** What was found. */
  @IsString()
  @Length(2, 1000)
  note: string;

  /** What is done about it. */
  @IsString()
  @Length(2, 1000)
  action: string;
}

export class CloseSignalDto {
  @IsString()
  @Length(2, 1000)
  result: string;
}
