import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { lotInspection, type LotInspectionState } from '#libs/lifecycles';
import { AQLS, LEVELS, type Aql, type Level } from '#libs/sampling';
import { AsFlag, AsList, PageQuery } from '#platform/http';
import {
  CLASS_KINDS,
  CLASSES,
  KINDS,
  REDUCED_TABLES,
  type ClassRule,
  type DefectClass,
  type InspectionKind,
  type ReducedTables,
  type RuleBody,
} from '../domain/rule';

const PERCENT = /^\d{1,2}(\.\d{1,6})?$/;
const MOST_UNITS = 1_000_000;

/** Something of at least one class: what is left out is left out whole. */
const OfSomeClass = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    // The object has every class as a field, whether it was named or not.
    return CLASSES.some((each) => (Reflect.get(value, each) ?? null) !== null) ? value : false;
  });

export class RulePageQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  materialId?: string;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(KINDS, { each: true })
  kind?: InspectionKind[];

  /** Also those that were retired. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  retired?: boolean;
}

export class ClassRuleDto {
  /** By AQL; c = 0 as strict as that AQL; every unit. */
  @IsIn(CLASS_KINDS)
  kind: ClassRule['kind'];

  @IsOptional()
  @IsIn(AQLS)
  aql?: Aql;

  /** II when absent. */
  @IsOptional()
  @IsIn(LEVELS)
  level?: Level;
}

/** Critical, major and minor nonconformities; a class that is not there is not inspected. */
export class ClassRulesDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => ClassRuleDto)
  A?: ClassRuleDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => ClassRuleDto)
  B?: ClassRuleDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => ClassRuleDto)
  C?: ClassRuleDto;
}

export class RuleBodyDto {
  @IsIn(['sampling', 'none'])
  inspect: RuleBody['inspect'];

  /** Absent where nothing is inspected. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ClassRulesDto)
  @OfSomeClass()
  classes?: ClassRulesDto;

  /** Lots come one by one: percent nonconforming that must hardly ever be accepted. */
  @IsOptional()
  @Matches(PERCENT)
  limitingQuality?: string;

  @IsIn(REDUCED_TABLES)
  reduced: ReducedTables;
}

export class NewRuleDto extends RuleBodyDto {
  @IsUUID()
  materialId: string;

  /** Whoever delivers it, when absent. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  supplier?: string;

  @IsIn(KINDS)
  kind: InspectionKind;
}

export class InspectionPageQuery extends PageQuery {
  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(lotInspection.states, { each: true })
  status?: LotInspectionState[];

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(KINDS, { each: true })
  kind?: InspectionKind[];

  @IsOptional()
  @IsUUID()
  materialId?: string;

  @IsOptional()
  @IsUUID()
  lotId?: string;

  /** Only what waits for the caller. */
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  mine?: boolean;
}

/** Nonconforming units of each class of the plan. */
export class FoundDto {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  A?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  B?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  C?: number;
}

export class FindingDto {
  /** Which unit of the sample, from 1. */
  @IsInt()
  @Min(1)
  @Max(MOST_UNITS)
  unit: number;

  @IsIn(CLASSES)
  class: DefectClass;

  @IsString()
  @Length(1, 200)
  characteristic: string;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  reading?: string;
}

/** Either how many units of each class, or what was found on which unit. */
export class ResultDto {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FoundDto)
  @OfSomeClass()
  found?: FoundDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => FindingDto)
  findings?: FindingDto[];
}

export class InspectionReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}

export class SortedDto {
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  nonconforming: number;

  /** Which pieces, where each has a number. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  serials?: string[];
}

export class SeverityQuery {
  @IsUUID()
  materialId: string;
}

export class SwitchNoteDto {
  /** What the supplier has done, why production is irregular, or why reduced inspection is agreed to. */
  @IsString()
  @Length(2, 500)
  note: string;
}
