import {
  IsArray,
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
import { tool, type ToolState } from '#libs/lifecycles';
import { AsList, PageQuery } from '#platform/http';
import { LIFE_UNITS, TOOL_KINDS, type LifeUnit, type ToolKind } from '../domain/tool';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;
/** More than nothing, at most nine digits before the point and three behind. */
const LIFE = /^(?=.*[1-9])\d{1,9}(\.\d{1,3})?$/;

export class ToolQuery extends PageQuery {
  /** Part of the code, of the class or of a name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(tool.states, { each: true })
  status?: ToolState[];

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(TOOL_KINDS, { each: true })
  kind?: ToolKind[];

  @IsOptional()
  @IsString()
  @MaxLength(64)
  toolClass?: string;

  @IsOptional()
  @IsUUID()
  workUnitId?: string;
}

export class ToolDto {
  @Matches(CODE)
  code: string;

  @Matches(CODE)
  toolClass: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @Length(1, 100)
  nameEn: string;

  @IsIn(TOOL_KINDS)
  kind: ToolKind;

  @IsString()
  @Length(1, 64)
  location: string;

  /** Together with its limit; without both it does not wear. */
  @IsOptional()
  @IsIn(LIFE_UNITS)
  lifeUnit?: LifeUnit;

  @IsOptional()
  @Matches(LIFE)
  lifeLimit?: string;

  /** From this share of its life on people are told, in percent. */
  @IsInt()
  @Min(1)
  @Max(100)
  warnPercent: number;
}

export class IssueToolDto {
  @IsUUID()
  workUnitId: string;
}

export class ToolReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}
